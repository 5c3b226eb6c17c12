/** A rule in the Common Expression Language, as a CRD carries it. */
export interface CelRule {
  readonly rule: string;
  readonly message: string;
  /** The field that the message is about, such as `.value`; the whole value when absent. */
  readonly fieldPath?: string;
}

/**
 * A JSON schema as the generator writes it: a CRD's structural schema, with each titled part moved to `$defs`, and
 * fields that are not described refused.
 */
export interface Schema {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, Schema>>;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly const?: string;
  readonly enum?: readonly (string | number | boolean)[];
  readonly default?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minProperties?: number;
  readonly maxProperties?: number;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly 'x-kubernetes-validations'?: readonly CelRule[];
  readonly 'x-kubernetes-list-type'?: 'atomic' | 'set' | 'map';
  readonly 'x-kubernetes-list-map-keys'?: readonly string[];
  readonly 'x-kubernetes-int-or-string'?: boolean;
  /** For json-schema-to-typescript: the type to write instead of one of its own. */
  readonly tsType?: string;
}

/** The prefix of references to the parts of a schema. */
export const DEFS_PREFIX = '#/$defs/';

/**
 * Follows a reference to the part of the schema it names; a schema without one is returned as it is.
 * Throws where the part is missing: the generator writes no such schema.
 */
export function resolveSchema(schema: Schema, root: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const target = root.$defs?.[schema.$ref.slice(DEFS_PREFIX.length)];
  if (target === undefined) throw new Error(`the schema has no part ${schema.$ref}`);
  return target;
}

/** Returns the schema with every direct sub-schema replaced by what `change` makes of it. */
export function mapSubschemas(schema: Schema, change: (sub: Schema) => Schema): Schema {
  const { $defs, items, properties, additionalProperties } = schema;
  return {
    ...schema,
    ...($defs && { $defs: mapValues($defs, change) }),
    ...(properties && { properties: mapValues(properties, change) }),
    ...(items && { items: change(items) }),
    ...(typeof additionalProperties === 'object' && { additionalProperties: change(additionalProperties) }),
  };
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
