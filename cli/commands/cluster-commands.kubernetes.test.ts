import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { KINDS } from '../../api/kinds.ts';
import { isRecord } from '../../api/record.ts';
import { ResourceClient } from '../../operator/kubernetes/resources/resource-client.ts';
import { startApiServer, type TestApiServer } from '../../test/kubernetes/api-server.ts';
import { createObjects } from '../../test/kubernetes/create-objects.ts';
import { installCrd } from '../../test/kubernetes/install-crd.ts';
import { serviceAccountToken } from '../../test/kubernetes/service-account-token.ts';
import { suiteLifetime } from '../../test/lifetime.ts';
import { requireKubernetes } from '../../test/requirement.ts';
import { temporaryDirectory } from '../../test/temporary-directory.ts';
import { waitFor } from '../../test/wait-for.ts';
import { NAMESPACES, NODES } from '../check/object-types.ts';
import { type CommandRun, runCommand } from '../fixtures/command-run.ts';
import { OBJECT_TYPES, objectNameOf, typeOf, WEBHOOK_KINDS } from '../install/object-types.ts';
import { defaultInstallSettings, renderInstallation } from '../install/render.ts';

const KIND = KINDS.TrafficRoute;
const spec = {
  parentRefs: [{ kind: 'Service', name: 'reviews' }],
  http: [{ backendRefs: [{ name: 'reviews', port: 80 }] }],
};
const route = (name: string, status: object = {}) => ({
  metadata: { name, namespace: 'bookinfo' },
  spec,
  ...status,
});
const programmed = (status: 'True' | 'False', message: string) => ({
  status: {
    conditions: [
      {
        ...{ type: 'Programmed', status, reason: status === 'True' ? 'Acknowledged' : 'Pending', message },
        ...{ observedGeneration: 1, lastTransitionTime: '2026-03-01T11:30:00Z' },
      },
    ],
  },
});
const node = {
  metadata: { name: 'one' },
  status: {
    nodeInfo: { operatingSystem: 'linux', architecture: 'amd64', kubeletVersion: 'v1.36.0' },
    conditions: [{ type: 'Ready', status: 'True' }],
  },
};

