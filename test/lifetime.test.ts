import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { atEnd } from './lifetime.ts';
import { temporaryDirectory } from './temporary-directory.ts';

/** A lifetime that a test ends itself. */
function lifetime() {
  const hooks: (() => unknown)[] = [];
  return {
    after: (end: () => unknown) => hooks.push(end),
    end: () => Promise.all(hooks.map((hook) => hook())),
  };
}

test('ends in reverse order, and goes on after a failure', async () => {
  const life = lifetime();
  const order: string[] = [];
  atEnd(life, () => order.push('first'));
  atEnd(life, () => Promise.reject(new Error('cannot')));
  atEnd(life, () => order.push('last'));
  await assert.rejects(life.end(), /cannot/);
  assert.deepEqual(order, ['last', 'first']);
});

test('a temporary directory goes with what is in it', async () => {
  const life = lifetime();
  const path = await temporaryDirectory(life);
  await writeFile(join(path, 'file'), 'content');
  await life.end();
  assert.equal(existsSync(path), false);
});
