import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryDirectory } from '../../../test/temporary-directory.ts';
import { findStale, writeFiles } from './output-folder.ts';

test('what is missing, changed or left over is stale, until the files are written', async (t) => {
  const folder = await temporaryDirectory(t);
  const files = new Map([
    ['a.ts', 'a'],
    ['types/b.ts', 'b'],
  ]);
  assert.deepEqual(findStale(folder, files), ['a.ts is not current', 'types/b.ts is not current']);
  writeFiles(folder, files);
  assert.deepEqual(findStale(folder, files), []);
  writeFileSync(join(folder, 'a.ts'), 'changed');
  writeFileSync(join(folder, 'c.ts'), 'c');
  assert.deepEqual(findStale(folder, files), ['a.ts is not current', 'c.ts is no longer made']);
  writeFiles(folder, files);
  assert.deepEqual(findStale(folder, files), []);
});
