import { relative } from 'node:path';
import picocolors from 'picocolors';
import type { FileResult } from './run-file.ts';
import type { Outcome, TestResult } from './test-result.ts';

// A log file gets plain text, also in CI, where picocolors would colour it.
const pc = picocolors.createColors(process.stdout.isTTY === true && picocolors.isColorSupported);

const slowestCount = 10;

/** How many tests ended how. */
export interface Totals {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** Counts the tests of all files. */
export function countOutcomes(results: readonly FileResult[]): Totals {
  const count = (kind: Outcome['kind']) =>
    results.flatMap(({ tests }) => tests).filter(({ outcome }) => outcome.kind === kind).length;
  return { passed: count('passed'), failed: count('failed'), skipped: count('skipped') };
}

/** The line for a file that has ended: "ok    ca/leaf.test.ts  12 tests  0.8 s". */
export function fileLine(result: FileResult): string {
  const totals = countOutcomes([result]);
  const mark = totals.failed > 0 ? pc.red('FAIL') : totals.passed > 0 ? pc.green('ok  ') : pc.yellow('skip');
  const parts = [`${totals.passed} passed`];
  if (totals.failed > 0) parts.push(pc.red(`${totals.failed} failed`));
  if (totals.skipped > 0) parts.push(pc.yellow(`${totals.skipped} skipped`));
  return `${mark}  ${result.file.path}  ${parts.join(', ')}  ${pc.dim(seconds(result.milliseconds))}`;
}

/** What is printed after the last file: skips with their reasons, failures in full, the slowest tests, the totals. */
export function closingReport(results: readonly FileResult[], root: string): string[] {
  return [
    ...skipLines(results),
    ...results.flatMap((result) => failureLines(result, root)),
    ...slowestLines(results),
    '',
    totalsLine(countOutcomes(results)),
  ];
}

/** The last line, for people and programs: "123 passed, 0 failed", with ", 4 skipped" where there are skips. */
export function totalsLine(totals: Totals): string {
  const skips = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
  return `${totals.passed} passed, ${totals.failed} failed${skips}`;
}

function skipLines(results: readonly FileResult[]): string[] {
  const counts = new Map<string, number>();
  for (const { outcome } of results.flatMap(({ tests }) => tests)) {
    if (outcome.kind === 'skipped') counts.set(outcome.reason, (counts.get(outcome.reason) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  const lines = [...counts].map(([reason, count]) => `  ${count} × ${reason}`);
  return ['', pc.bold('Skipped'), ...lines];
}

function failureLines(result: FileResult, root: string): string[] {
  const lines = result.tests.flatMap(({ path, outcome }) => {
    if (outcome.kind !== 'failed') return [];
    const title = [result.file.path, ...path].join(' › ');
    return ['', pc.red(`FAIL  ${title}`), `      ${relative(root, outcome.place)}`, indent(outcome.error)];
  });
  if (lines.length > 0 && result.output !== '') {
    lines.push('', pc.bold(`Output of ${result.file.path}`), indent(result.output.trimEnd()));
  }
  return lines;
}

function slowestLines(results: readonly FileResult[]): string[] {
  const tests = results.flatMap(({ file, tests: of }) => of.map((test) => ({ file, ...test })));
  const slowest = tests.sort((one, other) => other.milliseconds - one.milliseconds).slice(0, slowestCount);
  if (slowest.length === 0) return [];
  const line = ({ file, path, milliseconds }: TestResult & Pick<FileResult, 'file'>) =>
    `  ${seconds(milliseconds).padStart(7)}  ${[file.path, ...path].join(' › ')}`;
  return ['', pc.bold('Slowest'), ...slowest.map(line)];
}

function indent(text: string): string {
  return text.replaceAll(/^(?=.)/gm, '      ');
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
