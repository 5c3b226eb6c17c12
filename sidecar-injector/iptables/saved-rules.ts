import { CHAIN_PREFIX } from './table.ts';

/** What of ours is in a table, as `iptables-save` tells. */
export interface SavedTable {
  readonly name: string;
  /** Names of our chains. */
  readonly chains: readonly string[];
  /** Rules of other chains that lead into ours, such as `PREROUTING -p tcp -j MELTEMI_INBOUND`. */
  readonly jumps: readonly string[];
  /** How many rules our chains have, together. */
  readonly ruleCount: number;
}

const RULE = /^-A (\S+) /;
const INTO_OURS = new RegExp(`(?:-j|-g|--jump|--goto) ${CHAIN_PREFIX}\\S+`);

/** Reads the output of `iptables-save`. Tables with nothing of ours are left out. */
export function readSavedRules(text: string): readonly SavedTable[] {
  // Each table is a block from `*name` to `COMMIT`.
  const blocks = text.split(/^\*/m).slice(1);
  return blocks.map(readTable).filter(({ chains, jumps }) => chains.length > 0 || jumps.length > 0);
}

function readTable(block: string): SavedTable {
  const [name = '', ...lines] = block.split('\n').map((line) => line.trim());
  const chains = lines.flatMap((line) => /^:(\S+)/.exec(line)?.[1] ?? []).filter(isOurs);
  const rules = lines.filter((line) => RULE.test(line));
  const ours = rules.filter((line) => isOurs(chainOf(line)));
  const jumps = rules.filter((line) => !isOurs(chainOf(line)) && INTO_OURS.test(line));
  return { name, chains, jumps: jumps.map((line) => line.slice('-A '.length)), ruleCount: ours.length };
}

function chainOf(line: string): string {
  return RULE.exec(line)?.[1] ?? '';
}

function isOurs(chain: string): boolean {
  return chain.startsWith(CHAIN_PREFIX);
}
