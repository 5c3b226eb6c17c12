import { CommandError, EXIT, SeveralErrors } from './command-error.ts';
import { plainText } from './output/plain-text.ts';
import type { Terminal } from './terminal.ts';

/** JavaScript's own errors are mistakes of ours. The rest of the program throws errors of its own classes. */
const OF_THE_LANGUAGE: ReadonlySet<string> = new Set([
  'Error',
  'TypeError',
  'RangeError',
  'ReferenceError',
  'SyntaxError',
  'AssertionError',
]);

/**
 * Says on standard error why a command failed, a line for each problem, and gives its exit status. An error that nobody
 * foresaw is thrown on, to end the program with its stack.
 */
export function reportError(error: unknown, terminal: Terminal): number {
  if (!isForeseen(error)) throw error;
  const errors = error instanceof SeveralErrors ? error.errors : [error];
  for (const { message } of errors) terminal.err(`meltemi: ${plainText(message)}\n`);
  const first = errors[0];
  return first instanceof CommandError ? first.exitCode : EXIT.failed;
}

/** Errors of the program's own classes, and what the system refuses: that has a `code`, such as EACCES. */
function isForeseen(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  return !OF_THE_LANGUAGE.has(error.constructor.name) || isSystemError(error);
}

function isSystemError(error: Error): boolean {
  return 'code' in error && typeof error.code === 'string' && 'syscall' in error;
}
