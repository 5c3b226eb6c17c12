import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import { MESH_API_VERSION } from '../../api/kinds.ts';
import { isRecord } from '../../api/record.ts';
import { formatProblem, validateObject } from '../../api/validate.ts';
import { MeshFixture } from '../../mesh-model/fixtures/mesh-fixture.ts';
import { serviceOf, workloadOf } from '../../mesh-model/fixtures/objects.ts';
import { reviewOfObject, validate, validationWebhook } from '../fixtures/validation-webhook.ts';

const mesh = new MeshFixture({ services: [serviceOf('reviews')], workloads: [workloadOf('w')] });
const webhook = validationWebhook(mesh.model);
/** Far above what an answer takes, for busy machines. */
const LIMIT_MS = 3_000;

const FOLDER = new URL('../../api/testdata/design/', import.meta.url);
const examples: readonly Record<string, unknown>[] = readdirSync(FOLDER).map((file) =>
  parse(readFileSync(new URL(file, FOLDER), 'utf8')),
);

const kind = fc.constantFrom(
  'TrafficRoute',
  'MeshPolicy',
  'Telemetry',
  'MeshService',
  'MeshWorkload',
  'ServiceRegistry',
  'MeshStatus',
);

/** Whatever is posted: an answer in time, or a refusal to read it, and never a crash. */
async function post(payload: object | string): Promise<void> {
  const begun = performance.now();
  const headers = { 'content-type': 'application/json' };
  const { statusCode, body } = await webhook.server.inject({
    method: 'POST',
    url: '/validate',
    payload,
    headers,
  });
  assert.ok(statusCode === 200 || statusCode === 400, `${statusCode} ${body}`);
  assert.ok(performance.now() - begun < LIMIT_MS);
  if (statusCode === 200) assert.match(body, /"allowed":(true|false)/);
}

test('whatever is posted is answered, or refused as no review', async () => {
  const json = fc.jsonValue({ maxDepth: 5 });
  const anything = fc.record({ request: json });
  await fc.assert(fc.asyncProperty(anything, post), { numRuns: 300 });
  const request = fc.record(
    {
      uid: fc.string(),
      kind: fc.oneof(
        json,
        fc.record({ group: fc.constant('mesh.meltemi.dev'), kind, version: fc.constant('v1alpha1') }),
      ),
      subResource: fc.oneof(json, fc.constantFrom('', 'status')),
      operation: fc.oneof(json, fc.constantFrom('CREATE', 'UPDATE', 'DELETE')),
      name: json,
      namespace: json,
      object: json,
      oldObject: json,
    },
    { requiredKeys: ['uid'] },
  );
  await fc.assert(fc.asyncProperty(fc.record({ request }), post), { numRuns: 400 });
  assert.deepEqual(webhook.handlerLog.lines, []);
});

test('whatever an object is, it is refused exactly where a file with it is, in the same words', async () => {
  const spec = fc.jsonValue({ maxDepth: 5 });
  const metadata = fc.record(
    { name: fc.oneof(fc.string(), fc.constant('a')), namespace: fc.constant('shop'), labels: fc.jsonValue() },
    { requiredKeys: ['name'] },
  );
  const made = fc
    .record({ kind, metadata, spec })
    .map((fields) => ({ apiVersion: MESH_API_VERSION, ...fields }));
  const changed = fc
    .tuple(fc.constantFrom(...examples), fc.string(), fc.jsonValue())
    .map(([example, field, value]) => ({
      ...example,
      spec: { ...(isRecord(example.spec) ? example.spec : {}), [field]: value },
    }));
  await fc.assert(
    fc.asyncProperty(fc.oneof(made, changed), async (object) => {
      const text = JSON.stringify(object);
      // The server does not even read a review with this name in it, and the API server goes on without.
      fc.pre(!text.includes('"__proto__"'));
      const written: unknown = JSON.parse(text);
      const result = validateObject(written);
      const { allowed, status } = await validate(webhook, reviewOfObject(written, { namespace: '' }));
      const isOurs = isRecord(written) && written.kind !== 'MeshStatus';
      assert.equal(allowed, result.ok || !isOurs);
      if (!allowed && !result.ok) {
        assert.equal(status?.message, result.problems.map(formatProblem).join('\n'));
      }
    }),
    { numRuns: 400 },
  );
  assert.equal(mesh.commit().size, 0);
});

test('hostile sizes, depths and texts are answered soon', async () => {
  const deep = `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`;
  const long = 'a'.repeat(1_000_000);
  const specs: readonly unknown[] = [
    'DEEP',
    { parentRefs: Array.from({ length: 100_000 }, () => ({ kind: 'Service', name: 'a' })) },
    { [long]: 1 },
    { parentRefs: [{ kind: 'Service', name: long }], http: [] },
    JSON.parse('{"__proto__": {"polluted": true}, "constructor": {"prototype": 1}}'),
    { parentRefs: [{ kind: 'Service', name: 'a\nb\u0000' }] },
  ];
  for (const spec of specs) {
    const object = {
      apiVersion: MESH_API_VERSION,
      kind: 'TrafficRoute',
      metadata: { name: 'a', namespace: 'shop' },
      spec,
    };
    for (const operation of ['CREATE', 'UPDATE']) {
      const review = JSON.stringify(reviewOfObject(object, { operation, oldObject: { spec } }));
      await post(review.replaceAll('"DEEP"', deep));
    }
  }
  assert.equal(Object.hasOwn(Object.prototype, 'polluted'), false);
  const tooLarge = JSON.stringify(reviewOfObject({ spec: 'a'.repeat(9 * 1024 * 1024) }));
  const headers = { 'content-type': 'application/json' };
  const { statusCode } = await webhook.server.inject({
    method: 'POST',
    url: '/validate',
    payload: tooLarge,
    headers,
  });
  assert.equal(statusCode, 413);
});
