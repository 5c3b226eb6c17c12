import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MESH_API_VERSION } from '../../api/kinds.ts';
import type { Lifetime } from '../../test/lifetime.ts';
import { runCommand } from '../fixtures/command-run.ts';
import { type FakeApi, startFakeApi } from '../fixtures/fake-api.ts';
import { clusterNamespace, listOf, startFakeCluster } from '../fixtures/fake-cluster.ts';
import { givenObject, programmed, programmedObject, serve } from '../fixtures/mesh-objects.ts';

const KINDS = ['trafficroutes', 'meshpolicies', 'telemetries', 'meshservices', 'meshworkloads'];
const ALL = [...KINDS, 'serviceregistries', 'meshstatuses'];
const route = { kind: 'TrafficRoute', name: 'reviews' } as const;
const meshStatus = (namespace: string, ...problems: readonly object[]) => ({
  ...givenObject({ kind: 'MeshStatus', name: 'mesh', namespace }),
  status: { problems },
});
const outdated = { proxy: 'bookinfo/page-v1', state: 'Outdated', message: 'was injected by 0.0.9' };

async function startMesh(t: Lifetime): Promise<FakeApi> {
  const api = await startFakeApi(t);
  for (const plural of ALL) serve(api, plural, []);
  return api;
}

test('a mesh that runs and has no mistakes', async (t) => {
  const api = await startMesh(t);
  serve(api, 'trafficroutes', [programmedObject(route)]);
  assert.deepEqual(await runCommand(['analyze', '--api', api.address]), {
    status: 0,
    stdout: '1 object: no mistakes\n',
    stderr: '',
  });
});

test('what objects, files and proxies say of themselves', async (t) => {
  const api = await startMesh(t);
  const annotations = { 'mesh.meltemi.dev/source': 'mesh/routes.yaml:12' };
  const invalid = { type: 'Accepted', status: 'False', reason: 'Invalid', message: 'spec.http: no' } as const;
  serve(api, 'trafficroutes', [
    givenObject({ ...route, annotations, conditions: [invalid] }),
    givenObject({
      ...{ kind: 'TrafficRoute', name: 'on-its-way' },
      conditions: [programmed('False', 'Pending', '3 of 12 proxies')],
    }),
    givenObject({
      ...{ kind: 'TrafficRoute', name: 'newer', generation: 2 },
      conditions: [programmed('True', 'Acknowledged', '12 of 12 proxies')],
    }),
    givenObject({ kind: 'TrafficRoute', name: 'unseen' }),
  ]);
  const rejected = { proxy: 'shop/cart', state: 'Rejected', message: 'VirtualHost x: no cluster' };
  serve(api, 'meshstatuses', [
    meshStatus('meltemi-system', outdated),
    meshStatus('bookinfo', outdated, rejected),
  ]);
  api.answers.set('/api/v1/problems', { items: [{ message: 'ends early', source: 'mesh/a.yaml:3' }] });
  const { status, stdout, stderr } = await runCommand(['analyze', '--api', api.address]);
  assert.equal(status, 1);
  const lines = stdout.trimEnd().split('\n');
  const expected = [
    /^mesh\/a\.yaml:3: error: ends early$/,
    /^mesh\/routes\.yaml:12: error: TrafficRoute\/bookinfo\/reviews: spec\.http: no$/,
    /^warning: TrafficRoute\/bookinfo\/newer: its newest text is not at the proxies yet$/,
    /^warning: TrafficRoute\/bookinfo\/on-its-way: 3 of 12 proxies$/,
    /^warning: TrafficRoute\/bookinfo\/unseen: has no status/,
    /^warning: bookinfo\/page-v1 Outdated: was injected by 0\.0\.9: restart it: kubectl rollout restart/,
    /^error: shop\/cart Rejected: VirtualHost x: no cluster: correct the object/,
  ];
  for (const pattern of expected)
    assert.ok(
      lines.some((line) => pattern.test(line)),
      `${pattern}:\n${stdout}`,
    );
  assert.equal(lines.length, expected.length);
  assert.match(stderr, /^meltemi: 4 objects: 3 errors, 4 warnings: correct the objects that are named/);
});

test('in a cluster, also what keeps pods out of the mesh', async (t) => {
  const labels = {
    'mesh.meltemi.dev/injection': 'enabled',
    'pod-security.kubernetes.io/enforce': 'restricted',
    'istio-injection': 'enabled',
  };
  const empty = Object.fromEntries(
    ALL.map((plural) => [`/apis/${MESH_API_VERSION}/${plural}`, listOf([])] as const),
  );
  const { run } = await startFakeCluster(t, {
    ...empty,
    '/api/v1/namespaces': listOf([clusterNamespace('shop', labels)]),
    '/apis/admissionregistration.k8s.io/v1/mutatingwebhookconfigurations': listOf([]),
  });
  const { status, stdout } = await run('analyze');
  assert.equal(status, 1);
  assert.match(stdout, /^error: webhook namespace\.injector\.mesh\.meltemi\.dev is not in MutatingWebhook/m);
  assert.match(stdout, /^error: both Meltemi and Istio take the pods of shop: leave each namespace/m);
  assert.match(stdout, /^error: pods get no sidecar in shop: Pod Security forbids NET_ADMIN/m);
  assert.match(
    stdout,
    /^error: namespace shop lacks the ConfigMap meltemi-bootstrap and meltemi-trust-bundle/m,
  );
});

test('of one namespace, for who may not look at all of them', async (t) => {
  const path = (plural: string) => `/apis/${MESH_API_VERSION}/namespaces/shop/${plural}`;
  const { run, server } = await startFakeCluster(
    t,
    Object.fromEntries([...KINDS, 'meshstatuses'].map((plural) => [path(plural), listOf([])] as const)),
  );
  const forbid = server.onRequest;
  server.onRequest = (request) => {
    if (request.path.includes('/namespaces/shop/')) forbid(request);
    else request.refuse(403, 'Forbidden');
  };
  const { status, stdout } = await run('analyze', '-n', 'shop');
  assert.equal(status, 0);
  assert.match(stdout, /^warning: not checked: you may not list namespaces in the whole cluster/m);
  assert.match(stdout, /\n0 objects: 0 errors, \d+ warnings\n$/);
  assert.equal((await runCommand(['analyze', '-f', '.', '-n', 'shop'])).status, 2);
});
