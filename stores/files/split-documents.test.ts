import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { splitDocuments } from './split-documents.ts';

test('splits at the lines that begin a document', () => {
  assert.deepEqual(splitDocuments('a: 1\n---\nb: 2\r\n--- # c\nc: 3\n---'), [
    { text: 'a: 1\n', line: 1 },
    { text: '---\nb: 2\r\n', line: 2 },
    { text: '--- # c\nc: 3\n', line: 4 },
    { text: '---', line: 6 },
  ]);
});

test('leaves alone what only looks like one', () => {
  for (const text of [
    '',
    '----\n',
    'a: |\n  ---\n',
    '---a: 1\n',
    'x---\n',
    '%YAML 1.2\n---\na: 1\n---\nb: 2\n',
  ]) {
    assert.equal(splitDocuments(text).length, text === '' ? 0 : 1, JSON.stringify(text));
  }
});

test('loses nothing, and counts lines right', () => {
  const piece = fc.constantFrom(
    '---',
    '\n',
    '--- ',
    '---\n',
    'a: 1\n',
    '\r\n',
    ' ---\n',
    '----\n',
    '-',
    '...\n',
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      const parts = splitDocuments(text);
      assert.equal(parts.map((part) => part.text).join(''), text);
      let line = 1;
      for (const part of parts) {
        assert.equal(part.line, line);
        line += part.text.split('\n').length - 1;
      }
    }),
  );
});
