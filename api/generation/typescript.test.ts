import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KINDS } from '../kinds.ts';
import type { Schema } from '../schema.ts';
import { objectSchema } from './object-schema.ts';
import { typescriptTypes } from './typescript.ts';

const ENTRY: Schema = { type: 'object', title: 'Entry', properties: { a: { type: 'string', default: 'x' } } };

async function types(properties: Readonly<Record<string, Schema>>): Promise<string> {
  const spec: Schema = { type: 'object', title: 'Spec', properties };
  const schema = objectSchema({ type: 'object', title: 'Kind', properties: { spec } }, KINDS.MeshWorkload);
  return await typescriptTypes(schema, 'Kind');
}

test('types are immutable, lists and maps too', async () => {
  const text = await types({
    list: { type: 'array', maxItems: 2, items: ENTRY },
    map: { type: 'object', additionalProperties: { type: 'integer' } },
    choice: { type: 'array', items: { type: 'string', enum: ['A', 'B'] } },
  });
  assert.match(text, /readonly list\?: readonly Entry\[\];/);
  assert.match(text, /readonly map\?: \{\s+readonly \[k: string\]: number;\s+\};/);
  assert.match(text, /readonly choice\?: readonly \('A' \| 'B'\)\[\];/);
});

test('a field with a default is always there', async () => {
  assert.match(await types({ list: { type: 'array', items: ENTRY } }), /readonly a: string;/);
});

test('metadata has the type that all kinds share', async () => {
  const text = await types({});
  assert.match(text, /^import type \{ NamespacedMeta \} from '..\/metadata.ts';$/m);
  assert.match(text, /readonly metadata: NamespacedMeta;/);
});

test('a list of objects without a title is refused', async () => {
  const nameless: Schema = { type: 'object', properties: { a: { type: 'string' } } };
  await assert.rejects(types({ list: { type: 'array', items: nameless } }), /without a title/);
});

test('the same schema gives the same text', async () => {
  const properties = { list: { type: 'array', items: ENTRY } };
  assert.equal(await types(properties), await types(properties));
});
