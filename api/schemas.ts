import { readFileSync } from 'node:fs';
import { Ajv, type ValidateFunction } from 'ajv';
import { KINDS, type Kind } from './kinds.ts';
import type { MeshObject } from './object.ts';
import type { Schema } from './schema.ts';

/**
 * A schema and the function that ajv makes of it, which also fills in defaults. The types are generated from the same
 * schema, so what passes has the type of its kind.
 */
export interface CompiledSchema {
  readonly schema: Schema;
  readonly validate: ValidateFunction<MeshObject>;
}

const compiled = new Map<Kind, CompiledSchema>();

/**
 * The schema of a kind, compiled when it is first asked for: ajv takes tens of milliseconds for a large one, and
 * most commands need few.
 */
export function compiledSchema(kind: Kind): CompiledSchema {
  const known = compiled.get(kind);
  if (known !== undefined) return known;
  const file = new URL(`./${KINDS[kind].folder}/generated/schema.json`, import.meta.url);
  const schema: Schema = JSON.parse(readFileSync(file, 'utf8'));
  const result = { schema, validate: newAjv().compile<MeshObject>(schema) };
  compiled.set(kind, result);
  return result;
}

function newAjv(): Ajv {
  const ajv = new Ajv({
    allErrors: true,
    useDefaults: true,
    // Errors carry the schema, which has the names that a misspelt field is compared with.
    verbose: true,
    allowUnionTypes: true,
    validateFormats: false,
    ownProperties: true,
    // Compiling is most of the cost here: the functions are small and run rarely.
    inlineRefs: false,
    code: { optimize: false },
  });
  return ajv.addVocabulary([
    'tsType',
    'x-kubernetes-int-or-string',
    'x-kubernetes-list-map-keys',
    'x-kubernetes-list-type',
    'x-kubernetes-validations',
  ]);
}
