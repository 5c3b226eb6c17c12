import { globSync, readFileSync } from 'node:fs';
import { before, beforeEach, describe, test } from 'node:test';
import { suiteLifetime } from '../lifetime.ts';
import { requireEnvoy, requireOwnNetwork, requireTrafficCapture } from '../requirement.ts';
import { newReader, type Reader, resetEchoMesh, startEchoMesh } from './reader.ts';

/** Pages that start from the echo mesh say so, with a link to it. Those about clusters have nothing that could be run here. */
const pages = globSync('docs/tasks/*.md')
  .sort()
  .filter((path) => readFileSync(path, 'utf8').includes('```console'))
  .map((path) => ({
    path,
    usesEchoMesh: readFileSync(path, 'utf8').includes('(../../samples/echo/README.md)'),
  }));
const ownNetwork = [requireOwnNetwork(), requireEnvoy()].find(({ skip }) => skip !== false) ?? {};

describe('what the pages say is what happens, in the echo mesh', ownNetwork, () => {
  const lifetime = suiteLifetime();
  let reader: Reader;
  before(async () => {
    reader = await newReader(lifetime);
    await startEchoMesh(reader);
  });
  beforeEach(() => resetEchoMesh(reader));

  for (const { path } of pages.filter(({ usesEchoMesh }) => usesEchoMesh)) {
    test(path, () => reader.follow(path));
  }
});

// Each has a network of its own, and most of their time is waiting for programs to start and end.
const together = { ...ownNetwork, concurrency: true };
describe('what the pages say is what happens, from an empty directory', together, () => {
  for (const { path } of pages.filter(({ usesEchoMesh }) => !usesEchoMesh)) {
    const requirement = path.includes('transparent') ? requireTrafficCapture() : {};
    test(path, requirement, async (t) => (await newReader(t)).follow(path));
  }
});
