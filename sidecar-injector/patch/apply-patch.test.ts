import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyPatch, PatchDoesNotFit } from './apply-patch.ts';
import { add, remove, replace } from './json-patch.ts';

test('steps are done in order, and the document stays as it was', () => {
  const document = { list: ['a', 'b'], map: { 'x/y~z': 1, gone: 2 }, other: { kept: true } };
  const before = structuredClone(document);
  const after = applyPatch(document, [
    add(['list', 0], 'first'),
    add(['list', 3], 'last'),
    remove(['list', 1]),
    replace(['map', 'x/y~z'], 3),
    remove(['map', 'gone']),
    add(['map', 'new'], { deep: [] }),
    add(['map', 'new', 'deep', 0], 1),
  ]);
  assert.deepEqual(after, {
    list: ['first', 'b', 'last'],
    map: { 'x/y~z': 3, new: { deep: [1] } },
    other: { kept: true },
  });
  assert.deepEqual(document, before);
});

test('a patch for another document is refused', () => {
  const document = { list: [], map: {}, text: 'a' };
  for (const operation of [
    add(['list', 1], 'a'),
    remove(['list', 0]),
    replace(['map', 'a'], 1),
    remove(['map', 'a']),
    add(['map', 'a', 'b'], 1),
    add(['text', 'a'], 1),
    replace([], 1),
  ]) {
    assert.throws(() => applyPatch(document, [operation]), PatchDoesNotFit, operation.path);
  }
});
