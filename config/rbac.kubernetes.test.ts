import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { isKind, KINDS, MESH_API_VERSION } from '../api/kinds.ts';
import { applyManifest } from '../cli/install/apply-manifest.ts';
import { readKustomization } from '../cli/install/kustomization.ts';
import { inOrder, OBJECT_TYPES } from '../cli/install/object-types.ts';
import { defaultInstallSettings, renderInstallation } from '../cli/install/render.ts';
import { isForbidden } from '../operator/kubernetes/connection/api-errors.ts';
import { LEASES } from '../operator/kubernetes/leader-election/lease.ts';
import { ResourceClient } from '../operator/kubernetes/resources/resource-client.ts';
import { collectionPath, type ResourceType } from '../operator/kubernetes/resources/resource-type.ts';
import { startApiServer, type TestApiServer } from '../test/kubernetes/api-server.ts';
import { serviceAccountToken } from '../test/kubernetes/service-account-token.ts';
import { suiteLifetime } from '../test/lifetime.ts';
import { requireKubernetes } from '../test/requirement.ts';
import { waitFor } from '../test/wait-for.ts';

const ROOT = 'meltemi-system';

function core(kind: string, plural: string, namespaced = true): ResourceType {
  return { apiVersion: 'v1', kind, plural, namespaced };
}

const CONFIG_MAPS = core('ConfigMap', 'configmaps');
const SECRETS = core('Secret', 'secrets');
const PODS = core('Pod', 'pods');
const NAMESPACES = core('Namespace', 'namespaces', false);
const READ: readonly ResourceType[] = [
  core('Service', 'services'),
  PODS,
  core('Node', 'nodes', false),
  NAMESPACES,
  CONFIG_MAPS,
  { apiVersion: 'discovery.k8s.io/v1', kind: 'EndpointSlice', plural: 'endpointslices', namespaced: true },
  ...Object.values(KINDS).filter(({ apiVersion }) => apiVersion === MESH_API_VERSION),
];
const { MutatingWebhookConfiguration: INJECTORS } = OBJECT_TYPES;

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
    const spec = {
      parentRefs: [{ kind: 'Service', name: 'a' }],
      http: [{ name: 'a', backendRefs: [{ name: 'a', port: 80 }] }],
    };
    await admin.create(KINDS.TrafficRoute, { metadata: name, spec });
    const status = { observedGeneration: 1 };
    await operator.apply(KINDS.TrafficRoute, { metadata: name, status }, { subresource: 'status' });
    await isRefused(operator.merge(KINDS.TrafficRoute, name, { metadata: { labels: { a: 'b' } } }));
    await isRefused(operator.delete(KINDS.TrafficRoute, name));
  });

  test('it makes what namespaces with sidecars need, and what it tells of them', async () => {
    const name = { namespace: 'default', name: 'meltemi-bootstrap' };
    await operator.apply(CONFIG_MAPS, { metadata: name, data: { a: '1' } });
    await operator.delete(CONFIG_MAPS, name);
    const mesh = { metadata: { namespace: 'default', name: 'mesh' } };
    await operator.apply(KINDS.MeshStatus, mesh);
    await operator.apply(KINDS.MeshStatus, { ...mesh, status: {} }, { subresource: 'status' });
    await operator.delete(KINDS.MeshStatus, mesh.metadata);
  });

  test('it has secrets and leases in its own namespace only', async () => {
    for (const namespace of ['default', ROOT]) {
      const metadata = { namespace, name: 'meltemi' };
      const works = [
        () => list(SECRETS, {}, namespace),
        () => operator.create(SECRETS, { metadata }),
        () => operator.create(LEASES, { metadata }),
        () => operator.merge(LEASES, metadata, { spec: { holderIdentity: 'a' } }),
      ];
      for (const work of works) await (namespace === ROOT ? work() : isRefused(work()));
    }
    await isRefused(list(SECRETS));
    await isRefused(
      operator.merge(LEASES, { namespace: ROOT, name: 'other' }, { spec: { holderIdentity: 'a' } }),
    );
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
