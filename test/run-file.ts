import { once } from 'node:events';
import { resolve } from 'node:path';
import { run } from 'node:test';
import { readFailure, readPass, type TestResult } from './test-result.ts';
import type { TestFile } from './tiers.ts';

export interface FileResult {
  readonly file: TestFile;
  readonly tests: readonly TestResult[];
  /** What the file printed while it ran, warnings of node:test included. */
  readonly output: string;
  readonly milliseconds: number;
}

/**
 * Runs a test file in a process of its own. A file that crashes, does not end, or holds no test gives a failed test:
 * nothing that goes wrong counts as passed.
 */
export async function runFile(file: TestFile, root: string, interrupt: AbortSignal): Promise<FileResult> {
  const started = performance.now();
  const path = resolve(root, file.path);
  const limit = AbortSignal.timeout(file.tier.fileLimit);
  const events = run({
    files: [path],
    cwd: root,
    timeout: file.tier.testLimit,
    signal: AbortSignal.any([limit, interrupt]),
  });
  /** The suites and the test that run now, outermost first. */
  const names: string[] = [];
  const tests: TestResult[] = [];
  const output: string[] = [];

  events.on('test:start', ({ nesting, name }) => names.splice(nesting, names.length, name));
  events.on('test:stdout', ({ message }) => output.push(message));
  events.on('test:stderr', ({ message }) => output.push(message));
  events.on('test:diagnostic', ({ message, file: about }) => {
    if (about !== undefined) output.push(`${message}\n`);
  });
  events.on('test:pass', (passed) => {
    tests.push(...readPass(passed, names.slice(0, passed.nesting + 1), path));
  });
  events.on('test:fail', (failed) => {
    const failure = readFailure(failed, names.slice(0, failed.nesting + 1), path);
    tests.push(...failure.map((test) => (limit.aborted ? explainLimit(test, file) : test)));
  });
  await once(events.resume(), 'end');
  return { file, tests, output: output.join(''), milliseconds: performance.now() - started };
}

function explainLimit(test: TestResult, file: TestFile): TestResult {
  if (test.outcome.kind !== 'failed') return test;
  const seconds = file.tier.fileLimit / 1000;
  const error = `the file was still running after ${seconds} s: a test hangs, or has left a timer, socket or process open`;
  return { ...test, outcome: { ...test.outcome, error } };
}
