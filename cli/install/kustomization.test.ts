import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { temporaryDirectory } from '../../test/temporary-directory.ts';
import { readKustomization } from './kustomization.ts';
import { UnusableManifest } from './manifest.ts';

async function directoryWith(t: TestContext, files: Readonly<Record<string, object>>): Promise<URL> {
  const directory = await temporaryDirectory(t);
  for (const [name, value] of Object.entries(files))
    await writeFile(join(directory, name), JSON.stringify(value));
  return pathToFileURL(`${directory}/`);
}

const object = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'a' } };
const patch = [{ op: 'add', path: '/metadata/labels', value: { a: 'b' } }];
const target = { kind: 'Service', name: 'a' };

test('objects and the patches to them', async (t) => {
  const directory = await directoryWith(t, {
    'kustomization.yaml': { resources: ['a.yaml'], patches: [{ path: 'patch.yaml', target }] },
    'a.yaml': object,
    'patch.yaml': patch,
  });
  assert.deepEqual(readKustomization(directory), [
    { ...object, metadata: { name: 'a', labels: { a: 'b' } } },
  ]);
});

test('whatever we do not do of kustomize is refused, and not left out', async (t) => {
  const wrong = [
    { 'kustomization.yaml': { resources: [], namePrefix: 'a-' } },
    { 'kustomization.yaml': { resources: ['a.yaml'] }, 'a.yaml': { kind: 'Service' } },
    {
      'kustomization.yaml': {
        resources: ['a.yaml'],
        patches: [{ path: 'patch.yaml', target: { ...target, name: 'b' } }],
      },
      'a.yaml': object,
      'patch.yaml': patch,
    },
    {
      'kustomization.yaml': { resources: ['a.yaml'], patches: [{ path: 'patch.yaml', target }] },
      'a.yaml': object,
      'patch.yaml': [{ op: 'test', path: '/kind', value: 'Service' }],
    },
  ];
  for (const files of wrong) {
    const directory = await directoryWith(t, files);
    assert.throws(() => readKustomization(directory), UnusableManifest);
  }
});
