/** Prints constraints, and picks those of the messages that are generated. */

import type { ConstraintTable } from '../constraints/rules.ts';

/** One line a message, so that a change reads well in a diff. */
export function printConstraints(table: ConstraintTable): string {
  const lines = Object.entries(table).map(([name, one]) => `${JSON.stringify(name)}:${JSON.stringify(one)}`);
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** The constraints of these messages only. */
export function pickConstraints(table: ConstraintTable, messages: Iterable<string>): ConstraintTable {
  const wanted = new Set(messages);
  return Object.fromEntries(Object.entries(table).filter(([name]) => wanted.has(name)));
}
