import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import type { IpFamily } from '../../sidecar-injector/iptables/cidr.ts';
import { IptablesMissing, RulesRefused } from './capture-errors.ts';

/** The kernel has two interfaces for rules, and iptables a set of programs for each. Rules of both are in force. */
export type Backend = 'nft' | 'legacy';

/** The programs of one backend and family, or those that the host has chosen (`iptables-restore`). */
export interface Iptables {
  readonly backend: Backend;
  readonly restoreCommand: string;
  /** What `iptables-save` prints: all rules of this backend and family. */
  save(): Promise<string>;
  /**
   * Gives `input` to `iptables-restore --noflush`.
   * @throws RulesRefused with its words
   */
  restore(input: string): Promise<void>;
}

/** Other programs change rules as well; the lock is free again within a moment. */
const LOCK_WAIT_SECONDS = '30';
const NAMES = { ipv4: 'iptables', ipv6: 'ip6tables' } as const;
const OTHER = { nft: 'legacy', legacy: 'nft' } as const;

/**
 * The programs that the host has chosen, and those of the other backend where they are installed too.
 * @throws IptablesMissing
 */
export async function findIptables(
  family: IpFamily,
  programPath: string,
): Promise<readonly [Iptables, ...Iptables[]]> {
  const name = NAMES[family];
  const version = await run(programPath, `${name}-restore`, ['--version']);
  // Before 1.8 there was one backend, and no word about it.
  const backend = version.stdout.includes('nf_tables') ? 'nft' : 'legacy';
  const chosen = programs(programPath, name, backend);
  const other = programs(programPath, `${name}-${OTHER[backend]}`, OTHER[backend]);
  return (await isInstalled(programPath, other)) ? [chosen, other] : [chosen];
}

function programs(programPath: string, name: string, backend: Backend): Iptables {
  const restoreCommand = `${name}-restore`;
  return {
    backend,
    restoreCommand,
    save: async () => (await runWell(programPath, `${name}-save`, [])).stdout,
    restore: async (input) => {
      await runWell(programPath, restoreCommand, ['--noflush', '--wait', LOCK_WAIT_SECONDS], input);
    },
  };
}

async function isInstalled(programPath: string, { restoreCommand }: Iptables): Promise<boolean> {
  try {
    await run(programPath, restoreCommand, ['--version']);
    return true;
  } catch (error) {
    if (error instanceof IptablesMissing) return false;
    throw error;
  }
}

interface Result {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

async function runWell(programPath: string, command: string, args: readonly string[], input?: string): Promise<Result> {
  const result = await run(programPath, command, args, input);
  if (result.status !== 0) throw new RulesRefused(command, reasonOf(result));
  return result;
}

async function run(programPath: string, command: string, args: readonly string[], input = ''): Promise<Result> {
  const child = spawn(command, args, { env: { ...process.env, PATH: programPath, LC_ALL: 'C' } });
  const failed = new Promise<never>((_, reject) => {
    child.once('error', (error) => reject(isNotFound(error) ? new IptablesMissing(command) : error));
  });
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', resolve);
  });
  // One that ends without reading its input says why on standard error.
  child.stdin.on('error', () => undefined).end(input);
  const results = Promise.all([ended, text(child.stdout), text(child.stderr)]);
  const [status, stdout, stderr] = await Promise.race([results, failed]);
  return { status, stdout, stderr };
}

function isNotFound(error: Error): boolean {
  return 'code' in error && error.code === 'ENOENT';
}

function reasonOf({ status, stderr }: Result): string {
  const words = stderr.trim().replaceAll(/\s*\n\s*/g, ' ');
  return words === '' ? `status ${status}` : words.slice(0, 300);
}
