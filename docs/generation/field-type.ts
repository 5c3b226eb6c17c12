import type { Schema } from '../../api/schema.ts';

const WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  object: 'object',
};

/** A field's type in words: `list of text`, `map of whole number`, `duration`. */
export function typeOf(schema: Schema): string {
  if (schema.items !== undefined) return `list of ${typeOf(schema.items)}`;
  if (typeof schema.additionalProperties === 'object') return `map of ${typeOf(schema.additionalProperties)}`;
  if (isDuration(schema)) return 'duration';
  if (schema.format === 'date-time') return 'time';
  const type = String(schema.type);
  return WORDS[type] ?? type;
}

/** The bounds of a field in words, its entries' included. Patterns are left to the description. */
export function boundsOf(schema: Schema): readonly string[] {
  const { items, additionalProperties } = schema;
  const values = typeof additionalProperties === 'object' ? additionalProperties : undefined;
  const bounds = [
    schema.enum?.map((value) => `\`${value}\``).join(', '),
    range(schema.minimum, schema.maximum, ''),
    isDuration(schema) ? undefined : range(schema.minLength, schema.maxLength, ' characters'),
    range(schema.minItems, schema.maxItems, ' entries'),
    range(schema.minProperties, schema.maxProperties, ' entries'),
  ].filter((bound) => bound !== undefined);
  const ofEntries = [items, values].flatMap((entry) => (entry === undefined ? [] : boundsOf(entry)));
  return [...bounds, ...ofEntries.map((bound) => `each ${bound}`)];
}

function range(least: number | undefined, most: number | undefined, unit: string): string | undefined {
  if (least === undefined && most === undefined) return undefined;
  if (most === undefined) return `${least} or more${unit}`;
  if (least === undefined) return `at most ${most}${unit}`;
  return least === most ? `${least}${unit}` : `${least} to ${most}${unit}`;
}

function isDuration({ pattern }: Schema): boolean {
  return pattern?.includes('(h|m|s|ms)') === true;
}
