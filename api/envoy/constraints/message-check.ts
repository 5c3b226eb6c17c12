/** Checks of messages, made when they are first needed. */

import { fieldsOf } from '../descriptor.ts';
import { fieldCheck } from './field-check.ts';
import { constraintsOf } from './rule-table.ts';
import { type Check, memberPath } from './violation.ts';

const checks = new Map<string, Check>();

interface CompiledMessage {
  readonly fields: readonly { readonly name: string; readonly check: Check }[];
  readonly oneofs: readonly (readonly string[])[];
}

/**
 * The check of a message of a type that the descriptor knows.
 *
 * @param type its full name
 */
export function messageCheck(type: string): Check {
  let check = checks.get(type);
  if (check === undefined) {
    check = makeCheck(type);
    checks.set(type, check);
  }
  return check;
}

/** Types refer to each other in circles, so they are looked into with the first message, not before. */
function makeCheck(type: string): Check {
  let compiled: CompiledMessage | undefined;
  return (value, path, violations) => {
    compiled ??= compile(type);
    const message: Readonly<Record<string, unknown>> = Object(value);
    for (const { name, check } of compiled.fields) {
      if (violations.isFull) return;
      check(message[name], memberPath(path, name), violations);
    }
    for (const members of compiled.oneofs) {
      const isSet = members.some((name) => message[name] !== undefined && message[name] !== null);
      if (!isSet) violations.add(path, `one of ${members.join(', ')} is required`);
    }
  };
}

function compile(type: string): CompiledMessage {
  const constraints = constraintsOf(type);
  const fields = fieldsOf(type).flatMap((field) => {
    const check = fieldCheck(field, constraints.fields[field.name] ?? {}, messageCheck);
    return check === undefined ? [] : [{ name: field.name, check }];
  });
  const oneofs = constraints.oneofs.map((oneof) =>
    fieldsOf(type)
      .filter((field) => field.oneof === oneof)
      .map(({ name }) => name),
  );
  return { fields, oneofs };
}
