import assert from 'node:assert/strict';
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryDirectory } from '../../test/temporary-directory.ts';
import { problemText } from '../store.ts';
import { readDirectory } from './read-directory.ts';

const service = (name: string, namespace = ', namespace: shop') =>
  `apiVersion: v1\nkind: Service\nmetadata: {name: ${name}${namespace}}\nspec: {ports: [{port: 80}]}\n`;

test('reads every file once, links and loops included', async (t) => {
  const root = await temporaryDirectory(t);
  await mkdir(join(root, 'a/b'), { recursive: true });
  await writeFile(join(root, 'a/b/one.yaml'), service('one'));
  await symlink('..', join(root, 'a/b/up'));
  await symlink('nowhere.yaml', join(root, 'dangling.yaml'));
  const outside = await temporaryDirectory(t);
  await writeFile(join(outside, 'two.yml'), service('two'));
  await symlink(outside, join(root, 'linked'));
  const { objects, problems } = await readDirectory(root);
  assert.deepEqual([...objects.keys()].sort(), ['Service/shop/one', 'Service/shop/two']);
  assert.deepEqual(problems, []);
});

test('leaves out a directory that is no configuration', async (t) => {
  const root = await temporaryDirectory(t);
  await mkdir(join(root, 'state'));
  await writeFile(join(root, 'state/x.json'), '{"kind": "Service"}');
  assert.equal((await readDirectory(root, [join(root, 'state')])).files.length, 0);
});

const mistakes: readonly (readonly [string, RegExp])[] = [
  ['- a\n- b\n', /bad\.yaml:1: must be an object with apiVersion, kind and metadata/],
  ['kind: Service\nmetadata: {name: x}\n', /bad\.yaml:1: apiVersion: is required/],
  ['apiVersion: v1\nkind: Service\nmetadata: {}\nspec: {}\n', /bad\.yaml:3: metadata\.name: /],
  [
    'apiVersion: mesh.meltemi.dev/v1alpha1\nkind: TraficRoute\nmetadata: {name: x}\n',
    /bad\.yaml:2: kind: unknown kind; did you mean `TrafficRoute`/,
  ],
  [
    'apiVersion: mesh.meltemi.dev/v1alpha1\nkind: MeshStatus\nmetadata: {name: mesh, namespace: shop}\n',
    /bad\.yaml:1: a MeshStatus is written by the mesh itself/,
  ],
];
for (const [text, message] of mistakes) {
  test(`a mistake without an object to show it at: ${message.source}`, async (t) => {
    const root = await temporaryDirectory(t);
    await writeFile(join(root, 'bad.yaml'), text);
    await writeFile(join(root, 'good.yaml'), service('good'));
    const { objects, problems } = await readDirectory(root);
    assert.deepEqual([...objects.keys()], ['Service/shop/good']);
    assert.match(problems.map(problemText).join('\n'), message);
  });
}

test('an object without a namespace is in the namespace default', async (t) => {
  const root = await temporaryDirectory(t);
  await writeFile(join(root, 'a.yaml'), service('a', ''));
  assert.deepEqual([...(await readDirectory(root)).objects.keys()], ['Service/default/a']);
});

test('an object whose YAML is broken is shown under its own name', async (t) => {
  const root = await temporaryDirectory(t);
  await writeFile(join(root, 'a.yaml'), `${service('a')}spec: {}\n`);
  const reading = (await readDirectory(root)).objects.get('Service/shop/a');
  assert.equal(reading?.state, 'Broken');
  const [problem] = reading?.state === 'Broken' ? reading.problems : [];
  assert.match(problem === undefined ? '' : problemText(problem), /a\.yaml:5: "spec" is there twice/);
});

test('kinds of others are neither objects nor mistakes', async (t) => {
  const root = await temporaryDirectory(t);
  await writeFile(join(root, 'a.yaml'), 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: x}\n');
  const { objects, problems, files } = await readDirectory(root);
  assert.deepEqual([objects.size, problems, files[0]?.foreignKinds], [0, [], ['apps/v1 Deployment']]);
});
