import { objectKeyText } from '../../api/object.ts';
import type { Inventory } from '../../stores/inventory.ts';
import type { Problem } from '../../stores/store.ts';
import type { Finding } from './finding.ts';

/** What is wrong with the files by themselves: what cannot be read, and what the schemas and rules refuse. */
export function textFindings(inventory: Inventory): readonly Finding[] {
  const ofObjects = [...inventory.entries()].flatMap(({ key, problems }) =>
    problems.map((problem) => findingOf(problem, objectKeyText(key))),
  );
  return [...inventory.problems.map((problem) => findingOf(problem, undefined)), ...ofObjects];
}

function findingOf({ reason, path, message, position }: Problem, object: string | undefined): Finding {
  return { severity: 'Error', reason, object, path, message, source: position };
}
