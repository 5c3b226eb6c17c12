import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCrd } from './generation/crd.ts';
import { ALL_KINDS, findKind, isKind, KINDS, MESH_API_VERSION, MESH_GROUP } from './kinds.ts';

test('the table says of the kinds what their CRDs say', async () => {
  const own = Object.values(KINDS).filter((info) => info.apiVersion === MESH_API_VERSION);
  assert.equal(own.length, 7);
  for (const info of own) {
    const { metadata, spec } = await readCrd(info.plural);
    assert.equal(metadata.name, `${info.plural}.${MESH_GROUP}`);
    assert.equal(spec.group, MESH_GROUP);
    assert.equal(spec.scope, info.namespaced ? 'Namespaced' : 'Cluster');
    assert.deepEqual(
      spec.versions.map((version) => `${spec.group}/${version.name}`),
      [info.apiVersion],
    );
    assert.deepEqual(spec.names, {
      kind: info.kind,
      listKind: `${info.kind}List`,
      plural: info.plural,
      singular: info.singular,
      shortNames: info.shortNames,
      categories: ['meltemi'],
    });
  }
});

test('a kind is found by each of its names, in any case, with or without the group', () => {
  for (const typed of ['TrafficRoute', 'trafficroutes', 'tr', 'TR', 'trafficroute.mesh.meltemi.dev']) {
    assert.equal(findKind(typed)?.kind, 'TrafficRoute', typed);
  }
  for (const typed of ['', 'pods', 'toString', '.']) assert.equal(findKind(typed), undefined, typed);
});

test('no two kinds share a name', () => {
  const names = Object.values(KINDS).flatMap((info) => [info.plural, info.singular, ...info.shortNames]);
  assert.equal(new Set(names).size, names.length);
});

test('only the names of kinds are kinds', () => {
  assert.ok(ALL_KINDS.every(isKind));
  for (const name of ['Deployment', 'toString', '__proto__', 'trafficroute'])
    assert.equal(isKind(name), false);
});
