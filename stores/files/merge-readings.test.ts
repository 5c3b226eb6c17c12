import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ObjectReading } from '../store.ts';
import { type FileReading, unreadableFile } from './file-reading.ts';
import { mergeReadings } from './merge-readings.ts';

const key = { kind: 'Namespace', namespace: '', name: 'shop' } as const;

function file(path: string, ...lines: number[]): FileReading {
  const objects = lines.map(
    (line): ObjectReading => ({
      state: 'Broken',
      key,
      source: { file: path, line },
      duplicates: [],
      problems: [],
    }),
  );
  return { path, objects, problems: [], unreadable: undefined, foreignKinds: [] };
}

test('of two definitions the first stays, and the second is a problem with both places', () => {
  const { objects, problems } = mergeReadings([file('a.yaml', 3), file('b.yaml', 7)], []);
  assert.deepEqual(objects.get('Namespace/shop')?.source, { file: 'a.yaml', line: 3 });
  assert.deepEqual(objects.get('Namespace/shop')?.duplicates, [{ file: 'b.yaml', line: 7 }]);
  assert.deepEqual(
    problems.map(({ position }) => position),
    [{ file: 'b.yaml', line: 7 }],
  );
  assert.match(problems[0]?.message ?? '', /Namespace\/shop is already defined at a\.yaml:3/);
});

test('within one file the first line stays', () => {
  const { objects } = mergeReadings([file('a.yaml', 3, 9)], []);
  assert.deepEqual(objects.get('Namespace/shop')?.duplicates, [{ file: 'a.yaml', line: 9 }]);
});

test('an object of a file that cannot be read is broken, not gone', () => {
  const { objects } = mergeReadings(
    [unreadableFile('mesh/a.yaml', 'no YAML')],
    [{ key, file: 'mesh/a.yaml' }],
  );
  const reading = objects.get('Namespace/shop');
  assert.equal(reading?.state, 'Broken');
  assert.deepEqual(reading?.state === 'Broken' && reading.problems.map(({ position }) => position), [
    { file: 'mesh/a.yaml', line: 1 },
  ]);
});

test('the same for a whole directory that cannot be read', () => {
  const { objects } = mergeReadings(
    [unreadableFile('mesh/team', 'EACCES')],
    [{ key, file: 'mesh/team/x/a.yaml' }],
  );
  assert.equal(objects.get('Namespace/shop')?.state, 'Broken');
});

test('an object that moved out of the unreadable file is read where it is now', () => {
  const files = [unreadableFile('a.yaml', 'no YAML'), file('b.yaml', 2)];
  assert.deepEqual(mergeReadings(files, [{ key, file: 'a.yaml' }]).objects.get('Namespace/shop')?.source, {
    file: 'b.yaml',
    line: 2,
  });
});

test('an object whose file is gone is gone', () => {
  assert.equal(
    mergeReadings([unreadableFile('b.yaml', 'no YAML')], [{ key, file: 'a.yaml' }]).objects.size,
    0,
  );
});
