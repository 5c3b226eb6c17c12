import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { isKind, KINDS, MESH_API_VERSION } from '../api/kinds.ts';
import { applyManifest } from '../cli/install/apply-manifest.ts';
import { usesOfNames } from '../cli/install/fixtures/revised-uses.ts';
import { readKustomization } from '../cli/install/kustomization.ts';
import { inOrder, OBJECT_TYPES } from '../cli/install/object-types.ts';
import { defaultInstallSettings, renderInstallation } from '../cli/install/render.ts';
import { AUTHORITY_SECRET, RECORD_SECRET, SECRETS } from '../operator/authority/authority-secrets.ts';
import { isForbidden, isNotFound } from '../operator/kubernetes/connection/api-errors.ts';
import { LEASES, leaseObject } from '../operator/kubernetes/leader-election/lease.ts';
import { ResourceClient } from '../operator/kubernetes/resources/resource-client.ts';
import { collectionPath, type ResourceType } from '../operator/kubernetes/resources/resource-type.ts';
import { CONFIG_MAPS, LAST_GOOD_LABEL, lastGoodName } from '../operator/last-good/last-good-map.ts';
import { DEFAULT_REVISION } from '../sidecar-injector/mesh-words.ts';
import { startApiServer, type TestApiServer } from '../test/kubernetes/api-server.ts';
import { serviceAccountToken } from '../test/kubernetes/service-account-token.ts';
import { suiteLifetime } from '../test/lifetime.ts';
import { requireKubernetes } from '../test/requirement.ts';
import { waitFor } from '../test/wait-for.ts';

const ROOT = 'meltemi-system';

function core(kind: string, plural: string, namespaced = true): ResourceType {
  return { apiVersion: 'v1', kind, plural, namespaced };
}

const PODS = core('Pod', 'pods');
const NAMESPACES = core('Namespace', 'namespaces', false);
const READ: readonly ResourceType[] = [
  core('Service', 'services'),
  PODS,
  core('Node', 'nodes', false),
  core('LimitRange', 'limitranges'),
  NAMESPACES,
  { apiVersion: 'discovery.k8s.io/v1', kind: 'EndpointSlice', plural: 'endpointslices', namespaced: true },
  ...Object.values(KINDS).filter(({ apiVersion }) => apiVersion === MESH_API_VERSION),
];
const { MutatingWebhookConfiguration: INJECTORS } = OBJECT_TYPES;

const ROUTE = {
  parentRefs: [{ kind: 'Service', name: 'a' }],
  http: [{ name: 'a', backendRefs: [{ name: 'a', port: 80 }] }],
};

