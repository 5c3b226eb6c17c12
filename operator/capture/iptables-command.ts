import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { IptablesMissing, RulesRefused } from './capture-errors.ts';

/**
 * Runs a program of iptables with this input, and gives its output.
 * @throws IptablesMissing, or RulesRefused with its words where it fails
 */
export type RunIptables = (command: string, args: readonly string[], input?: string) => Promise<string>;

/** A node with many Services has rules of several megabytes. */
const LONGEST_OUTPUT_BYTES = 256 * 1024 * 1024;
const LONGEST_REASON = 300;

/** @param programPath the directories where programs are looked for, as in `$PATH` */
export function iptablesRunner(programPath: string): RunIptables {
  const options = {
    // The words of its errors are looked at, and shown.
    env: { ...process.env, PATH: programPath, LC_ALL: 'C' },
    maxBuffer: LONGEST_OUTPUT_BYTES,
  };
  return async (command, args, input = '') => {
    const running = promisify(execFile)(command, args, options);
    // One that ends without reading its input says why on standard error.
    running.child.stdin?.on('error', () => undefined).end(input);
    try {
      return (await running).stdout;
    } catch (error) {
      throw errorOf(command, error);
    }
  };
}

function errorOf(command: string, error: unknown): Error {
  if (!(error instanceof Error)) return new RulesRefused(command, String(error));
  if ('code' in error && error.code === 'ENOENT') return new IptablesMissing(command);
  const words =
    'stderr' in error
      ? String(error.stderr)
          .trim()
          .replaceAll(/\s*\n\s*/g, ' ')
      : '';
  return new RulesRefused(command, (words || error.message).slice(0, LONGEST_REASON));
}
