import { inspect } from 'node:util';

export type Outcome =
  | { readonly kind: 'passed' }
  | { readonly kind: 'skipped'; readonly reason: string }
  /** `place` is `file:line:column`; `error` the error in full, with its stack. */
  | { readonly kind: 'failed'; readonly place: string; readonly error: string };

export interface TestResult {
  /** The names of the suites around it, outermost first, and its own. */
  readonly path: readonly string[];
  readonly outcome: Outcome;
  readonly milliseconds: number;
}

/** What node:test tells of a test or suite that passed or failed, as far as it is read here. */
interface TestReport {
  readonly name: string;
  readonly file?: string;
  readonly line?: number;
  readonly column?: number;
  readonly skip?: string | boolean;
  readonly todo?: string | boolean;
  readonly details: {
    readonly duration_ms: number;
    readonly type?: 'suite' | 'test';
    readonly error?: Error;
  };
}

/** The result of a passed test: none for a suite, whose tests have told already. */
export function readPass(report: TestReport, path: readonly string[], file: string): TestResult[] {
  const milliseconds = report.details.duration_ms;
  // node:test reports the file itself, as a test named like it, only where it has not seen any other test.
  if (report.name === file) {
    const error = 'the file holds no test';
    return [{ path: [], milliseconds, outcome: { kind: 'failed', place: `${file}:1:1`, error } }];
  }
  if (report.details.type === 'suite') return [];
  const reason = skipReason(report);
  const outcome: Outcome = reason === undefined ? { kind: 'passed' } : { kind: 'skipped', reason };
  return [{ path, milliseconds, outcome }];
}

/** The result of a failed test or hook: none for a suite that failed only because a test in it did. */
export function readFailure(report: TestReport, path: readonly string[], file: string): TestResult[] {
  const { error, duration_ms: milliseconds } = report.details;
  const kind = error !== undefined && 'failureType' in error ? error.failureType : undefined;
  if (report.details.type === 'suite' && kind === 'subtestsFailed') return [];
  // A test marked as to do is expected to fail.
  const reason = skipReason(report);
  if (reason !== undefined) return [{ path, milliseconds, outcome: { kind: 'skipped', reason } }];
  const isFile = report.name === file;
  const place = isFile ? `${file}:1:1` : `${report.file ?? file}:${report.line ?? 1}:${report.column ?? 1}`;
  const text = isFile ? 'the file crashed, or exited with a status other than 0' : describeError(error);
  return [{ path: isFile ? [] : path, milliseconds, outcome: { kind: 'failed', place, error: text } }];
}

function skipReason({ skip, todo }: TestReport): string | undefined {
  if (typeof skip === 'string' && skip !== '') return skip;
  if (skip !== undefined && skip !== false) return 'no reason given';
  if (todo !== undefined && todo !== false) return 'to do';
  return undefined;
}

/** node:test wraps the error of the test: the cause is what the test threw. */
function describeError(error: Error | undefined): string {
  const thrown = error?.cause ?? error;
  if (typeof thrown === 'string') return thrown;
  // Frames within Node say nothing about the test.
  return inspect(thrown, { depth: 8 }).replaceAll(/\n +at [^\n]*\(?node:[^\n]*:\d+\)?(?=\n| \{)/g, '');
}
