import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { AdmissionQueue } from './admission-queue.ts';

test('streams are let in one a turn, in the order in which they came', async () => {
  const queue = new AdmissionQueue();
  const admitted: string[] = [];
  for (const name of ['a', 'b', 'c']) queue.add(() => admitted.push(name));
  const seen: string[] = [];
  for (let turns = 0; turns < 4; turns++) {
    await turn();
    seen.push(admitted.join(''));
  }
  assert.deepEqual(seen.filter(Boolean), ['a', 'ab', 'abc', 'abc'].slice(0, seen.filter(Boolean).length));
  assert.equal(admitted.join(''), 'abc');
});

test('one that comes when all are in is let in too', async () => {
  const queue = new AdmissionQueue();
  const admitted: string[] = [];
  queue.add(() => admitted.push('a'));
  while (admitted.length < 1) await turn();
  queue.add(() => admitted.push('b'));
  while (admitted.length < 2) await turn();
  assert.deepEqual(admitted, ['a', 'b']);
});
