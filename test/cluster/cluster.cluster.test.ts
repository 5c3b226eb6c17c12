import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { before, describe, test } from 'node:test';
import { AuthenticationV1Api, CoreV1Api } from '@kubernetes/client-node';
import { typedApi } from '../../operator/kubernetes/connection/typed-api.ts';
import { isPage } from '../../samples/bookshop/services/answer-shapes.ts';
import { freePort } from '../free-port.ts';
import { atEnd, suiteLifetime } from '../lifetime.ts';
import { requireCluster } from '../requirement.ts';
import { waitFor } from '../wait-for.ts';
import { BOOKSHOP, openBookshop } from './bookshop.ts';
import {
  bookshopImage,
  envoyImage,
  imageNames,
  initImage,
  operatorImage,
  toolsImage,
} from './images/catalogue.ts';
import { startCluster } from './start-cluster.ts';
import type { TestCluster } from './test-cluster.ts';
import { getFrom, toolsContainer, toolsPod } from './tools-pod.ts';

describe('a test cluster', requireCluster(), () => {
  const lifetime = suiteLifetime();
  let cluster: TestCluster;
  const visitor = { namespace: 'default', name: 'visitor' };
  before(async () => {
    cluster = await startCluster(lifetime, { images: [toolsImage, bookshopImage] });

    await cluster.apply([toolsPod('visitor')]);
    await Promise.all([
      cluster.kubectl('wait', '--for=condition=Ready', 'pod/visitor', '--timeout=60s'),
      openBookshop(cluster),
    ]);
  });

  const get = (url: string, ...headers: readonly string[]) => getFrom(cluster, visitor, url, ...headers);

  test('has a node that is ready', async () => {
    const { items } = await typedApi(cluster.admin, CoreV1Api).listNode();
    const ready = items.map(({ status }) => status?.conditions?.find(({ type }) => type === 'Ready')?.status);
    assert.deepEqual(ready, ['True']);
    assert.equal(
      items[0]?.status?.addresses?.find(({ type }) => type === 'InternalIP')?.address,
      cluster.node,
    );
  });

  test('serves the bookshop by its name, and by the address of its Service', async () => {
    const { spec } = await typedApi(cluster.admin, CoreV1Api).readNamespacedService({
      namespace: BOOKSHOP,
      name: 'page',
    });
    for (const host of [`page.${BOOKSHOP}`, `page.${BOOKSHOP}.svc.cluster.local`, spec?.clusterIP]) {
      // That a pod is ready, kube-proxy learns a moment later than a roll-out does.
      await waitFor(
        async () => {
          const page: unknown = JSON.parse(await get(`http://${host}:9080/`, 'accept: application/json'));
          return isPage(page) && page.details.kind === 'loaded' && page.reviews.kind === 'loaded';
        },
        { describe: `the whole page of ${host}` },
      );
    }
    await assert.rejects(get('http://nobody.bookshop:9080/'), /bad address/);
  });

  test('a port of a Service can be forwarded to this machine', async (t) => {
    const url = await cluster.forward(t, { namespace: BOOKSHOP, name: 'service/page' }, 9080);
    assert.match(await (await fetch(url)).text(), /The Comedy of Errors/);
  });

  test('pods reach a server of the test', async (t) => {
    const port = await freePort();
    const server = createServer((_, response) => response.end('from this machine')).listen(port, '0.0.0.0');
    atEnd(t, () => server.close());
    await once(server, 'listening');
    assert.equal(await get(`http://${cluster.host}:${port}/`), 'from this machine');
  });

  test('containers start in order, and a Job with a sidecar completes', async () => {
    const say = (name: string, script: string) =>
      toolsContainer(name, `echo ${name} >> /told/log; ${script}`);
    const sidecar = {
      ...say('sidecar', 'trap exit TERM; sleep 600 & wait'),
      restartPolicy: 'Always',
      startupProbe: { exec: { command: ['grep', 'sidecar', '/told/log'] }, periodSeconds: 1 },
    };
    const containers = [say('last', 'cat /told/log')];
    const told = { name: 'told', emptyDir: {} };
    const withVolume = (container: object) => ({
      ...container,
      volumeMounts: [{ name: 'told', mountPath: '/told' }],
    });
    const spec = {
      restartPolicy: 'Never',
      volumes: [told],
      initContainers: [say('first', 'true'), sidecar, say('second', 'true')].map(withVolume),
      containers: containers.map(withVolume),
    };
    const metadata = { name: 'ordered', namespace: 'default' };
    await cluster.apply([{ apiVersion: 'batch/v1', kind: 'Job', metadata, spec: { template: { spec } } }]);
    await cluster.kubectl('wait', '--for=condition=Complete', 'job/ordered', '--timeout=60s');
    const log = await cluster.logs({ namespace: 'default', name: 'job/ordered', container: 'last' });
    assert.equal(log, 'first\nsidecar\nsecond\nlast\n');
  });

  test('a projected token says which pod it is of', async () => {
    const token = await cluster.exec(visitor, 'cat', '/var/run/secrets/tokens/token');
    const body = { spec: { token, audiences: ['meltemi'] } };
    const { status } = await typedApi(cluster.admin, AuthenticationV1Api).createTokenReview({ body });
    assert.equal(status?.user?.username, 'system:serviceaccount:default:default');
    assert.deepEqual(status?.user?.extra?.['authentication.kubernetes.io/pod-name'], ['visitor']);
  });

  test('the images of the mesh start', async () => {
    for (const image of [envoyImage, initImage, operatorImage]) await cluster.loadImage(image);
    const root = { runAsUser: 0, capabilities: { add: ['NET_ADMIN', 'NET_RAW'], drop: ['ALL'] } };
    const programs = [
      { name: 'envoy', image: imageNames.envoy, command: ['envoy', '--version'] },
      {
        name: 'init',
        image: imageNames.init,
        command: ['sh', '-c', 'xtables-nft-multi iptables -t nat -N SEEN && xtables-nft-multi iptables-save'],
        securityContext: root,
      },
      {
        name: 'operator',
        image: imageNames.operator,
        args: ['--help'],
        securityContext: { runAsNonRoot: true, readOnlyRootFilesystem: true },
      },
    ];
    const containers = programs.map((program) => ({ ...program, imagePullPolicy: 'Never' }));
    const metadata = { name: 'images', namespace: 'default' };
    await cluster.apply([
      { apiVersion: 'v1', kind: 'Pod', metadata, spec: { restartPolicy: 'Never', containers } },
    ]);
    await cluster.kubectl('wait', '--for=jsonpath={.status.phase}=Succeeded', 'pod/images', '--timeout=60s');
    const log = (container: string) => cluster.logs({ namespace: 'default', name: 'images', container });
    assert.match(await log('envoy'), /version: .*1\.40\.0/);
    assert.match(await log('init'), /:SEEN/);
    assert.match(await log('operator'), /Usage: meltemi/);
  });

  test('what kubectl cannot do is told in its words', async () => {
    await assert.rejects(
      cluster.kubectl('get', 'pod', 'nobody'),
      /kubectl get pod nobody: .*pods "nobody" not found/,
    );
    await assert.rejects(cluster.exec(visitor, 'false'), /exit code 1/);
  });
});
