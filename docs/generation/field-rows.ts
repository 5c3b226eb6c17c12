import type { Schema } from '../../api/schema.ts';
import { boundsOf, typeOf } from './field-type.ts';

/** A field of a kind, as a line of its reference page. */
export interface FieldRow {
  /** From the object's top: `spec.http[].timeouts.request`. */
  readonly path: string;
  readonly type: string;
  readonly isRequired: boolean;
  /** As YAML; `undefined` where there is none. */
  readonly default: string | undefined;
  readonly bounds: readonly string[];
  readonly description: string;
  /** What must hold of it, besides type and bounds, each beginning with "must". */
  readonly rules: readonly string[];
}

/** All fields below a schema, each before those within it. */
export function fieldRows(schema: Schema, path: string): readonly FieldRow[] {
  const required = new Set(schema.required ?? []);
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const at = `${path}.${name}`;
    return [fieldRow(field, at, required.has(name)), ...inner(field, at)];
  });
}

function inner(field: Schema, path: string): readonly FieldRow[] {
  if (field.items !== undefined) return fieldRows(field.items, `${path}[]`);
  return fieldRows(field, path);
}

function fieldRow(field: Schema, path: string, isRequired: boolean): FieldRow {
  const rules = [field, field.items].flatMap((schema) => schema?.['x-kubernetes-validations'] ?? []);
  return {
    path,
    type: typeOf(field),
    isRequired,
    default: field.default === undefined ? undefined : JSON.stringify(field.default).replaceAll('"', ''),
    bounds: boundsOf(field),
    description: field.description ?? '',
    rules: [...new Set(rules.map(({ message }) => message))],
  };
}
