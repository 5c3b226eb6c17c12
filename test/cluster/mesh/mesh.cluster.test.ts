import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { suiteLifetime } from '../../lifetime.ts';
import { requireCluster } from '../../requirement.ts';
import { waitFor } from '../../wait-for.ts';
import { BOOKSHOP, openBookshop, waitForRollouts } from '../bookshop.ts';
import {
  bookshopImage,
  callerImage,
  envoyImage,
  imageNames,
  initImage,
  operatorImage,
  toolsImage,
} from '../images/catalogue.ts';
import { startCluster } from '../start-cluster.ts';
import type { TestCluster } from '../test-cluster.ts';
import { assertNoneFailed, Caller } from './caller-pod.ts';
import { meltemi, meltemiOutput } from './meltemi-command.ts';

const OUTSIDE = 'outside';
const REVIEWS = 'http://reviews:9080/reviews/0';
const ROOT = 'meltemi-system';

/** Sends all calls of `reviews` to one version. */
function routeTo(version: string): object {
  return {
    apiVersion: 'mesh.meltemi.dev/v1alpha1',
    kind: 'TrafficRoute',
    metadata: { name: 'reviews', namespace: BOOKSHOP },
    spec: {
      parentRefs: [{ kind: 'Service', name: 'reviews' }],
      http: [{ name: 'all', backendRefs: [{ name: 'reviews', port: 9080, labels: { version } }] }],
    },
  };
}

function mutualTls(mode: 'Strict' | 'Permissive'): object {
  return {
    apiVersion: 'mesh.meltemi.dev/v1alpha1',
    kind: 'MeshPolicy',
    metadata: { name: 'mutual-tls', namespace: BOOKSHOP },
    spec: { mtls: { mode } },
  };
}

