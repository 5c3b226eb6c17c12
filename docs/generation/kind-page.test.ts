import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCrd } from '../../api/generation/crd.ts';
import { boundsOf, typeOf } from './field-type.ts';
import { kindPage } from './kind-page.ts';

test('types and bounds in words', () => {
  const port = { type: 'integer', minimum: 1, maximum: 65535 };
  assert.equal(typeOf({ type: 'array', items: { type: 'string' } }), 'list of text');
  assert.equal(typeOf({ type: 'object', additionalProperties: port }), 'map of whole number');
  assert.equal(typeOf({ type: 'string', pattern: '^([0-9]{1,5}(h|m|s|ms)){1,4}$' }), 'duration');
  assert.deepEqual(boundsOf({ type: 'array', minItems: 1, items: port }), [
    '1 or more entries',
    'each 1 to 65535',
  ]);
  assert.deepEqual(boundsOf({ type: 'string', enum: ['A', 'B'] }), ['`A`, `B`']);
});

test('a page has every field, with its default, and marks what is not built', async () => {
  const page = kindPage(await readCrd('trafficroutes'), '');
  assert.match(page, /^\| `http\[\]\.retry\.attempts` \| whole number \| `2` \| .*\(0 to 100\) \|$/m);
  assert.match(page, /^\| `http\[\]\.cors\.maxAge` \| duration \| {2}\| \*\*Not built yet\.\*\*/m);
  assert.match(page, /^\| `parentRefs\[\]\.kind` .*Not built yet: `Gateway`/m);
  assert.match(page, /^### rollout \(not built yet\)$/m);
  assert.doesNotMatch(page, /undefined/);
});

test('an example that this version would refuse is marked', async () => {
  const crd = await readCrd('serviceregistries');
  const example = 'apiVersion: mesh.meltemi.dev/v1alpha1\nkind: ServiceRegistry\nmetadata: {name: a}';
  assert.match(kindPage(crd, `${example}\nspec: {type: Eureka}\n`), /```yaml planned\n/);
});
