import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseAllDocuments } from 'yaml';
import { isServiceName } from './services/catalogue.ts';

const here = fileURLToPath(new URL('.', import.meta.url));
const files = globSync('kubernetes/*.yaml', { cwd: here }).sort();
const objects = files.flatMap((name) =>
  parseAllDocuments(readFileSync(`${here}${name}`, 'utf8')).map((document) => document.toJS()),
);
const ofKind = (wanted: string) => objects.filter(({ kind }) => kind === wanted);
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

test('the namespace comes first, and everything is in it', () => {
  assert.equal(files[0], 'kubernetes/00-namespace.yaml');
  const [namespace, ...others] = objects;
  assert.deepEqual([namespace.kind, namespace.metadata.name], ['Namespace', 'bookshop']);
  assert.ok(others.length > 0 && others.every(({ metadata }) => metadata.namespace === 'bookshop'));
});

test('nothing in the objects knows of a mesh', () => {
  assert.doesNotMatch(
    JSON.stringify(objects).replaceAll('meltemi/bookshop', ''),
    /meltemi|envoy|sidecar|inject/i,
  );
});

test('every Service selects pods of its name, which run that service as its own account', () => {
  const deployments = ofKind('Deployment');
  for (const { metadata, spec } of ofKind('Service')) {
    assert.ok(isServiceName(metadata.name));
    assert.deepEqual(spec.selector, { app: metadata.name });
    const templates = deployments.map((deployment) => deployment.spec.template);
    const selected = templates.filter((template) => template.metadata.labels.app === metadata.name);
    assert.ok(selected.length > 0);
    for (const template of selected) {
      assert.equal(template.spec.serviceAccountName, metadata.name);
      assert.deepEqual(template.spec.containers[0].args, [metadata.name]);
    }
  }
  assert.equal(ofKind('Service').length, ofKind('ServiceAccount').length);
});

test('the image is of this version', () => {
  const images = ofKind('Deployment').map(({ spec }) => spec.template.spec.containers[0].image);
  assert.deepEqual([...new Set(images)], [`meltemi/bookshop:${version}`]);
});
