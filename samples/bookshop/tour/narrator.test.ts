import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Narrator, wrap } from './narrator.ts';

function narratorInto(lines: string[]): Narrator {
  return new Narrator({ write: (text) => lines.push(text) });
}

test('without a terminal there are no colours', () => {
  const lines: string[] = [];
  const narrator = narratorInto(lines);
  narrator.heading('1 of 9');
  narrator.command('ls');
  narrator.check({ holds: false, text: 'seen' });
  assert.equal(lines.join(''), '\n1 of 9\n  $ ls\n  ✘ seen\n');
});

test('while something takes long, it says so, and then no more', async (t) => {
  t.mock.timers.enable({ apis: ['setInterval'] });
  const lines: string[] = [];
  const work = Promise.withResolvers<string>();
  const told = narratorInto(lines).during('waiting for ratings', work.promise);
  t.mock.timers.tick(1_999);
  assert.equal(lines.length, 0);
  t.mock.timers.tick(1);
  assert.match(lines.join(''), /^ {2}… waiting for ratings: /);
  work.resolve('done');
  assert.equal(await told, 'done');
  t.mock.timers.tick(60_000);
  assert.equal(lines.length, 1);
});

test('wrapping keeps all words, in lines that are not too long', () => {
  const text = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n'), maxLength: 30 }));
  fc.assert(
    fc.property(text, fc.integer({ min: 30, max: 40 }), (parts, width) => {
      const lines = wrap(parts.join(' '), width);
      assert.deepEqual(lines.join(' '), parts.join(' ').trim().split(/\s+/).join(' '));
      assert.ok(lines.every((line) => line.length <= width));
    }),
  );
});
