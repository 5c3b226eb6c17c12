import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fieldPathText, pointerPath } from './field-path.ts';

test('paths are written as people write them', () => {
  assert.equal(fieldPathText(['spec', 'http', 0, 'retry', 'on', 1]), 'spec.http[0].retry.on[1]');
  assert.equal(fieldPathText(['metadata', 'labels', 'app.io/name']), 'metadata.labels["app.io/name"]');
  assert.equal(fieldPathText(['spec', 'mtls', 'ports', '9081']), 'spec.mtls.ports["9081"]');
  assert.equal(fieldPathText([]), '');
});

test('names and paths from outside are cut', () => {
  assert.equal(fieldPathText(['spec', 'x'.repeat(1000)]), `spec["${'x'.repeat(57)}..."]`);
  assert.ok(fieldPathText(Array.from({ length: 100 }, () => 'name')).length <= 300);
});

test('a number in a pointer is a position only where there is a list', () => {
  const object = { list: [{ 'a/b': 1 }], map: { '0': { '~': 2 } } };
  assert.deepEqual(pointerPath('/list/0/a~1b', object), ['list', 0, 'a/b']);
  assert.deepEqual(pointerPath('/map/0/~0', object), ['map', '0', '~']);
  assert.deepEqual(pointerPath('/not/there', object), ['not', 'there']);
  assert.deepEqual(pointerPath('', object), []);
});