describe('the installation, as a real API server sees it', requireKubernetes(), () => {
  const lifetime = suiteLifetime();
  let server: TestApiServer;
  let admin: ResourceClient;
  let operator: ResourceClient;
  before(async () => {
    server = await startApiServer(lifetime);
    admin = new ResourceClient(server.admin, 'test');
    for (const manifest of inOrder(renderInstallation(defaultInstallSettings()))) {
      await applyManifest(admin, manifest, false);
    }
    const token = await serviceAccountToken(server.admin, { namespace: ROOT, serviceAccount: 'meltemi' });
    operator = new ResourceClient(server.connect({ token }));
    // The server learns of rights and kinds within a moment.
    await waitFor(() => list(KINDS.TrafficRoute), { describe: 'its rights' });
  });

  function list(
    type: ResourceType,
    query: Readonly<Record<string, string>> = {},
    namespace = '',
  ): Promise<unknown> {
    const path = collectionPath(type, namespace);
    return operator.connection.send({ method: 'GET', path, query, resource: type.plural });
  }

  const isRefused = (work: Promise<unknown>) => assert.rejects(work, isForbidden);

  test('the samples are taken, with all rules of their kinds', async () => {
    const samples = readKustomization(new URL('samples/', import.meta.url));
    const ours = samples.filter(({ apiVersion }) => apiVersion === MESH_API_VERSION);
    assert.ok(ours.length >= 5);
    await admin.create(NAMESPACES, { metadata: { name: 'meltemi-samples' } });
    for (const { kind, ...sample } of ours) {
      assert.ok(isKind(kind));
      await admin.create(KINDS[kind], sample);
    }
  });

  test('the operator reads what the mesh is made of', async () => {
    for (const type of READ) await list(type);
  });

  test('it writes the status of objects, and nothing else of them', async () => {
    const name = { namespace: 'default', name: 'a' };
    await admin.create(KINDS.TrafficRoute, { metadata: name, spec: ROUTE });
    const status = { observedGeneration: 1 };
    await operator.apply(KINDS.TrafficRoute, { metadata: name, status }, { subresource: 'status' });
    await isRefused(operator.merge(KINDS.TrafficRoute, name, { metadata: { labels: { a: 'b' } } }));
    await isRefused(operator.delete(KINDS.TrafficRoute, name));
  });

  test('it makes what namespaces with sidecars need, and what it tells of them', async () => {
    for (const work of usesOfNames(operator.connection, ROOT, DEFAULT_REVISION)) await work();
    const mesh = { metadata: { namespace: 'default', name: 'mesh' } };
    await operator.apply(KINDS.MeshStatus, mesh);
    await operator.apply(KINDS.MeshStatus, { ...mesh, status: {} }, { subresource: 'status' });
    await operator.delete(KINDS.MeshStatus, mesh.metadata);
  });

  test('the ConfigMaps of others are none of its business', async () => {
    const theirs = { namespace: 'default', name: 'theirs' };
    await admin.create(CONFIG_MAPS, { metadata: theirs, data: { a: '1' } });
    for (const namespace of ['', 'default']) await isRefused(list(CONFIG_MAPS, {}, namespace));
    await isRefused(operator.get(CONFIG_MAPS, theirs));
    await isRefused(operator.apply(CONFIG_MAPS, { metadata: theirs, data: { a: '2' } }));
    await isRefused(operator.apply(CONFIG_MAPS, { metadata: { ...theirs, name: 'new' }, data: {} }));
    await isRefused(operator.create(CONFIG_MAPS, { metadata: { ...theirs, name: 'meltemi-bootstrap' } }));
    await isRefused(operator.delete(CONFIG_MAPS, theirs));
  });

  test('in its own namespace it keeps last good generations', async () => {
    const metadata = { namespace: ROOT, name: lastGoodName('TrafficRoute/shop/a') };
    await operator.apply(CONFIG_MAPS, { metadata, data: { a: '1' } });
    await operator.apply(CONFIG_MAPS, { metadata, data: { a: '2' } });
    await list(CONFIG_MAPS, { labelSelector: LAST_GOOD_LABEL }, ROOT);
    await operator.delete(CONFIG_MAPS, metadata);
  });

  test('it has the CA’s secrets and its lease, in its own namespace only', async () => {
    for (const namespace of ['default', ROOT]) {
      const works = [
        ...[AUTHORITY_SECRET, RECORD_SECRET].flatMap((name) => [
          () => operator.create(SECRETS, { metadata: { namespace, name } }),
          () => list(SECRETS, { fieldSelector: `metadata.name=${name}` }, namespace),
          () => operator.replace(SECRETS, { metadata: { namespace, name, labels: { a: 'b' } } }),
        ]),
        () => operator.create(LEASES, { metadata: { namespace, name: 'meltemi' } }),
        () => operator.get(LEASES, { namespace, name: 'meltemi' }),
      ];
      for (const work of works) await (namespace === ROOT ? work() : isRefused(work()));
    }
    const lease = await admin.get(LEASES, { namespace: ROOT, name: 'meltemi' });
    assert.ok(lease !== undefined);
    const at = '2026-01-01T00:00:00.000000Z';
    const record = { holder: 'a', durationMs: 15_000, acquiredAt: at, renewedAt: at, transitions: 0 };
    await operator.replace(LEASES, leaseObject(lease.metadata, record, lease));
    await isRefused(operator.get(LEASES, { namespace: ROOT, name: 'other' }));
  });

  test('the secrets of others it may not read, also in its own namespace', async () => {
    const theirs = { namespace: ROOT, name: 'theirs' };
    await admin.create(SECRETS, { metadata: theirs });
    await isRefused(list(SECRETS));
    await isRefused(list(SECRETS, {}, ROOT));
    await isRefused(operator.get(SECRETS, theirs));
    await isRefused(operator.replace(SECRETS, { metadata: theirs }));
    await isRefused(operator.delete(SECRETS, { ...theirs, name: AUTHORITY_SECRET }));
  });

  test('who has the role of an observer may ask the operator’s pods, and tell them nothing', async () => {
    const token = await serviceAccountToken(server.admin, { namespace: 'default', serviceAccount: 'looker' });
    const looker = server.connect({ token });
    const pods = collectionPath(PODS, ROOT);
    const ask = (method: 'GET' | 'POST', path: string) => looker.send({ method, path, resource: 'pods' });
    await isRefused(ask('GET', pods));
    await admin.create(OBJECT_TYPES.RoleBinding, {
      metadata: { namespace: ROOT, name: 'lookers' },
      roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'meltemi-observer' },
      subjects: [{ kind: 'ServiceAccount', namespace: 'default', name: 'looker' }],
    });
    await waitFor(() => ask('GET', pods), { describe: 'the rights of the observer' });
    const proxy = `${pods}/none:15014/proxy/api/v1/proxies`;
    await assert.rejects(ask('GET', proxy), isNotFound);
    await isRefused(ask('POST', proxy));
    await isRefused(ask('GET', collectionPath(PODS, 'default')));
  });

  test('of webhook configurations it sees and changes its own', async () => {
    await list(INJECTORS, { fieldSelector: 'metadata.name=meltemi-injector' });
    const webhook = 'namespace.injector.mesh.meltemi.dev';
    const bundle = {
      metadata: { name: 'meltemi-injector' },
      webhooks: [{ name: webhook, clientConfig: { caBundle: PEM } }],
    };
    await operator.apply(INJECTORS, bundle, { force: false });
    await isRefused(list(INJECTORS));
    await isRefused(operator.apply(INJECTORS, { ...bundle, metadata: { name: 'of-others' } }));
  });

  test('it can check tokens, and make none; it starts no pods and gives no rights away', async () => {
    const reviews = { apiVersion: 'authentication.k8s.io/v1', kind: 'TokenReview' };
    const review = { ...reviews, spec: { token: 'made up' } };
    const path = '/apis/authentication.k8s.io/v1/tokenreviews';
    await operator.connection.send({ method: 'POST', path, body: review, resource: 'tokenreviews' });
    await isRefused(
      serviceAccountToken(operator.connection, { namespace: 'default', serviceAccount: 'default' }),
    );
    await isRefused(operator.create(PODS, { metadata: { namespace: ROOT, name: 'a' } }));
    await isRefused(operator.create(OBJECT_TYPES.ClusterRoleBinding, { metadata: { name: 'a' } }));
    await isRefused(operator.delete(NAMESPACES, { namespace: '', name: 'default' }));
  });
});

const PEM = Buffer.from('-----BEGIN CERTIFICATE-----\nnone\n-----END CERTIFICATE-----\n').toString('base64');
