import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { LineTooLong, readLines } from './json-lines.ts';

async function* chunksOf(bytes: Buffer, cuts: readonly number[]): AsyncGenerator<Buffer> {
  const ends = [...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length].sort((a, b) => a - b);
  let start = 0;
  for (const end of ends) {
    yield bytes.subarray(start, end);
    start = end;
  }
}

async function linesOf(chunks: AsyncIterable<Buffer>): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const some of readLines(chunks)) lines.push(...some);
  return lines;
}

test('however a stream is cut, its lines are the same, and the last without its end is none', async () => {
  const line = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => /^[^\n]*\S[^\n]*$/.test(text));
  await fc.assert(
    fc.asyncProperty(
      fc.array(line),
      fc.array(fc.nat(), { maxLength: 12 }),
      line,
      async (lines, cuts, half) => {
        const bytes = Buffer.from(`${lines.map((text) => `${text}\n`).join('')}${half}`);
        assert.deepEqual(await linesOf(chunksOf(bytes, cuts)), lines);
      },
    ),
  );
});

test('lines that one chunk completes come together', async () => {
  const batches: (readonly string[])[] = [];
  for await (const some of readLines(chunksOf(Buffer.from('a\n\nb\nc\n'), [6]))) batches.push(some);
  assert.deepEqual(batches, [['a', 'b'], ['c']]);
});

test('a line without an end fills no memory', async () => {
  async function* endless(): AsyncGenerator<Buffer> {
    for (;;) yield Buffer.alloc(1024 * 1024, 'x');
  }
  await assert.rejects(linesOf(endless()), LineTooLong);
});
