import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import pc from 'picocolors';
import { bar, type Column, percentage, tableLines } from './table.ts';

const columns: readonly Column[] = [
  { heading: 'reviews', align: 'left' },
  { heading: 'pages', align: 'right' },
];

test('text goes to the left, numbers to the right', () => {
  const rows = [
    ['v1, no stars', '541'],
    ['v3', '59'],
  ];
  assert.deepEqual(tableLines(columns, rows), [
    'reviews        pages',
    '────────────   ─────',
    'v1, no stars     541',
    'v3                59',
  ]);
});

test('a table without rows is as wide as its headings', () => {
  assert.deepEqual(tableLines(columns, []), ['reviews   pages', '───────   ─────']);
});

test('colours change nothing about the layout', () => {
  const { red } = pc.createColors(true);
  const plain = tableLines(columns, [['failed', '7']]);
  const coloured = tableLines(columns, [[red('failed'), red('7')]]);
  assert.deepEqual(coloured.map(stripVTControlCharacters), plain);
});

test('every row ends where the table ends, when the last column is aligned to the right', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', '█', '9', ' '), minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          cell,
          cell.map((text) => `${text}.`),
        ),
        { minLength: 1 },
      ),
      (rows) => {
        const widths = new Set(tableLines(columns, rows).map((line) => [...line].length));
        assert.equal(widths.size, 1);
      },
    ),
  );
});

test('a bar is as long as its share', () => {
  assert.equal(bar(0, 8), '');
  assert.equal(bar(0.5, 8), '████');
  assert.equal(bar(1 / 64, 8), '▏');
  assert.equal(bar(1, 3), '███');
  assert.equal(bar(7, 3), '███');
});

test('a share of nothing is a dash', () => {
  assert.equal(percentage(1, 8), '12.5 %');
  assert.equal(percentage(0, 0), '–');
});
