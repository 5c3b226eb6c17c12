import type { SavedTable } from './saved-rules.ts';
import type { Table } from './table.ts';

/**
 * What of the wanted tables is not in force, in words; empty where all is. It counts rules instead of comparing their texts:
 * versions of iptables print the same rule in different words.
 */
export function missingRules(wanted: readonly Table[], saved: readonly SavedTable[]): readonly string[] {
  return wanted.flatMap((table) => {
    const found = saved.find(({ name }) => name === table.name);
    const ruleCount = table.chains.reduce((sum, { rules }) => sum + rules.length, 0);
    const absent = table.chains.filter(({ name }) => found?.chains.includes(name) !== true);
    return [
      ...absent.map(({ name }) => `chain ${name} of table ${table.name}`),
      ...countProblem(`rules of table ${table.name}`, ruleCount, found?.ruleCount ?? 0),
      ...countProblem(`jumps of table ${table.name}`, table.jumps.length, found?.jumps.length ?? 0),
    ];
  });
}

function countProblem(what: string, wanted: number, found: number): readonly string[] {
  return wanted === found ? [] : [`${what}: ${found} instead of ${wanted}`];
}
