import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { pino } from 'pino';
import { KINDS } from '../../api/kinds.ts';
import type { TrafficRouteSpec } from '../../api/traffic-route/types.ts';
import { applyManifest } from '../../cli/install/apply-manifest.ts';
import { usesOfNames } from '../../cli/install/fixtures/revised-uses.ts';
import { inOrder, WEBHOOK_KINDS } from '../../cli/install/object-types.ts';
import { defaultInstallSettings, renderInstallation } from '../../cli/install/render.ts';
import { DEFAULT_SETTINGS } from '../../mesh-model/settings.ts';
import { WEBHOOK_CONFIGURATIONS } from '../../reconcilers/webhook-configuration/kept-webhook-configuration.ts';
import { WATCHED_PODS } from '../../registries/kubernetes/kubernetes-sources.ts';
import { defaultImages } from '../../sidecar-injector/injection/default-settings.ts';
import { DEFAULT_SIDECAR } from '../../sidecar-injector/injection/sidecar-settings.ts';
import { DEFAULT_REVISION, LABELS, revisedName } from '../../sidecar-injector/mesh-words.ts';
import { sidecarConfigMaps } from '../../sidecar-injector/proxy/sidecar-files.ts';
import { freePorts } from '../../test/free-port.ts';
import { startApiServer, type TestApiServer } from '../../test/kubernetes/api-server.ts';
import { serviceAccountToken } from '../../test/kubernetes/service-account-token.ts';
import { atEnd, type Lifetime, suiteLifetime } from '../../test/lifetime.ts';
import { requireKubernetes } from '../../test/requirement.ts';
import { waitFor } from '../../test/wait-for.ts';
import { AUTHORITY_SECRET, RECORD_SECRET, SECRETS } from '../authority/authority-secrets.ts';
import { LEASES, readLease } from '../kubernetes/leader-election/lease.ts';
import { recordOf, recordsOf, textOf } from '../kubernetes/resources/read-fields.ts';
import { ResourceClient } from '../kubernetes/resources/resource-client.ts';
import { collectionPath, type ResourceType } from '../kubernetes/resources/resource-type.ts';
import { CONFIG_MAPS, lastGoodMap } from '../last-good/last-good-map.ts';
import { runOperator } from './run-operator.ts';

const ROOT = DEFAULT_SETTINGS.rootNamespace;
const CANARY = 'canary';
const NAMESPACES = { [DEFAULT_REVISION]: 'shop', [CANARY]: 'laboratory' } as const;
const NAMESPACE_TYPE: ResourceType = {
  apiVersion: 'v1',
  kind: 'Namespace',
  plural: 'namespaces',
  namespaced: false,
};
const EVENTS: ResourceType = {
  apiVersion: 'events.k8s.io/v1',
  kind: 'Event',
  plural: 'events',
  namespaced: true,
};
const ROUTE: TrafficRouteSpec = {
  parentRefs: [{ kind: 'Service', name: 'absent' }],
  http: [{ name: 'all', backendRefs: [{ kind: 'Service', name: 'absent', port: 80, weight: 1 }] }],
};

