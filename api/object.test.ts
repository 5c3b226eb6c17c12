import assert from 'node:assert/strict';
import { test } from 'node:test';
import { keyOf, objectKeyText } from './object.ts';
import { objectOf } from './testing/refusals.ts';
import { validateObject } from './validate.ts';

test('a key is written with its namespace, where it has one', () => {
  const result = validateObject(objectOf('MeshWorkload', '{ address: 10.0.0.1 }'));
  assert.ok(result.ok);
  assert.equal(objectKeyText(keyOf(result.object)), 'MeshWorkload/default/a');
  const namespace = validateObject({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'web' } });
  assert.ok(namespace.ok);
  assert.deepEqual(keyOf(namespace.object), { kind: 'Namespace', namespace: '', name: 'web' });
  assert.equal(objectKeyText(keyOf(namespace.object)), 'Namespace/web');
});
