import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Environment } from '@marcbachmann/cel-js';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { KINDS, MESH_API_VERSION } from '../kinds.ts';
import { patternWords } from '../pattern-words.ts';
import { isRecord } from '../record.ts';
import type { Schema } from '../schema.ts';
import { type CustomResourceDefinition, crdSchema, readCrd } from './crd.ts';

const CRD_FOLDER = new URL('../../config/crd/', import.meta.url);
const own = Object.values(KINDS).filter((info) => info.apiVersion === MESH_API_VERSION);
const crds: readonly CustomResourceDefinition[] = await Promise.all(own.map((info) => readCrd(info.plural)));

/** A schema and all schemas in it, with their paths. */
function allSchemas(schema: Schema, path: string): readonly (readonly [path: string, schema: Schema])[] {
  const inner = [
    ...Object.entries(schema.properties ?? {}).map(([name, sub]) => [`${path}.${name}`, sub] as const),
    ...(schema.items ? [[`${path}[]`, schema.items] as const] : []),
    ...(isRecord(schema.additionalProperties) ? [[`${path}.*`, schema.additionalProperties] as const] : []),
  ];
  return [[path, schema], ...inner.flatMap(([place, sub]) => allSchemas(sub, place))];
}

const everySchema = crds.flatMap((crd) => allSchemas(crdSchema(crd), crd.spec.names.kind));

/** Keywords a structural schema may have, of those we use; see "Specifying a structural schema" of Kubernetes. */
const STRUCTURAL_KEYWORDS = new Set([
  ...[
    'type',
    'title',
    'description',
    'default',
    'format',
    'pattern',
    'enum',
    'items',
    'properties',
    'required',
  ],
  ...['additionalProperties', 'minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'maxItems'],
  ...['minProperties', 'maxProperties', 'x-kubernetes-validations'],
  ...['x-kubernetes-list-type', 'x-kubernetes-list-map-keys'],
]);

test('every schema is structural', () => {
  for (const [path, schema] of everySchema) {
    for (const keyword of Object.keys(schema))
      assert.ok(STRUCTURAL_KEYWORDS.has(keyword), `${path}: ${keyword}`);
    assert.equal(typeof schema.type, 'string', `${path}: type`);
    assert.equal(schema.type === 'array', schema.items !== undefined, `${path}: items`);
    assert.notEqual(schema.additionalProperties, false, `${path}: additionalProperties`);
    assert.ok(
      !(schema.properties && schema.additionalProperties),
      `${path}: properties and additionalProperties`,
    );
    const missing = (schema.required ?? []).filter((name) => !Object.hasOwn(schema.properties ?? {}, name));
    assert.deepEqual(missing, [], `${path}: required`);
  }
});

test('every field has a description, and every list and text of a spec has a bound', () => {
  const entries = everySchema.filter(([path]) => path.includes('.spec.'));
  for (const [path, schema] of entries) {
    const isField = !path.endsWith('[]') && !path.endsWith('.*');
    if (isField) assert.ok(schema.description, `${path}: description`);
    if (schema.type === 'array') assert.ok(schema.maxItems, `${path}: maxItems`);
    if (schema.additionalProperties) assert.ok(schema.maxProperties, `${path}: maxProperties`);
    if (schema.type === 'string') assert.ok(schema.maxLength ?? schema.enum, `${path}: maxLength`);
  }
});

test('every pattern has words', () => {
  for (const [path, { pattern }] of everySchema) {
    if (pattern !== undefined)
      assert.doesNotMatch(patternWords(pattern), /^must match/, `${path}: ${pattern}`);
  }
});

test('every CEL rule can be read, and says what must hold', () => {
  const environment = new Environment({ unlistedVariablesAreDyn: true });
  for (const [path, schema] of everySchema) {
    for (const { rule, message } of schema['x-kubernetes-validations'] ?? []) {
      assert.doesNotThrow(() => environment.parse(rule), `${path}: ${rule}`);
      assert.match(message, /^must /, path);
    }
  }
});

test('every default is what its schema allows', () => {
  const ajv = new Ajv({ strict: false, validateFormats: false });
  const defaults = everySchema.filter(([, schema]) => schema.default !== undefined);
  assert.ok(defaults.length > 20);
  for (const [path, schema] of defaults) assert.ok(ajv.validate(schema, schema.default), path);
});

test('every kind has a status with conditions, and columns that exist', () => {
  for (const { spec } of crds) {
    const [version] = spec.versions;
    assert.ok(version);
    assert.deepEqual(version.subresources, { status: {} });
    const { properties } = version.schema.openAPIV3Schema;
    const status = properties?.status?.properties;
    assert.ok(status?.observedGeneration, spec.names.kind);
    assert.deepEqual(status?.conditions?.['x-kubernetes-list-map-keys'], ['type']);
    for (const { name, jsonPath } of version.additionalPrinterColumns) {
      assert.ok(columnExists(version.schema.openAPIV3Schema, jsonPath), `${spec.names.kind} ${name}`);
    }
  }
});

/** Follows a column's path through the schema; a filter or `[*]` steps into a list. */
function columnExists(schema: Schema, jsonPath: string): boolean {
  if (jsonPath === '.metadata.creationTimestamp') return true;
  const names = jsonPath
    .replaceAll(/\[[^\]]*\]/g, '')
    .split('.')
    .slice(1);
  const end = names.reduce<Schema | undefined>((place, name) => {
    const object = place?.type === 'array' ? place.items : place;
    return object?.properties?.[name];
  }, schema);
  return end !== undefined;
}

test('MeshStatus has the columns of the design', () => {
  const columns = crds
    .at(-1)
    ?.spec.versions[0]?.additionalPrinterColumns.map((column) => column.name.toUpperCase());
  assert.deepEqual(columns, [
    'PROXIES',
    'SYNCED',
    'STALE',
    'REJECTED',
    'MTLS',
    'SUCCESS',
    'P99',
    'CERTS',
    'AGE',
  ]);
});

test('readers of YAML 1.1, such as kubectl, read the same', () => {
  for (const { plural } of own) {
    const text = readFileSync(new URL(`${plural}.yaml`, CRD_FOLDER), 'utf8');
    assert.deepEqual(parse(text, { version: '1.1' }), parse(text), plural);
  }
});

test('every CRD is in the kustomization', () => {
  const kustomization: unknown = parse(readFileSync(new URL('kustomization.yaml', CRD_FOLDER), 'utf8'));
  assert.ok(isRecord(kustomization));
  assert.deepEqual(
    kustomization.resources,
    own.map((info) => `${info.plural}.yaml`),
  );
});
