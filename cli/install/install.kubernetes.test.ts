import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { KINDS } from '../../api/kinds.ts';
import { isForbidden } from '../../operator/kubernetes/connection/api-errors.ts';
import { LEASES } from '../../operator/kubernetes/leader-election/lease.ts';
import type { RawObject } from '../../operator/kubernetes/resources/raw-object.ts';
import { recordOf, recordsOf } from '../../operator/kubernetes/resources/read-fields.ts';
import { ResourceClient } from '../../operator/kubernetes/resources/resource-client.ts';
import type { ObjectName } from '../../operator/kubernetes/resources/resource-type.ts';
import { DEFAULT_REVISION, revisedName } from '../../sidecar-injector/mesh-words.ts';
import { sidecarConfigMaps } from '../../sidecar-injector/proxy/sidecar-files.ts';
import { startApiServer, type TestApiServer } from '../../test/kubernetes/api-server.ts';
import { serviceAccountToken } from '../../test/kubernetes/service-account-token.ts';
import { suiteLifetime } from '../../test/lifetime.ts';
import { requireKubernetes } from '../../test/requirement.ts';
import { waitFor } from '../../test/wait-for.ts';
import { runCommand } from '../fixtures/command-run.ts';
import { everyName, everything, MissingControllers } from './fixtures/lone-cluster.ts';
import { usesOfNames } from './fixtures/revised-uses.ts';
import { OBJECT_TYPES } from './object-types.ts';

const INJECTOR = { namespace: '', name: 'meltemi-injector' };
const OPERATOR = { namespace: 'meltemi-system', name: 'meltemi' };

