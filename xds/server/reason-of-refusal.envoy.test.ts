import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encode } from '../../api/envoy/encoder.ts';
import type { VirtualHost } from '../../api/envoy/generated/types.ts';
import { startJudgingEnvoy } from '../../test/judging-envoy.ts';
import { requireEnvoy } from '../../test/requirement.ts';
import { encodeResource } from '../snapshot/encoded-resource.ts';
import { MESSAGE_NAMES } from '../snapshot/resource-type.ts';
import { reasonOfRefusal } from './reason-of-refusal.ts';
import { refusalReason } from './refusal-reason.ts';

const name = 'hosts/any';

/** A host with one bad header, among so many good ones that Envoy cuts its words, or not. */
function badHost(goodHeaders: number): VirtualHost {
  const good = Array(goodHeaders).fill({ header: { key: 'good', value: 'header' } });
  const bad = { header: { key: 'bad', value: 'two\nlines' } };
  return { name, domains: ['any'], request_headers_to_add: [...good, bad] };
}

test('users read why a real Envoy refused a resource', requireEnvoy(), async (t) => {
  const envoy = await startJudgingEnvoy(t);

  async function reasonFor(goodHeaders: number): Promise<string> {
    const host = badHost(goodHeaders);
    const verdict = await envoy.judge(MESSAGE_NAMES.VirtualHost, host);
    assert.ok(verdict.kind === 'Refused');
    const message = encode(MESSAGE_NAMES.VirtualHost, host);
    const resource = encodeResource({ type: 'VirtualHost', name, message, origins: [] });
    return reasonOfRefusal(resource, refusalReason(verdict.words));
  }

  await t.test('in its words where they are whole', async () => {
    assert.match(
      await reasonFor(1),
      /^Proto .*HeaderValueValidationError\.Value: value does not match regex.*\)$/,
    );
  });

  for (const [goodHeaders, place] of [
    [48, 'in the middle of the reason'],
    [100, 'before the reason'],
  ] as const) {
    await t.test(`in ours where they are cut ${place}`, async () => {
      const path = `request_headers_to_add[${goodHeaders}].header.value`;
      const rule = 'value must not contain line breaks or NUL characters';
      assert.equal(await reasonFor(goodHeaders), `Proto constraint validation failed (${path}: ${rule})`);
    });
  }
});