describe('commands in a cluster', requireKubernetes(), () => {
  const lifetime = suiteLifetime();
  let server: TestApiServer;
  let kubeconfig: string;
  before(async () => {
    server = await startApiServer(lifetime);
    kubeconfig = await server.writeKubeConfig();
    const labelled = { name: 'bookinfo', labels: { 'mesh.meltemi.dev/injection': 'enabled' } };
    await createObjects(server.admin, NAMESPACES, [{ metadata: labelled }]);
  });
  const run = (...words: string[]) => runCommand([...words, '--kubeconfig', kubeconfig]);
  /** The findings of one check, as data. */
  const findingsOf = (check: string, { stdout }: CommandRun) => {
    const { items } = JSON.parse(stdout);
    return items.filter((item: unknown) => isRecord(item) && item.check === check);
  };

  test('before an installation', async () => {
    const bare = await run('check', '--pre');
    assert.equal(bare.status, 1);
    assert.match(bare.stdout, /^✓ kubernetes +Kubernetes v1\.\d+\.\d+ at https:/);
    assert.match(bare.stdout, /\n✗ nodes +the cluster has no nodes\n +→ add a Linux node/);
    await createObjects(server.admin, NODES, [node]);
    const { status, stdout, stderr } = await run('check', '--pre');
    assert.deepEqual({ status, stderr }, { status: 0, stderr: '' }, stdout);
    assert.match(stdout, /\n✓ permissions +you may install: \d+ permissions checked\n/);
    assert.match(stdout, /all is well; `meltemi install` can begin\n$/);
    const after = await run('check');
    assert.equal(after.status, 1);
    assert.match(after.stdout, /\n✗ installation +Meltemi is not installed in this cluster/);
  });

  test('a kind that is not installed, and a user who may nothing, are told what to do', async () => {
    const missing = await run('get', 'telemetry');
    assert.equal(missing.status, 1);
    assert.match(
      missing.stderr,
      /has no telemetries\.mesh\.meltemi\.dev: is Meltemi installed\? `meltemi check` tells/,
    );
    const token = await serviceAccountToken(server.admin, { namespace: 'default', serviceAccount: 'nobody' });
    const asNobody = await server.writeKubeConfig(token);
    const { stderr } = await runCommand(['get', 'service'], { KUBECONFIG: asNobody });
    assert.match(
      stderr,
      /^meltemi: you may not list services in the whole cluster: name a namespace with -n, or ask .* "list services"\n$/,
    );
    const status = await runCommand(['status', '--kubeconfig', asNobody]);
    assert.match(status.stderr, /you may not list pods in namespace meltemi-system: ask who runs/);
    const pre = await runCommand(['check', '--pre', '--kubeconfig', asNobody]);
    assert.equal(pre.status, 1);
    assert.match(
      pre.stdout,
      /✗ permissions +you may not get customresourcedefinitions\.apiextensions\.k8s\.io/,
    );
    assert.match(pre.stdout, /! nodes +not checked: you may not list nodes/);
  });

  test('objects come from the API server, with their status', async () => {
    await installCrd(server.admin, KIND.plural);
    const status = programmed('True', '3 of 3 proxies');
    await createObjects(server.admin, KIND, [route('reviews', status), route('ratings')]);
    const table = await run('get', 'tr', '-n', 'bookinfo');
    assert.match(
      table.stdout,
      /^NAME +ACCEPTED +PROGRAMMED.*\nratings +- +- .*\nreviews +- +True 3\/3 +Acknowledged/,
    );
    const yaml = await run('get', 'tr', 'reviews', '-o', 'yaml');
    assert.match(yaml.stdout, /^apiVersion: mesh\.meltemi\.dev\/v1alpha1\nkind: TrafficRoute\n/);
    assert.doesNotMatch(yaml.stdout, /managedFields/);
    const services = await run('get', 'svc/kubernetes', 'ns/bookinfo', '-o', 'json');
    const { items } = JSON.parse(services.stdout);
    assert.deepEqual(
      items.map(({ apiVersion, kind }: Record<string, unknown>) => [apiVersion, kind]),
      [
        ['v1', 'Service'],
        ['v1', 'Namespace'],
      ],
    );
    const wrong = await run('get', 'tr', 'review', '-n', 'bookinfo');
    assert.match(
      wrong.stderr,
      /there is no trafficroute bookinfo\/review: did you mean `trafficroute reviews/,
    );
  });

  test('waiting follows the object as it changes, comes and goes', async () => {
    const waiting = run(
      'wait',
      '--for=condition=Programmed',
      'tr/late',
      '-n',
      'bookinfo',
      '--timeout',
      '60s',
    );
    await createObjects(server.admin, KIND, [route('late', programmed('False', '0 of 1 proxies'))]);
    const path = '/apis/mesh.meltemi.dev/v1alpha1/namespaces/bookinfo/trafficroutes/late';
    await server.admin.send({
      method: 'PATCH',
      path: `${path}/status`,
      contentType: 'application/merge-patch+json',
      body: programmed('True', '1 of 1 proxies'),
      resource: KIND.plural,
    });
    assert.deepEqual(await waiting, {
      status: 0,
      stdout: 'trafficroute bookinfo/late condition met\n',
      stderr: '',
    });
    const ending = run('wait', '--for=delete', 'tr/late', '--timeout', '60s');
    await server.admin.send({ method: 'DELETE', path, resource: KIND.plural });
    assert.equal((await ending).status, 0);
    const never = await run('wait', '--for=condition=Programmed', 'tr/ratings', '--timeout', '300ms');
    assert.equal(never.status, 1);
    assert.match(never.stderr, /trafficroute ratings is not Programmed=True after 0\.3 s/);
  });

  test('after an installation, each part is judged by itself', async () => {
    const client = new ResourceClient(server.admin);
    const installation = renderInstallation(defaultInstallSettings());
    for (const manifest of installation) await client.apply(typeOf(manifest), manifest);
    const expected: Readonly<Record<string, readonly [string, RegExp]>> = {
      kinds: ['Ok', /^7 kinds installed, as this version has them$/],
      rbac: ['Ok', /^the operator has its \d+ permissions$/],
      // There are no controllers in this cluster, and so nothing runs.
      operator: ['Error', /not followed by the cluster/],
      versions: ['Error', /no Meltemi operator runs in namespace meltemi-system/],
      leader: ['Error', /no replica leads/],
      ca: ['Error', /there is no Secret meltemi-system\/meltemi-ca/],
      service: ['Error', /leads to no replica that is ready/],
      webhooks: ['Error', /the caBundle of webhook .* is empty/],
      namespaces: [
        'Error',
        /namespace bookinfo lacks the ConfigMap meltemi-bootstrap and meltemi-trust-bundle/,
      ],
      injection: ['Error', /a pod in namespace bookinfo is refused: .*failed calling webhook/],
      proxies: ['Warning', /has not written the MeshStatus/],
    };
    const first = await run('check', '-o', 'json');
    assert.equal(first.status, 1);
    for (const [check, [level, message]] of Object.entries(expected)) {
      const [finding] = findingsOf(check, first);
      assert.deepEqual([check, finding?.level], [check, level], JSON.stringify(finding));
      assert.match(finding.message, message);
    }

    const roles = { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'ClusterRole', plural: 'clusterroles' };
    await client.merge({ ...roles, namespaced: false }, { namespace: '', name: 'meltemi' }, { rules: [] });
    const crds = { ...OBJECT_TYPES.CustomResourceDefinition };
    const schema = { openAPIV3Schema: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true } };
    const versions = [
      { name: 'v1alpha1', served: true, storage: true, schema, subresources: { status: {} } },
    ];
    const name = { namespace: '', name: 'telemetries.mesh.meltemi.dev' };
    await client.merge(crds, name, { spec: { versions } });
    const changed = await waitFor(
      async () => {
        const again = await run('check', '-o', 'json');
        // The API server takes a moment to follow roles.
        return findingsOf('rbac', again)[0]?.level === 'Error' ? again : undefined;
      },
      { describe: 'the permissions to be gone', timeout: 60_000 },
    );
    assert.match(
      findingsOf('rbac', changed)[0].message,
      /may not get services, list services, .* and \d+ more$/,
    );
    const [kinds] = findingsOf('kinds', changed);
    assert.equal(kinds.level, 'Warning');
    assert.match(kinds.message, /: telemetries\.mesh\.meltemi\.dev$/);
    for (const manifest of installation.filter(({ kind }) => WEBHOOK_KINDS.includes(kind))) {
      await client.delete(typeOf(manifest), objectNameOf(manifest));
    }
  });

  test('injection is tried with a pod that is not made', async () => {
    const account = '/api/v1/namespaces/bookinfo/serviceaccounts';
    const body = { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'default' } };
    await server.admin.send({ method: 'POST', path: account, body, resource: 'serviceaccounts' });
    await waitFor(
      async () => {
        const [tried] = findingsOf('injection', await run('check', '-o', 'json'));
        return tried.message === 'a pod in namespace bookinfo gets no sidecar';
      },
      // The API server takes a moment to forget the webhooks.
      { describe: 'a pod without a sidecar', timeout: 60_000 },
    );
    const pods = await server.admin.send({ method: 'GET', path: '/api/v1/pods', resource: 'pods' });
    assert.ok(isRecord(pods) && Array.isArray(pods.items) && pods.items.length === 0);
  });

  test('a kubeconfig that is none', async (t) => {
    const file = join(await temporaryDirectory(t), 'config');
    await writeFile(file, 'clusters: 7');
    const { status, stderr } = await runCommand(['get', 'tr', '--kubeconfig', file]);
    assert.equal(status, 1);
    assert.match(
      stderr,
      /^meltemi: --kubeconfig .*config: .*: correct it, or name another with --kubeconfig/,
    );
  });

  test('an API server that is away is told', async () => {
    await server.stop();
    const { status, stderr } = await run('get', 'tr');
    assert.equal(status, 1);
    assert.match(
      stderr,
      /the API server https:.* cannot be reached \(.*ECONNREFUSED.*\): check that it runs/,
    );
    const version = await run('version');
    assert.equal(version.status, 0);
    assert.match(version.stdout, /\ncontrol plane: the API server https:.* cannot be reached/);
    const checked = await run('check', '--pre');
    assert.match(
      checked.stdout,
      /^✗ kubernetes +the API server https:.* cannot be reached.*\n +→ check that it runs.*\n$/,
    );
  });
});