describe('installing in a real API server', requireKubernetes(), () => {
  const lifetime = suiteLifetime();
  let server: TestApiServer;
  let client: ResourceClient;
  let controllers: MissingControllers;
  let kubeconfig: string;
  let empty: readonly string[];
  before(async () => {
    server = await startApiServer(lifetime);
    client = new ResourceClient(server.admin, 'test');
    controllers = new MissingControllers(server.admin, lifetime);
    kubeconfig = await server.writeKubeConfig();
    empty = await everyName(server.admin);
  });

  const meltemi = (...words: readonly string[]) => runCommand([...words, '--kubeconfig', kubeconfig]);

  async function succeeds(...words: readonly string[]): Promise<readonly string[]> {
    const { status, stdout, stderr } = await meltemi(...words, '--timeout', '60s');
    assert.equal(status, 0, stderr);
    return stdout.trimEnd().split('\n');
  }

  async function fails(words: readonly string[], message: RegExp): Promise<void> {
    const { status, stderr } = await meltemi(...words);
    assert.match(stderr, message);
    assert.equal(status, 1);
  }

  test('a dry run says what would be made, and makes nothing', async () => {
    const lines = await succeeds('install', '--dry-run');
    assert.equal(lines.length, 24);
    assert.ok(
      lines.every((line) => line.endsWith(' created (dry run)')),
      lines.join('\n'),
    );
    assert.deepEqual(await everyName(server.admin), empty);
  });

  test('an operator that does not start is told with what its pods say, and no webhook is there to hold pods up', async () => {
    await client.create(OBJECT_TYPES.Namespace, { metadata: { name: OPERATOR.namespace } });
    await makeStuckPod();
    await fails(
      ['install', '--timeout', '1s'],
      /0 of 2 replicas of the operator are available; ImagePullBackOff: no such image: see kubectl -n meltemi-system/,
    );
    assert.ok((await client.get(OBJECT_TYPES.Deployment, OPERATOR)) !== undefined);
    assert.equal(await client.get(OBJECT_TYPES.MutatingWebhookConfiguration, INJECTOR), undefined);
  });

  test('the webhooks come when the operator is available, and the end is when they have a certificate', async () => {
    controllers.start();
    const lines = await succeeds('install');
    const started = lines.indexOf('waiting for the operator');
    const created = lines.filter((line) => line.endsWith(' created'));
    assert.deepEqual(created, [
      'mutatingwebhookconfiguration/meltemi-injector created',
      'validatingwebhookconfiguration/meltemi-validator created',
    ]);
    assert.ok(started > 0 && lines.indexOf(created[0] ?? '') > started);
    assert.ok((await bundles()).every((bundle) => typeof bundle === 'string' && bundle !== ''));
    assert.match(lines.join('\n'), /kubectl label namespace NAME mesh\.meltemi\.dev\/injection=enabled/);
  });

  test('installing again changes nothing, and leaves the leader’s certificate alone', async () => {
    await controllers.stop();
    // Of what is not ours the API server may change something at any time.
    const ours = async () => (await everything(server.admin)).filter((line) => line.includes('meltemi'));
    const before = await ours();
    assert.ok(before.length > 20);
    const trusted = await bundles();
    const lines = await succeeds('install');
    controllers.start();
    assert.deepEqual(
      lines.filter((line) => / (created|changed)$/.test(line)),
      [],
    );
    assert.deepEqual(await ours(), before);
    assert.deepEqual(await bundles(), trusted);
  });

  test('what was changed by hand is put back, and a dry run says so first', async () => {
    await client.merge(OBJECT_TYPES.Deployment, OPERATOR, { spec: { replicas: 5 } });
    const dry = await succeeds('install', '--dry-run');
    assert.deepEqual(
      dry.filter((line) => line.includes('changed (dry run)') && !line.includes('unchanged')),
      ['deployment/meltemi changed (dry run)'],
    );
    assert.ok((await succeeds('install')).includes('deployment/meltemi changed'));
    const deployment = await client.get(OBJECT_TYPES.Deployment, OPERATOR);
    assert.equal(recordOf(deployment?.fields.spec).replicas, 2);
  });

  test('another namespace, other identities, and missing kinds are refused', async () => {
    await fails(
      ['install', '--namespace', 'mesh'],
      /is installed in meltemi-system.*: give --namespace meltemi-system/,
    );
    await fails(
      ['install', '--trust-domain', 'example.org'],
      /identities of this mesh are of cluster\.local/,
    );
    await fails(['install', '--cert-manager'], /there is no cert-manager in the cluster: install it first/);
    await fails(['install', '--prometheus'], /there is no Prometheus operator in the cluster/);
  });

  test('an upgrade keeps what was chosen, and goes in one direction only', async () => {
    await succeeds('install', '--replicas', '3', '--log-level', 'debug');
    const version = (text: string) =>
      client.merge(OBJECT_TYPES.Deployment, OPERATOR, {
        metadata: { labels: { 'app.kubernetes.io/version': text } },
      });
    await version('99.0.0');
    await fails(['upgrade'], /Meltemi 99\.0\.0 is installed, which is newer than this program/);
    await version('0.0.9');
    const lines = await succeeds('upgrade');
    assert.match(lines.at(-1) ?? '', /^Meltemi \S+ \(it was 0\.0\.9\) is installed in meltemi-system$/);
    const deployment = await client.get(OBJECT_TYPES.Deployment, OPERATOR);
    assert.equal(recordOf(deployment?.fields.spec).replicas, 3);
    assert.match(JSON.stringify(deployment?.fields.spec), /"--log-level=debug"/);
  });

  test('what Helm has installed is left to Helm', async () => {
    const release = (name: string | null) =>
      client.merge(OBJECT_TYPES.Deployment, OPERATOR, {
        metadata: { annotations: { 'meta.helm.sh/release-name': name } },
      });
    await release('mesh');
    await fails(['upgrade'], /by Helm, as the release mesh: use helm upgrade/);
    await fails(['uninstall'], /by Helm/);
    await release(null);
  });

  test('objects of users are not deleted unless somebody says so', async () => {
    await makeUsersObjects();
    await fails(['uninstall'], /the cluster has 1 TrafficRoute: keep both with --keep-crds/);
    assert.ok((await client.get(OBJECT_TYPES.Deployment, OPERATOR)) !== undefined);
  });

  test('kept kinds keep their objects, and a namespace with some of them stays', async () => {
    await deleteStuckPod();
    const lines = await succeeds('uninstall', '--keep-crds');
    assert.match(lines[0] ?? '', /^(mutating|validating)webhookconfiguration\/meltemi-\w+ deleted$/);
    assert.match(lines[1] ?? '', /webhookconfiguration/);
    assert.equal(lines[2], 'deployment/meltemi-system/meltemi deleted');
    const left = (await everyName(server.admin)).filter((name) => !empty.includes(name));
    assert.deepEqual(
      left.filter((name) => !/^(CustomResourceDefinition|APIService) /.test(name)),
      ['Namespace /meltemi-system', 'TrafficRoute meltemi-system/everywhere'],
    );
  });

  test('a revision has its own names, and its operator may do with those what it must, and nothing with others', async () => {
    await succeeds('install', '--revision', 'canary');
    const webhooks = (await everyName(server.admin)).filter((name) => name.includes('WebhookConfiguration'));
    assert.deepEqual(webhooks, [
      'MutatingWebhookConfiguration /meltemi-injector-canary',
      'ValidatingWebhookConfiguration /meltemi-validator-canary',
    ]);
    const { namespace, name: serviceAccount } = OPERATOR;
    const token = await serviceAccountToken(server.admin, { namespace, serviceAccount });
    const operator = server.connect({ token });
    const worksOf = (revision: string) => usesOfNames(operator, namespace, revision);
    // The server learns of rights within a moment.
    const works = worksOf('canary').map((work) => () => work().then(() => true));
    for (const [index, work] of works.entries())
      await waitFor(work, { describe: `the right to its use ${index}` });
    for (const work of worksOf('default')) await assert.rejects(work(), isForbidden);
  });

  test('one control plane a cluster: another revision is refused, and an upgrade keeps the one that is there', async () => {
    await fails(['install'], /the revision canary of Meltemi is installed.*: give --revision canary/);
    assert.ok(
      (await succeeds('upgrade')).includes('mutatingwebhookconfiguration/meltemi-injector-canary unchanged'),
    );
  });

  test('where the operator was removed by hand, its revision is known all the same', async () => {
    await client.delete(OBJECT_TYPES.Deployment, OPERATOR);
    await fails(['install'], /the revision canary of Meltemi is installed/);
  });

  test('uninstalling leaves nothing of all that was applied, and of what the operator made', async () => {
    await makeWhatTheOperatorMakes('canary');
    const lines = await succeeds('uninstall', '--delete-objects');
    assert.equal(lines.at(-1), 'Meltemi is uninstalled.');
    assert.deepEqual(await everyName(server.admin), empty);
    assert.deepEqual(await succeeds('uninstall'), ['Meltemi is uninstalled.']);
  });

  test('what running pods read stays as long as they do, and goes where no pod reads it', async () => {
    await succeeds('install');
    await makeWhatTheOperatorMakes(DEFAULT_REVISION);
    const pod = await makeInjectedPod('running', ['meltemi-bootstrap']);
    await makeInjectedPod('ended', ['meltemi-trust-bundle']);
    await sendStatus({ namespace: 'default', name: 'ended' }, { phase: 'Succeeded' });
    const lines = await succeeds('uninstall', '--delete-objects');
    assert.ok(lines.includes('configmap/default/meltemi-trust-bundle deleted'), lines.join('\n'));
    assert.ok(lines.includes('configmap/default/meltemi-bootstrap stays until its pod ends'));
    const left = await client.get(CONFIG_MAPS, { namespace: 'default', name: 'meltemi-bootstrap' });
    assert.deepEqual(
      left?.metadata.owners.map(({ kind, name, uid }) => [kind, name, uid]),
      [['Pod', 'running', pod.metadata.uid]],
    );
    for (const name of ['running', 'ended']) await client.delete(PODS, { namespace: 'default', name });
    assert.ok((await succeeds('uninstall')).includes('configmap/default/meltemi-bootstrap deleted'));
    assert.deepEqual(await everyName(server.admin), empty);
  });

  test('in a namespace with another name it is found again', async () => {
    await succeeds('install', '--namespace', 'mesh');
    const lines = await succeeds('upgrade', '--replicas', '1');
    assert.ok(lines.includes('poddisruptionbudget/meltemi deleted'), 'one replica must be free to move');
    assert.ok((await succeeds('uninstall')).includes('namespace/mesh deleted'));
    assert.deepEqual(await everyName(server.admin), empty);
  });

  async function bundles(): Promise<readonly unknown[]> {
    const found = await Promise.all([
      client.get(OBJECT_TYPES.MutatingWebhookConfiguration, INJECTOR),
      client.get(OBJECT_TYPES.ValidatingWebhookConfiguration, { namespace: '', name: 'meltemi-validator' }),
    ]);
    return found.flatMap((object) =>
      recordsOf(object?.fields.webhooks).map(({ clientConfig }) => recordOf(clientConfig).caBundle),
    );
  }

  const PODS = { apiVersion: 'v1', kind: 'Pod', plural: 'pods', namespaced: true };
  const CONFIG_MAPS = { apiVersion: 'v1', kind: 'ConfigMap', plural: 'configmaps', namespaced: true };
  const STUCK = { namespace: 'meltemi-system', name: 'stuck' };

  async function makeStuckPod(): Promise<void> {
    const labels = { 'app.kubernetes.io/name': 'meltemi', 'app.kubernetes.io/component': 'operator' };
    const security = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } };
    const container = { name: 'operator', image: 'absent', securityContext: security };
    const securityContext = { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } };
    await client.create(PODS, {
      metadata: { ...STUCK, labels },
      spec: { containers: [container], securityContext },
    });
    const waiting = { reason: 'ImagePullBackOff', message: 'no such image' };
    const containerStatus = {
      name: 'operator',
      ready: false,
      restartCount: 0,
      image: '',
      imageID: '',
      state: { waiting },
    };
    await sendStatus(STUCK, { containerStatuses: [containerStatus] });
  }

  /** Says how a pod is, as its kubelet would. */
  async function sendStatus({ namespace, name }: ObjectName, status: object): Promise<void> {
    await server.admin.send({
      method: 'PATCH',
      path: `/api/v1/namespaces/${namespace}/pods/${name}/status`,
      contentType: 'application/merge-patch+json',
      body: { status },
      resource: 'pods',
    });
  }

  /** Makes a pod as injection leaves it, as far as it is looked at. */
  async function makeInjectedPod(name: string, configMaps: readonly string[]): Promise<RawObject> {
    const sources = configMaps.map((configMap) => ({ configMap: { name: configMap } }));
    const annotations = { 'mesh.meltemi.dev/injected-by': 'default/0.1.0' };
    return client.create(PODS, {
      metadata: { namespace: 'default', name, annotations },
      spec: {
        containers: [{ name: 'app', image: 'absent' }],
        volumes: [{ name: 'meltemi-sidecar', projected: { sources } }],
      },
    });
  }

  async function deleteStuckPod(): Promise<void> {
    await client.delete(PODS, STUCK);
  }

  async function makeUsersObjects(): Promise<void> {
    await client.create(KINDS.TrafficRoute, {
      metadata: { namespace: 'meltemi-system', name: 'everywhere' },
      spec: {
        parentRefs: [{ kind: 'Service', name: 'a' }],
        http: [{ name: 'all', backendRefs: [{ name: 'a', port: 80 }] }],
      },
    });
  }

  async function makeWhatTheOperatorMakes(revision: string): Promise<void> {
    const labels = { 'app.kubernetes.io/managed-by': 'meltemi' };
    for (const name of Object.values(sidecarConfigMaps(revision))) {
      await client.create(CONFIG_MAPS, { metadata: { namespace: 'default', name, labels } });
    }
    await client.create(KINDS.MeshStatus, { metadata: { namespace: 'default', name: 'mesh' } });
    const secrets = { apiVersion: 'v1', kind: 'Secret', plural: 'secrets', namespaced: true };
    const root = { namespace: 'meltemi-system' };
    for (const name of ['meltemi-ca', 'meltemi-ca-previous']) {
      await client.create(secrets, { metadata: { ...root, name } });
    }
    const lease = revisedName('meltemi', revision);
    if ((await client.get(LEASES, { ...root, name: lease })) === undefined) {
      await client.create(LEASES, { metadata: { ...root, name: lease } });
    }
  }
});
