import assert from 'node:assert/strict';
import { lstatSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { trackedFiles } from './tracked-files.ts';

const files = trackedFiles()
  .filter((path) => lstatSync(path).isFile())
  .map((path) => ({ path, text: readFileSync(path, 'latin1') }));

/** The places, as `file:line`, where a pattern stands. */
function placesOf(pattern: RegExp, except: (path: string) => boolean = () => false): string[] {
  return files
    .filter(({ path }) => !except(path))
    .flatMap(({ path, text }) => {
      const lines = text.split('\n').map((line, index) => ({ line, place: `${path}:${index + 1}` }));
      return lines.filter(({ line }) => pattern.test(line)).map(({ place }) => place);
    });
}

// The patterns are written so that they do not match themselves.
test('no file names a directory of somebody’s machine', () => {
  assert.deepEqual(
    placesOf(/(?<![\w.$}*-])\/(?:root|work|home\/[a-z]+|Users\/[A-Za-z]+)(?:\/|\b(?![-\w]))/),
    [],
  );
});

test('no file names a package registry’s server', () => {
  assert.deepEqual(
    placesOf(/registry\.npmjs|files\.pythonhosted|pypi\.org|proxy\.golang|[/.]artifactory[/.]/i),
    [],
  );
});

test('no file holds a private key', () => {
  assert.deepEqual(placesOf(/-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----(?:$|\\n|\s)/), []);
});

test('no file holds a token', () => {
  const tokens =
    /\b(?:gh[pousr]_[A-Za-z0-9]{36}|npm_[A-Za-z0-9]{36}|AKIA[0-9A-Z]{16}|xox[bap]-[0-9A-Za-z-]{20})/;
  assert.deepEqual(placesOf(tokens), []);
});

/** What is read of package-lock.json: its entries by their path, the project itself left out. */
function lockedPackages(): Map<string, Record<string, unknown>> {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  return new Map(Object.entries<Record<string, unknown>>(packages).filter(([path]) => path !== ''));
}

test('the lockfile pins every package by checksum, and names no server', () => {
  const entries = [...lockedPackages()];
  assert.ok(entries.length > 0);
  const found = entries.filter(([, entry]) => 'resolved' in entry || typeof entry.integrity !== 'string');
  assert.deepEqual(
    found.map(([path]) => path),
    [],
  );
});

test('the lockfile holds the optional packages of every platform', () => {
  // npm leaves out those that it could not find when it wrote the file, and then `npm ci` refuses the file everywhere.
  const locked = lockedPackages();
  const names = [...locked.values()].flatMap(({ optionalDependencies }) =>
    Object.keys(optionalDependencies ?? {}),
  );
  const missing = names.filter(
    (name) => ![...locked.keys()].some((path) => path.endsWith(`node_modules/${name}`)),
  );
  assert.deepEqual(missing, []);
});

test('installing runs no program of any package', () => {
  assert.match(readFileSync('.npmrc', 'utf8'), /^ignore-scripts=true$/m);
});

test('the licence is there, and package.json names it', () => {
  assert.match(readFileSync('LICENSE', 'utf8'), /Apache License\s+Version 2\.0/);
  assert.equal(JSON.parse(readFileSync('package.json', 'utf8')).license, 'Apache-2.0');
});

test('texts end with one line break, and use Unix line ends', () => {
  const texts = files.filter(({ path, text }) => !text.includes('\0') && !path.includes('/generated/'));
  const wrong = texts.filter(({ text }) => text.includes('\r\n') || (text !== '' && !/[^\n]\n$/.test(text)));
  assert.deepEqual(
    wrong.map(({ path }) => path),
    [],
  );
});