/** The tests follow one mesh from its installation to its end, in this order. */
describe('a labelled namespace becomes a mesh', requireCluster(), () => {
  const lifetime = suiteLifetime();
  let cluster: TestCluster;
  let inside: Caller;
  let outside: Caller;

  before(async () => {
    cluster = await startCluster(lifetime, {
      images: [toolsImage, callerImage, bookshopImage, envoyImage, initImage, operatorImage],
    });
    await meltemiOutput(lifetime, cluster, 'install', '--image-pull-policy', 'Never');
    await cluster.apply([{ apiVersion: 'v1', kind: 'Namespace', metadata: { name: OUTSIDE } }]);
    const labels = { 'mesh.meltemi.dev/injection': 'enabled' };
    await cluster.apply([{ apiVersion: 'v1', kind: 'Namespace', metadata: { name: BOOKSHOP, labels } }]);
    await openBookshop(cluster);
    [inside, outside] = await Promise.all([
      Caller.start(lifetime, cluster, 'caller', BOOKSHOP),
      Caller.start(lifetime, cluster, 'caller', OUTSIDE),
    ]);
  });

  const programmed = (object: string) =>
    cluster.kubectl('wait', '--for=condition=Programmed', object, '-n', BOOKSHOP, '--timeout=60s');

  test('the shop’s plain manifests run, each pod with a sidecar, and meshstatus counts them', async () => {
    const pods = JSON.parse(await cluster.kubectl('get', 'pods', '-n', BOOKSHOP, '-o', 'json'));
    for (const { metadata, spec, status } of pods.items) {
      const names = spec.initContainers.map(({ name }: { name: string }) => name);
      assert.deepEqual(names, ['meltemi-init', 'meltemi-proxy'], metadata.name);
      const restarts = [...status.initContainerStatuses, ...status.containerStatuses];
      assert.ok(restarts.every(({ restartCount }: { restartCount: number }) => restartCount === 0));
    }
    const count = pods.items.length;
    const line = await waitFor(
      async () => {
        const table = await cluster.kubectl('get', 'meshstatus', '-A', '--no-headers');
        return table.split('\n').find((one) => one.startsWith(`${BOOKSHOP} `) && / ok \(23h\) /.test(one));
      },
      { describe: 'the status of the shop', timeout: 20_000 },
    );
    assert.match(line, new RegExp(`^${BOOKSHOP} +mesh +${count} +${count} +0 +0 +100% `));
  });

  test('meltemi check finds nothing wrong, and meltemi status lists every proxy', async (t) => {
    const { end, stdout } = await meltemi(t, cluster, 'check');
    assert.deepEqual(end, { kind: 'exited', status: 0 }, stdout);
    assert.match(await meltemiOutput(t, cluster, 'status'), /8? ?proxies: \d+ synced/);
  });

  test('pods talk with mutual TLS, without any change to them', async () => {
    await cluster.apply([
      {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { name: 'mirror', namespace: BOOKSHOP },
        spec: { selector: { app: 'caller' }, ports: [{ name: 'http', port: 80, targetPort: 8080 }] },
      },
    ]);
    /** Who is called by a new name may have to hear of it first. */
    const untilAnswered = (caller: Caller, url: string) =>
      waitFor(
        async () => {
          const result = await caller.call(url);
          return result.status === 200 ? result : undefined;
        },
        { describe: 'a call by the name of the Service' },
      );
    const called = await untilAnswered(inside, 'http://mirror/echo');
    const { headers } = JSON.parse(called.body);
    assert.match(
      headers['x-forwarded-client-cert'],
      /URI=spiffe:\/\/cluster\.local\/ns\/bookshop\/sa\/default/,
    );
    const plain = await untilAnswered(outside, `http://mirror.${BOOKSHOP}/echo`);
    assert.equal(JSON.parse(plain.body).headers['x-forwarded-client-cert'], undefined);
  });

  test('Strict shuts out who has no certificate, and nobody else', async () => {
    await cluster.apply([mutualTls('Strict')]);
    await programmed('meshpolicy/mutual-tls');
    assert.equal((await outside.call(`http://page.${BOOKSHOP}:9080/`)).status, 0);
    assert.equal((await inside.call('http://page:9080/')).status, 200);
    await cluster.apply([mutualTls('Permissive')]);
    await programmed('meshpolicy/mutual-tls');
    assert.equal((await outside.call(`http://page.${BOOKSHOP}:9080/`)).status, 200);
  });

  test('a TrafficRoute shifts traffic: from the moment that it says Programmed, and for every call', async () => {
    for (const version of ['v3', 'v1', 'v2']) {
      await cluster.apply([routeTo(version)]);
      await programmed('trafficroute/reviews');
      const calls = await Promise.all(Array.from({ length: 20 }, () => inside.call(REVIEWS)));
      assert.deepEqual([...new Set(calls.map(({ body }) => JSON.parse(body).version))], [version]);
    }
    await cluster.kubectl('delete', 'trafficroute', 'reviews', '-n', BOOKSHOP);
  });

  test('a rule with a mistake is refused with its path', async () => {
    const mistaken = {
      apiVersion: 'mesh.meltemi.dev/v1alpha1',
      kind: 'TrafficRoute',
      metadata: { name: 'mistaken', namespace: BOOKSHOP },
      spec: {
        parentRefs: [{ kind: 'Service', name: 'reviews' }],
        http: [
          {
            matches: [{ path: { type: 'Regex', value: 'a[b' } }],
            backendRefs: [{ name: 'reviews', port: 9080 }],
          },
        ],
      },
    };
    await assert.rejects(cluster.apply([mistaken]), /spec\.http\[0\]\.matches\[0\]\.path/);
  });

  test('a Job with a sidecar completes', async () => {
    const script = `wget -q -O - ${REVIEWS}`;
    const container = {
      name: 'reader',
      image: imageNames.tools,
      imagePullPolicy: 'Never',
      command: ['sh', '-c', script],
    };
    const template = { spec: { restartPolicy: 'Never', containers: [container] } };
    const metadata = { name: 'reader', namespace: BOOKSHOP };
    await cluster.apply([
      { apiVersion: 'batch/v1', kind: 'Job', metadata, spec: { backoffLimit: 0, template } },
    ]);
    await cluster.kubectl('wait', '--for=condition=Complete', 'job/reader', '-n', BOOKSHOP, '--timeout=60s');
    assert.match(await cluster.logs({ namespace: BOOKSHOP, name: 'job/reader' }), /"version"/);
  });

  test('a rolling restart under load loses no request, from inside of the mesh and from outside', async () => {
    await Promise.all([
      inside.begin({ url: REVIEWS, rate: 40 }),
      outside.begin({ url: `http://page.${BOOKSHOP}:9080/`, rate: 20 }),
    ]);
    await cluster.kubectl('rollout', 'restart', 'deployment', '-n', BOOKSHOP);
    await waitForRollouts(cluster, BOOKSHOP);
    // The old pods still end.
    await waitFor(
      async () => {
        const pods = JSON.parse(await cluster.kubectl('get', 'pods', '-n', BOOKSHOP, '-o', 'json'));
        return pods.items.every(
          ({ metadata }: { metadata: object }) => !Object.hasOwn(metadata, 'deletionTimestamp'),
        );
      },
      { describe: 'the end of the old pods', timeout: 60_000, interval: 500 },
    );
    assertNoneFailed('inside', await inside.end());
    assertNoneFailed('outside', await outside.end());
  });

  test('the death of the leader, and a restart of the operator, lose no request either', async () => {
    await inside.begin({ url: REVIEWS, rate: 40 });
    const holder = () =>
      cluster.kubectl('get', 'lease', 'meltemi', '-n', ROOT, '-o', 'jsonpath={.spec.holderIdentity}');
    const [leader = ''] = (await holder()).split('_');
    await cluster.kubectl('delete', 'pod', leader, '-n', ROOT, '--grace-period=0', '--force');
    await waitFor(async () => (await holder()) !== '' && !(await holder()).startsWith(`${leader}_`), {
      describe: 'another leader',
      timeout: 60_000,
      interval: 500,
    });
    await cluster.apply([routeTo('v2')]);
    await programmed('trafficroute/reviews');
    await cluster.kubectl('rollout', 'restart', 'deployment/meltemi', '-n', ROOT);
    await cluster.kubectl('rollout', 'status', 'deployment/meltemi', '-n', ROOT, '--timeout=120s');
    await cluster.apply([routeTo('v3')]);
    await programmed('trafficroute/reviews');
    const calls = await Promise.all(Array.from({ length: 10 }, () => inside.call(REVIEWS)));
    assert.deepEqual([...new Set(calls.map(({ body }) => JSON.parse(body).version))], ['v3']);
    assertNoneFailed('while the operator was away', await inside.end());
  });

  test('uninstalling leaves the applications running, and nothing else', async (t) => {
    await inside.begin({ url: REVIEWS, rate: 40 });
    await meltemiOutput(t, cluster, 'uninstall', '--delete-objects');
    assertNoneFailed('while the mesh went', await inside.end());
    const kinds =
      'crd,clusterrole,clusterrolebinding,mutatingwebhookconfiguration,validatingwebhookconfiguration,ns';
    const left = await cluster.kubectl('get', kinds, '-o', 'name');
    assert.doesNotMatch(left, /meltemi/);
    await restartApplication('caller');
    await cluster.kubectl('rollout', 'restart', 'deployment', '-n', BOOKSHOP);
    await waitForRollouts(cluster, BOOKSHOP);
    assert.equal((await outside.call(`http://page.${BOOKSHOP}:9080/`)).status, 200);
    // What pods with a sidecar read goes with the last of them.
    await cluster.kubectl('delete', 'pod', 'caller', '-n', BOOKSHOP);
    await waitFor(
      async () => !/meltemi/.test(await cluster.kubectl('get', 'configmaps', '-n', BOOKSHOP, '-o', 'name')),
      { describe: 'the ConfigMaps to go', timeout: 60_000, interval: 500 },
    );
  });

  /** Ends the application of a pod, and waits until the kubelet has started it again. */
  async function restartApplication(name: string): Promise<void> {
    const end = ['/nodejs/bin/node', '--eval', 'process.kill(1)'];
    await cluster.exec({ namespace: BOOKSHOP, name }, ...end);
    const restarts =
      '-o=jsonpath={.status.containerStatuses[0].restartCount} {.status.containerStatuses[0].ready}';
    await waitFor(
      async () => (await cluster.kubectl('get', 'pod', name, '-n', BOOKSHOP, restarts)) === '1 true',
      { describe: `${name} to be started again`, timeout: 30_000, interval: 300 },
    );
  }
});
