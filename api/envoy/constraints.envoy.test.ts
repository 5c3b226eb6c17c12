import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startJudgingEnvoy } from '../../test/judging-envoy.ts';
import { requireEnvoy } from '../../test/requirement.ts';
import { isSame, violationInWords } from './constraints/fixtures/envoys-words.ts';
import { brokenClusters, wholeClusters } from './constraints/fixtures/judged-clusters.ts';
import { brokenListeners, wholeListeners } from './constraints/fixtures/judged-listeners.ts';
import { brokenRoutes, wholeRoutes } from './constraints/fixtures/judged-routes.ts';
import { violationsOf } from './constraints.ts';

test('what Envoy refuses for a constraint is refused, for the same one', requireEnvoy(), async (t) => {
  const envoy = await startJudgingEnvoy(t);
  for (const { about, type, message } of [...brokenClusters, ...brokenRoutes, ...brokenListeners]) {
    await t.test(`${type}: ${about}`, async () => {
      const verdict = await envoy.judge(type, message);
      const envoys = verdict.kind === 'Refused' ? violationInWords(verdict.words) : undefined;
      assert.ok(envoys !== undefined, `not refused for a constraint: ${JSON.stringify(verdict)}`);
      const ours = violationsOf(type, message);
      const found = ours.some((violation) => isSame(violation, envoys));
      assert.ok(found, `Envoy says ${JSON.stringify(envoys)}, we say ${JSON.stringify(ours)}`);
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
