import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { arrows, folderOf, isGenerator, isTest } from '../test/arrows.ts';
import { trackedFiles } from '../test/tracked-files.ts';

const dockerfile = readFileSync('Dockerfile', 'utf8');
const folders = [...dockerfile.matchAll(/^COPY ([\w-]+) \1$/gm)].map(([, folder = '']) => folder);

/** Folders for developers and users, which the program does not need. */
const FOR_PEOPLE = ['docs', 'samples', 'bench', 'test'];
const production = trackedFiles().filter((path) => {
  const folder = folderOf(path);
  return folder !== undefined && !FOR_PEOPLE.includes(folder) && !isTest(path) && !isGenerator(path);
});

/** Whether .dockerignore keeps a file from the image. Of the patterns that match it, or a folder around it, the last one says so. */
function isIgnored(path: string): boolean {
  const parts = path.split('/');
  const places = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
  const patterns = readFileSync('.dockerignore', 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  return patterns.reduce((ignored, pattern) => {
    const isException = pattern.startsWith('!');
    const expression = matcher(isException ? pattern.slice(1) : pattern);
    return places.some((place) => expression.test(place)) ? !isException : ignored;
  }, false);
}

function matcher(pattern: string): RegExp {
  const escaped = pattern
    .replaceAll('.', '\\.')
    .replaceAll('**/', '\0')
    .replaceAll('*', '[^/]*')
    .replaceAll('\0', '(?:.*/)?');
  return new RegExp(`^${escaped}$`);
}

test('the image has every folder of the program, and no other', () => {
  const wanted = new Set(production.map((path) => path.split('/')[0] ?? ''));
  assert.deepEqual(folders.toSorted(), [...wanted].toSorted());
  assert.ok(folders.every((folder) => Object.keys(arrows).some((known) => known.startsWith(folder))));
});

test('all files of the program come into the image, and nothing that is for its developers', () => {
  assert.deepEqual(
    production.filter((path) => isIgnored(path)),
    [],
  );
  const others = trackedFiles().filter((path) => !production.includes(path));
  const allowed = ['package.json', 'package-lock.json', '.npmrc'];
  assert.deepEqual(
    others.filter((path) => !isIgnored(path) && !allowed.includes(path)),
    [],
  );
});

test('it starts as bin/meltemi does, as nobody', () => {
  const options = readFileSync('bin/node-options', 'utf8').trim().split('\n');
  const [, entry = ''] = /^ENTRYPOINT (.*)$/m.exec(dockerfile) ?? [];
  assert.deepEqual(JSON.parse(entry), ['/nodejs/bin/node', ...options, '/meltemi/cli/main.ts']);
  assert.match(dockerfile, /^USER 65532:65532$/m);
  assert.match(dockerfile, /^RUN npm ci --omit=dev$/m);
});
