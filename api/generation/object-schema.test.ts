import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KINDS } from '../kinds.ts';
import type { Schema } from '../schema.ts';
import { objectSchema } from './object-schema.ts';

const PORT: Schema = {
  type: 'object',
  title: 'Port',
  required: ['n'],
  properties: { n: { type: 'integer' } },
};

function specSchema(properties: Readonly<Record<string, Schema>>): Schema {
  const crd: Schema = { type: 'object', title: 'A', properties: { spec: { type: 'object', properties } } };
  return objectSchema(crd, KINDS.MeshWorkload);
}

test('the envelope is that of the kind', () => {
  const schema = specSchema({});
  assert.deepEqual(schema.required, ['apiVersion', 'kind', 'metadata']);
  assert.equal(schema.properties?.kind?.const, 'MeshWorkload');
  assert.equal(schema.properties?.apiVersion?.const, 'mesh.meltemi.dev/v1alpha1');
  assert.equal(schema.properties?.metadata?.properties?.namespace?.default, 'default');
  const cluster = objectSchema({ type: 'object', properties: {} }, KINDS.ServiceRegistry);
  assert.equal(cluster.properties?.metadata?.properties?.namespace, undefined);
});

test('a field that is not described is refused, and a map keeps its own', () => {
  const spec = specSchema({ map: { type: 'object', additionalProperties: { type: 'string' } } }).properties
    ?.spec;
  assert.equal(spec?.additionalProperties, false);
  assert.deepEqual(spec?.properties?.map, { type: 'object', additionalProperties: { type: 'string' } });
});

test('a titled part is written once, and its default stays where it is used', () => {
  const schema = specSchema({ one: { ...PORT, default: { n: 1 } }, two: PORT });
  assert.deepEqual(schema.properties?.spec?.properties, {
    one: { $ref: '#/$defs/Port', default: { n: 1 } },
    two: { $ref: '#/$defs/Port' },
  });
  assert.deepEqual(schema.$defs, { Port: { ...PORT, additionalProperties: false } });
});

test('two different parts with one title are refused', () => {
  const other: Schema = { ...PORT, description: 'another' };
  assert.throws(() => specSchema({ one: PORT, two: other }), /two different parts .* the title Port/);
});

test('a number or a text is both', () => {
  const schema = specSchema({ port: { 'x-kubernetes-int-or-string': true } });
  assert.deepEqual(schema.properties?.spec?.properties?.port?.type, ['integer', 'string']);
});
