import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import pc from 'picocolors';
import { cell, formatTable } from './table.ts';

const plain = pc.createColors(false);

test('columns are as wide as their widest cell, and empty cells are dashes', () => {
  const table = {
    header: ['NAME', 'STATE', 'DETAIL'],
    rows: [
      [cell('a'), cell('Disconnected'), cell('')],
      [cell('reviews-v1'), cell(''), cell('waits')],
    ],
  };
  assert.equal(
    formatTable(table, plain),
    [
      'NAME         STATE          DETAIL',
      'a            Disconnected',
      'reviews-v1   -              waits',
      '',
    ].join('\n'),
  );
});

test('colours do not move columns', () => {
  const table = { header: ['A', 'B'], rows: [[cell('x', 'bad'), cell('y', 'good')]] };
  const lines = formatTable(table, pc.createColors(true)).split('\n');
  assert.equal(lines[1], '\u001b[31mx\u001b[39m   \u001b[32my\u001b[39m');
});

test('whatever text is in a cell, a row is a line, and no escape sequence gets through', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 5 }), (texts) => {
      const rows = texts.map((text) => [cell(text), cell('end')]);
      const printed = formatTable({ header: ['TEXT', 'END'], rows }, plain);
      assert.equal(printed.split('\n').length, texts.length + 2);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
      assert.doesNotMatch(printed, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    }),
  );
});
