/** From rules as protobufjs reads them to plain values, with nothing left out. */

import protobuf from 'protobufjs';
import type { FieldRules } from '../constraints/rules.ts';
import { formatDuration } from '../time-form.ts';
import { durationType, fieldRulesType } from './constraint-schema.ts';

/** A kind of rule that `constraints/` cannot evaluate. */
export class UnknownRuleError extends Error {
  override readonly name = 'UnknownRuleError';
  /** The message, or the message and the field, that has the rule. */
  readonly place: string;

  constructor(place: string, rule: string) {
    super(`${place} has a constraint of a kind that api/envoy/constraints does not know: ${rule}`);
    this.place = place;
  }
}

/**
 * The rules of a field.
 *
 * @param rules a FieldRules message that was decoded with the schema of `constraint-schema.ts`
 * @param place the field that has them, for errors
 * @throws UnknownRuleError when the schema lacks one of them
 */
export function plainRules(rules: object, place: string): FieldRules {
  // The schema has the fields of the type, and no others.
  return plainMessage(fieldRulesType, rules, place) as FieldRules;
}

function plainMessage(type: protobuf.Type, message: object, place: string): unknown {
  if ('$unknowns' in message && message.$unknowns !== undefined)
    throw new UnknownRuleError(place, `one of ${type.name} that is not in generator/constraint-schema.ts`);
  if (type === durationType) return durationOf(message);
  // A list that is absent reads as an empty one.
  const present = new Map(Object.entries(message).filter(([, value]) => !isEmptyList(value)));
  const fields = type.fieldsArray.filter(({ name }) => present.has(name));
  return Object.fromEntries(
    fields.map((field) => {
      const value: unknown = present.get(field.name);
      const plain = (one: unknown) => plainValue(field, one, place);
      return [field.name, Array.isArray(value) ? value.map(plain) : plain(value)];
    }),
  );
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function plainValue({ resolvedType }: protobuf.Field, value: unknown, place: string): unknown {
  if (resolvedType instanceof protobuf.Enum) return resolvedType.valuesById[Number(value)];
  if (typeof value !== 'object' || value === null) return value;
  return resolvedType instanceof protobuf.Type ? plainMessage(resolvedType, value, place) : plainLong(value);
}

function durationOf(message: object): string | undefined {
  const { seconds = 0, nanos = 0 } = Object(message);
  return formatDuration({ seconds: Number(String(seconds)), nanos: Number(nanos) });
}

/** 64-bit integers are objects: a number where that is exact, else a decimal string. */
function plainLong(long: object): number | string {
  const text = String(long);
  return Number.isSafeInteger(Number(text)) ? Number(text) : text;
}
