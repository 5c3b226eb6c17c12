import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closingReport, totalsLine } from './reporter.ts';
import type { FileResult } from './run-file.ts';
import type { Outcome } from './test-result.ts';
import { tiers } from './tiers.ts';

function fileResult(outcomes: readonly Outcome[]): FileResult {
  const [tier] = tiers;
  assert.ok(tier);
  const tests = outcomes.map((outcome, index) => ({
    path: [`test ${index}`],
    outcome,
    milliseconds: index * 1000,
  }));
  return { file: { path: 'ca/leaf.test.ts', tier }, tests, output: 'printed\n', milliseconds: 1 };
}

test('the totals name skips only where there are some', () => {
  assert.equal(totalsLine({ passed: 123, failed: 0, skipped: 0 }), '123 passed, 0 failed');
  assert.equal(totalsLine({ passed: 1, failed: 2, skipped: 3 }), '1 passed, 2 failed, 3 skipped');
});

test('the report ends with the totals, alone on their line', () => {
  const lines = closingReport([fileResult([{ kind: 'passed' }])], '/checkout');
  assert.deepEqual(lines.slice(-2), ['', '1 passed, 0 failed']);
});

test('only the ten slowest tests are listed, slowest first', () => {
  const passed = Array.from({ length: 12 }, (): Outcome => ({ kind: 'passed' }));
  const lines = closingReport([fileResult(passed)], '/checkout').filter((line) =>
    line.includes('ca/leaf.test.ts › '),
  );
  assert.equal(lines.length, 10);
  assert.equal(lines[0], '   11.0 s  ca/leaf.test.ts › test 11');
});

test('what a file printed is shown with its failures only', () => {
  const failed: Outcome = { kind: 'failed', place: '/checkout/ca/leaf.test.ts:3:1', error: 'Error: no' };
  const report = closingReport([fileResult([failed])], '/checkout').join('\n');
  assert.match(report, /^ {6}ca\/leaf\.test\.ts:3:1\n {6}Error: no$/m);
  assert.match(report, /Output of ca\/leaf\.test\.ts\n {6}printed/);
  assert.doesNotMatch(closingReport([fileResult([{ kind: 'passed' }])], '/checkout').join('\n'), /printed/);
});
