import type { IpFamily } from '../../sidecar-injector/iptables/cidr.ts';
import { IptablesMissing } from './capture-errors.ts';
import { iptablesRunner, type RunIptables } from './iptables-command.ts';

/** The programs of iptables for one backend and family. Rules of all backends are in force side by side. */
export interface Iptables {
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

/**
 * The programs of the backend that the host has chosen (`iptables-restore`), and those of the other where they are installed
 * too (`iptables-legacy-restore`, `iptables-nft-restore`).
 * @param programPath the directories where they are looked for, as in `$PATH`
 * @throws IptablesMissing
 */
export async function findIptables(
  family: IpFamily,
  programPath: string,
): Promise<readonly [Iptables, ...Iptables[]]> {
  const run = iptablesRunner(programPath);
  const name = NAMES[family];
  const version = await run(`${name}-restore`, ['--version']);
  // Before 1.8 there was only the one that is called legacy now.
  const other = version.includes('nf_tables') ? `${name}-legacy` : `${name}-nft`;
  const chosen = programs(run, name);
  return (await isInstalled(run, other)) ? [chosen, programs(run, other)] : [chosen];
}

function programs(run: RunIptables, name: string): Iptables {
  const restoreCommand = `${name}-restore`;
  return {
    restoreCommand,
    save: () => run(`${name}-save`, []),
    restore: async (input) => {
      await run(restoreCommand, ['--noflush', '--wait', LOCK_WAIT_SECONDS], input);
    },
  };
}

async function isInstalled(run: RunIptables, name: string): Promise<boolean> {
  try {
    await run(`${name}-restore`, ['--version']);
    return true;
  } catch (error) {
    if (error instanceof IptablesMissing) return false;
    throw error;
  }
}
