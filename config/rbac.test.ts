import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KINDS, MESH_API_VERSION, MESH_GROUP } from '../api/kinds.ts';
import type { Manifest } from '../cli/install/manifest.ts';
import { renderEverything } from '../cli/install/render.ts';
import { recordOf, recordsOf, textsOf } from '../operator/kubernetes/resources/read-fields.ts';

const roles = renderEverything('meltemi-system').filter(
  ({ kind }) => kind === 'ClusterRole' || kind === 'Role',
);
const ours = Object.values(KINDS).filter(({ apiVersion }) => apiVersion === MESH_API_VERSION);

interface Rule {
  readonly role: string;
  readonly groups: readonly string[];
  readonly resources: readonly string[];
  readonly names: readonly string[];
  readonly verbs: readonly string[];
}

function rulesOf(role: Manifest): readonly Rule[] {
  return recordsOf(role.rules).map(({ apiGroups, resources, resourceNames, verbs }) => ({
    role: `${role.kind} ${role.metadata.name}`,
    groups: textsOf(apiGroups),
    resources: textsOf(resources),
    names: textsOf(resourceNames),
    verbs: textsOf(verbs),
  }));
}

const rules = roles.flatMap(rulesOf);
const operatorRules = rules.filter(({ role }) => role === 'ClusterRole meltemi');

/** What may be done with a resource, by the rules of a role. */
function verbsFor(all: readonly Rule[], group: string, resource: string): readonly string[] {
  const found = all.filter(({ groups, resources }) => groups.includes(group) && resources.includes(resource));
  return [...new Set(found.flatMap(({ verbs }) => verbs))].sort();
}

test('no rule has a wildcard', () => {
  assert.ok(rules.length > 10);
  const wide = rules.filter(({ groups, resources, names, verbs }) =>
    [...groups, ...resources, ...names, ...verbs].some((word) => word.includes('*')),
  );
  assert.deepEqual(wide, []);
  for (const role of roles) assert.deepEqual(Object.keys(recordOf(role.aggregationRule)), []);
});

test('the operator reads all kinds of the mesh, writes the status of each, and the objects of its own only', () => {
  for (const { kind, plural } of ours) {
    const isOwn = kind === 'MeshStatus';
    const written = isOwn ? ['create', 'delete', 'get', 'list', 'patch', 'watch'] : ['get', 'list', 'watch'];
    assert.deepEqual(verbsFor(operatorRules, MESH_GROUP, plural), written, plural);
    assert.deepEqual(
      verbsFor(operatorRules, MESH_GROUP, `${plural}/status`),
      ['get', 'patch', 'update'],
      plural,
    );
  }
});

test('secrets and leases are for the operator in its own namespace only, and nobody may give rights away', () => {
  const wide = rules.filter(({ role }) => role.startsWith('ClusterRole'));
  assert.deepEqual(verbsFor(wide, '', 'secrets'), []);
  assert.deepEqual(verbsFor(wide, 'coordination.k8s.io', 'leases'), []);
  const verbs = new Set(rules.flatMap((rule) => rule.verbs));
  for (const verb of ['escalate', 'bind', 'impersonate', 'sign', 'approve'])
    assert.ok(!verbs.has(verb), verb);
});

test('of ConfigMaps it names two in the whole cluster, and of Secrets two in its own namespace', () => {
  const of = (resource: string) => rules.filter(({ resources }) => resources.includes(resource));
  const text = ({ role, names, verbs }: Rule) => `${role}: ${names.join(' ')}: ${verbs.join(' ')}`;
  assert.deepEqual(of('configmaps').map(text), [
    'ClusterRole meltemi: meltemi-bootstrap meltemi-trust-bundle: list watch create patch delete',
    'Role meltemi: : list watch create patch delete',
  ]);
  assert.deepEqual(of('secrets').map(text), [
    'Role meltemi: : create',
    'Role meltemi: meltemi-ca meltemi-ca-previous: get list watch update',
  ]);
});

test('who only looks has a role of their own, which nobody has unless it is bound', () => {
  const observer = rules.filter(({ role }) => role === 'Role meltemi-observer');
  assert.deepEqual(
    observer.map(({ resources, verbs }) => [...resources, ...verbs]),
    [
      ['pods', 'list'],
      ['pods/proxy', 'get'],
    ],
  );
  const bound = renderEverything('meltemi-system').flatMap(({ roleRef }) => recordOf(roleRef).name ?? []);
  assert.deepEqual([...new Set(bound)], ['meltemi']);
});

test('of the webhook configurations, only those of the mesh', () => {
  const webhooks = operatorRules.filter(({ groups }) => groups.includes('admissionregistration.k8s.io'));
  assert.deepEqual(
    webhooks.flatMap(({ names }) => names),
    ['meltemi-injector', 'meltemi-validator'],
  );
  assert.ok(webhooks.every(({ names, verbs }) => names.length === 1 && !verbs.includes('create')));
});

test('users see everything; nobody but the operator writes a status', () => {
  const userRules = rules.filter(({ role }) => /meltemi-(view|edit|admin)$/.test(role));
  for (const { plural } of ours) {
    assert.deepEqual(
      verbsFor(
        rules.filter(({ role }) => role.endsWith('meltemi-view')),
        MESH_GROUP,
        plural,
      ),
      ['get', 'list', 'watch'],
    );
    assert.deepEqual(verbsFor(userRules, MESH_GROUP, `${plural}/status`), []);
  }
  assert.deepEqual(verbsFor(userRules, MESH_GROUP, 'meshstatuses'), ['get', 'list', 'watch']);
});
