import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { type JudgingEnvoy, startJudgingEnvoy, type Verdict } from '../../test/judging-envoy.ts';
import { requireEnvoy } from '../../test/requirement.ts';
import { isSame, violationInWords } from './constraints/fixtures/envoys-words.ts';
import { brokenClusters, wholeClusters } from './constraints/fixtures/judged-clusters.ts';
import { brokenListeners, wholeListeners } from './constraints/fixtures/judged-listeners.ts';
import type { JudgedMessage } from './constraints/fixtures/judged-message.ts';
import { brokenRoutes, longRoutes, wholeRoutes } from './constraints/fixtures/judged-routes.ts';
import { violationsOf } from './constraints.ts';
import { arbitraryMessage } from './fixtures/arbitrary-message.ts';

const VIRTUAL_HOST = 'envoy.config.route.v3.VirtualHost';
const ENDPOINTS = 'envoy.config.endpoint.v3.ClusterLoadAssignment';

test('what Envoy refuses for a constraint is refused, for the same one', requireEnvoy(), async (t) => {
  const envoy = await startJudgingEnvoy(t);
  for (const judged of [...brokenClusters, ...brokenRoutes, ...brokenListeners]) {
    await t.test(`${judged.type}: ${judged.about}`, async () => {
      const verdict = await envoy.judge(judged.type, judged.message);
      assert.ok(namesConstraint(verdict), `not refused for a constraint: ${JSON.stringify(verdict)}`);
      assertAgreement(judged, verdict);
    });
  }
});

test('what breaks no constraint is not refused for one', requireEnvoy(), async (t) => {
  const envoy = await startJudgingEnvoy(t);
  for (const { about, type, message } of [...wholeClusters, ...wholeRoutes, ...wholeListeners]) {
    await t.test(`${type}: ${about}`, async () => {
      assert.deepEqual(violationsOf(type, message), []);
      assert.deepEqual(await envoy.judge(type, message), { kind: 'Taken' });
    });
  }
});

test('what Envoy could not say for lack of room is found', requireEnvoy(), async (t) => {
  const envoy = await startJudgingEnvoy(t);
  for (const { about, type, message, violation } of longRoutes) {
    await t.test(`${type}: ${about}`, async () => {
      const verdict = await envoy.judge(type, message);
      assert.ok(verdict.kind === 'Refused');
      assert.match(verdict.words, /^goo\.gle\/debug.*\.\.\.\(truncated\)$/s);
      assert.deepEqual(violationsOf(type, message), [violation]);
    });
  }
});

suite('of random messages Envoy and the constraints think alike', () => {
  test('of virtual hosts', requireEnvoy(), async (t) => {
    const hosts = arbitraryMessage(VIRTUAL_HOST, 6).map((part) => {
      const message = { ...withoutAny(part), name: 'hosts/any', domains: ['any'] };
      return { type: VIRTUAL_HOST, message } as const;
    });
    await assertAlike(await startJudgingEnvoy(t), hosts);
  });

  test('of endpoints', requireEnvoy(), async (t) => {
    const endpoints = arbitraryMessage(ENDPOINTS, 6).map((part) => {
      return { type: ENDPOINTS, message: { ...withoutAny(part), cluster_name: 'endpoints' } } as const;
    });
    await assertAlike(await startJudgingEnvoy(t), endpoints);
  });
});

/** Whether Envoy looks into an Any depends on what it is for. */
function withoutAny<Message>(message: Message): Message {
  return JSON.parse(JSON.stringify(message), (_, value) => {
    if (Array.isArray(value)) return value.filter((item) => item !== undefined);
    return Object.hasOwn(Object(value), '@type') ? undefined : value;
  });
}

async function assertAlike(
  envoy: JudgingEnvoy,
  messages: fc.Arbitrary<Pick<JudgedMessage, 'type' | 'message'>>,
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(messages, async (judged) => {
      assertAgreement(judged, await envoy.judge(judged.type, judged.message));
    }),
    { numRuns: 200 },
  );
}

/** Envoy names one violation; it must be among ours. What it takes has none. */
function assertAgreement({ type, message }: Pick<JudgedMessage, 'type' | 'message'>, verdict: Verdict): void {
  const ours = violationsOf(type, message, 1_000);
  if (verdict.kind === 'Taken') {
    assert.deepEqual(ours, []);
    return;
  }
  const envoys = violationInWords(verdict.words);
  const agrees = envoys === undefined || ours.some((violation) => isSame(violation, envoys));
  assert.ok(agrees, `Envoy says ${JSON.stringify(envoys)}, we say ${JSON.stringify(ours)}`);
}

function namesConstraint(verdict: Verdict): boolean {
  return verdict.kind === 'Refused' && violationInWords(verdict.words) !== undefined;
}
