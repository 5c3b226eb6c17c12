import assert from 'node:assert/strict';
import { test } from 'node:test';
import { insertedLines, NotOnlyInsertions } from './inserted-lines.ts';

const runs = (shorter: string, longer: string) =>
  insertedLines(shorter, longer).map(
    ({ lines, isInserted }) => `${isInserted ? '+' : ' '}${lines.join(',')}`,
  );

test('the lines that were added, in runs', () => {
  assert.deepEqual(runs('a\nb\nc\n', 'a\nx\ny\nb\nc\nz\n'), [' a', '+x,y', ' b,c', '+z']);
  assert.deepEqual(runs('a\n', 'a\n'), [' a']);
});

test('a line that is missing, or has moved, is no insertion', () => {
  assert.throws(() => runs('a\nb\n', 'a\n'), NotOnlyInsertions);
  assert.throws(() => runs('a\nb\n', 'b\na\n'), NotOnlyInsertions);
});