describe('the operator with nothing but its own rights, at a real API server', requireKubernetes(), () => {
  const lifetime = suiteLifetime();
  let server: TestApiServer;
  let admin: ResourceClient;
  before(async () => {
    server = await startApiServer(lifetime);
    admin = new ResourceClient(server.admin, 'test');
    // Before the webhooks: nobody is reached under the Service's name here.
    await install(DEFAULT_REVISION, (kind) => !WEBHOOK_KINDS.includes(kind));
    for (const [revision, name] of Object.entries(NAMESPACES)) await makeNamespace(name, revision);
  });

  async function install(revision: string, isMeant: (kind: string) => boolean): Promise<void> {
    const manifests = renderInstallation({ ...defaultInstallSettings(), revision });
    for (const manifest of inOrder(manifests.filter(({ kind }) => isMeant(kind)))) {
      await applyManifest(admin, manifest, false);
    }
  }

  /** With a pod that nobody has injected, and a route to a service that is not there: of both there is something to tell. */
  async function makeNamespace(namespace: string, revision: string): Promise<void> {
    const labels = { [LABELS.injection]: 'enabled', [LABELS.revision]: revision };
    await admin.create(NAMESPACE_TYPE, { metadata: { name: namespace, labels } });
    const spec = { containers: [{ name: 'web', image: 'web' }] };
    await admin.create(WATCHED_PODS.type, { metadata: { namespace, name: 'web' }, spec });
    await admin.create(KINDS.TrafficRoute, { metadata: { namespace, name: 'absent' }, spec: ROUTE });
  }

  /** A last good generation of an object that is gone, which the leader is to clear away. */
  async function makeStaleLastGood(): Promise<{ readonly namespace: string; readonly name: string }> {
    const configuration = {
      key: 'shop/gone',
      namespace: 'shop',
      name: 'gone',
      createdAt: '2026-01-01T00:00:00Z',
      origin: { object: 'TrafficRoute/shop/gone', generation: 1 },
      spec: ROUTE,
    };
    const map = lastGoodMap(ROOT, 'uid', { kind: 'TrafficRoute', configuration });
    assert.ok(map !== undefined);
    await admin.create(CONFIG_MAPS, map);
    return { namespace: ROOT, name: map.metadata.name };
  }

  async function startOperator(t: Lifetime, revision: string): Promise<string> {
    const token = await serviceAccountToken(server.admin, { namespace: ROOT, serviceAccount: 'meltemi' });
    const asOperator = server.connect({ token }, t);
    // The server learns of rights within a moment; from then on none must be missing.
    for (const use of usesOfNames(asOperator, ROOT, revision)) {
      await waitFor(() => use().then(() => true), { describe: 'the rights of the operator' });
    }
    const ports = await freePorts(4);
    const [xds, api, replicas, webhooks] = ports.map((port) => ({ host: '127.0.0.1', port }));
    assert.ok(xds && api && replicas && webhooks);
    const stopping = new AbortController();
    const running = runOperator(
      {
        access: server.access({ token }),
        rootNamespace: ROOT,
        revision,
        trustDomain: DEFAULT_SETTINGS.trustDomain,
        clusterDomain: DEFAULT_SETTINGS.clusterDomain,
        serviceName: 'meltemi',
        ownPod: undefined,
        listen: { xds, api, replicas, webhooks },
        sidecar: { ...DEFAULT_SIDECAR, images: defaultImages('0.1.0') },
        authority: 'Own',
        webhookCertificate: undefined,
        leafTtlMs: undefined,
        drainMs: 0,
        log: pino({ level: 'silent' }),
      },
      stopping.signal,
    );
    atEnd(t, async () => {
      stopping.abort();
      await running;
    });
    const url = `http://127.0.0.1:${api.port}`;
    const isReady = () => fetch(`${url}/readyz`).then(({ ok }) => ok);
    await waitFor(isReady, { describe: 'the operator to be ready', timeout: 60_000 });
    return url;
  }

  const until = (describe: string, condition: () => Promise<boolean>) =>
    waitFor(condition, { describe, timeout: 30_000, interval: 100 });

  async function isThere(type: ResourceType, namespace: string, name: string): Promise<boolean> {
    return (await admin.get(type, { namespace, name })) !== undefined;
  }

  async function isTrusted(purpose: keyof typeof WEBHOOK_CONFIGURATIONS, revision: string): Promise<boolean> {
    const { type, name } = WEBHOOK_CONFIGURATIONS[purpose];
    const found = await admin.get(type, { namespace: '', name: revisedName(name, revision) });
    const bundles = recordsOf(found?.fields.webhooks).map(
      ({ clientConfig }) => recordOf(clientConfig).caBundle,
    );
    return bundles.length > 0 && bundles.every((bundle) => (textOf(bundle) ?? '') !== '');
  }

  async function hasStatus(type: ResourceType, namespace: string, name: string): Promise<boolean> {
    const object = await admin.get(type, { namespace, name });
    return recordsOf(recordOf(object?.fields.status).conditions).length > 0;
  }

  async function problemsIn(namespace: string): Promise<readonly unknown[]> {
    const object = await admin.get(KINDS.MeshStatus, { namespace, name: 'mesh' });
    return recordsOf(recordOf(object?.fields.status).problems);
  }

  for (const revision of [DEFAULT_REVISION, CANARY] as const) {
    test(`the revision ${revision} leads, and has written all that a mesh needs, and never been refused`, async (t) => {
      const namespace = NAMESPACES[revision];
      await install(revision, () => true);
      const stale = await makeStaleLastGood();
      const url = await startOperator(t, revision);

      await until('the lease', async () => {
        const lease = await admin.get(LEASES, { namespace: ROOT, name: revisedName('meltemi', revision) });
        return lease !== undefined && readLease(lease).holder !== '';
      });
      for (const name of Object.values(sidecarConfigMaps(revision))) {
        await until(`${name} of ${namespace}`, () => isThere(CONFIG_MAPS, namespace, name));
      }
      for (const name of [AUTHORITY_SECRET, RECORD_SECRET]) {
        await until(name, () => isThere(SECRETS, ROOT, name));
      }
      await until('the bundle of the injector', () => isTrusted('injector', revision));
      await until('the bundle of the validator', () => isTrusted('validator', revision));
      await until('the status of the mesh', () => isThere(KINDS.MeshStatus, ROOT, 'mesh'));
      for (const each of [namespace, ROOT]) {
        await until(`a pod without a sidecar in ${each}`, async () => (await problemsIn(each)).length === 1);
      }
      await until('the status of a route', () => hasStatus(KINDS.TrafficRoute, namespace, 'absent'));
      await until('an event about it', async () => {
        const path = collectionPath(EVENTS, namespace);
        const events = await server.admin.send({ method: 'GET', path, resource: EVENTS.plural });
        return recordsOf(recordOf(events).items).length > 0;
      });
      await until(
        'the end of a stale last good',
        async () => !(await isThere(CONFIG_MAPS, ROOT, stale.name)),
      );

      const answers = (await requestsOf(url)).map(({ code }) => code);
      assert.ok(answers.includes('200') && answers.includes('201'));
      const refused = (await requestsOf(url)).filter(({ code }) => code === '401' || code === '403');
      assert.deepEqual(refused, []);
    });
  }

  test('each has kept to the namespaces of its own revision', async () => {
    for (const [revision, other] of [
      [DEFAULT_REVISION, CANARY],
      [CANARY, DEFAULT_REVISION],
    ] as const) {
      const { bootstrap } = sidecarConfigMaps(other);
      assert.ok(!(await isThere(CONFIG_MAPS, NAMESPACES[revision], bootstrap)));
    }
  });
});

/** What an operator has asked the API server for, and the statuses of the answers: from its own page of metrics. */
async function requestsOf(url: string): Promise<readonly { readonly code: string; readonly line: string }[]> {
  const page = await (await fetch(`${url}/metrics`)).text();
  return page.split('\n').flatMap((line) => {
    const code = /^meltemi_kubernetes_requests_total\{.*code="(\w+)"/.exec(line)?.[1];
    return code === undefined ? [] : [{ code, line }];
  });
}
