/** Loads the constraints of the Envoy API. */

import { readFileSync } from 'node:fs';
import type { ConstraintTable, MessageConstraints } from './rules.ts';

const none: MessageConstraints = { fields: {}, oneofs: [] };

let table: ConstraintTable | undefined;

/** The constraints of a message. The file is read with the first call: most of the time nobody asks. */
export function constraintsOf(type: string): MessageConstraints {
  table ??= readConstraintTable(new URL('../generated/constraints.json', import.meta.url));
  return Object.hasOwn(table, type) ? (table[type] ?? none) : none;
}

/**
 * Reads a file that the generator has made, so what is checked is only that it is whole.
 *
 * @throws TypeError when it is damaged
 */
export function readConstraintTable(file: URL): ConstraintTable {
  const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
  assertTable(read, file);
  return read;
}

function assertTable(read: unknown, file: URL): asserts read is ConstraintTable {
  for (const [message, constraints] of Object.entries<unknown>(Object(read))) {
    const { fields, oneofs } = Object(constraints);
    if (typeof fields !== 'object' || !Array.isArray(oneofs))
      throw new TypeError(`${file.pathname} is damaged at ${message}; run \`make generate\``);
  }
}
