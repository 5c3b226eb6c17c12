import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { trackedFiles } from '../tracked-files.ts';

/** Reasons of problems that the status shows under another name: `Invalid`, `Conflicted`. */
const INTERNAL = new Set(['AddressInUse']);

test('the page on conditions has every reason that a status can carry', () => {
  const page = readFileSync('docs/reference/conditions.md', 'utf8');
  const sources = trackedFiles().filter(
    (path) =>
      /^(api\/conditions|mesh-model\/|reconcilers\/status\/).*\.ts$/.test(path) && !/test|fixture/.test(path),
  );
  const reasons = new Set(
    sources.flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/reason: .*$/gm)].flatMap(([line]) =>
        [...line.matchAll(/'([A-Z][A-Za-z]+)'/g)].map(([, reason = '']) => reason),
      ),
    ),
  );
  assert.ok(reasons.size >= 10, [...reasons].join(' '));
  const missing = [...reasons].filter((reason) => !INTERNAL.has(reason) && !page.includes(`\`${reason}\``));
  assert.deepEqual(missing, []);
});
