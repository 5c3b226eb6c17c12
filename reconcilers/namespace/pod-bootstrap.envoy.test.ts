import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, test } from 'node:test';
import { pack } from '../../api/envoy/any.ts';
import { podBootstrap } from '../../envoy-bootstrap/pod-bootstrap.ts';
import { BOOTSTRAP_METADATA } from '../../mesh-model/node-metadata.ts';
import { argumentOf, injectedContainer } from '../../sidecar-injector/fixtures/injected-container.ts';
import { injectedPod } from '../../sidecar-injector/fixtures/injection-fixture.ts';
import { expand } from '../../sidecar-injector/fixtures/kubelet-expansion.ts';
import {
  podAddress,
  startInjectedProxy,
} from '../../sidecar-injector/health-port/fixtures/injected-proxy.ts';
import { PROXY_CONTAINER } from '../../sidecar-injector/mesh-words.ts';
import { type DeltaControlPlane, type SeenStream, served } from '../../test/delta-control-plane.ts';
import { validateBootstrap } from '../../test/envoy.ts';
import { freePort } from '../../test/free-port.ts';
import type { Lifetime } from '../../test/lifetime.ts';
import { requireEnvoy } from '../../test/requirement.ts';
import { temporaryDirectory } from '../../test/temporary-directory.ts';
import { startTlsControlPlane } from '../../test/tls-control-plane.ts';
import { waitFor } from '../../test/wait-for.ts';

const SERVER_NAME = 'meltemi.meltemi-system.svc';

const POD = {
  spec: { containers: [{ name: 'app', readinessProbe: { httpGet: { path: '/health', port: 8080 } } }] },
};

/** A listener that the control plane sends, and that only the proxy itself could reach. */
const LISTENER = served('envoy.config.listener.v3.Listener', 'any', {
  name: 'any',
  internal_listener: {},
  filter_chains: [
    {
      filters: [
        {
          name: 'direct-response',
          typed_config: pack('envoy.extensions.filters.network.direct_response.v3.Config', {}),
        },
      ],
    },
  ],
});

/** Envoy asks for listeners once it has its clusters. */
const CLUSTER = served('envoy.config.cluster.v3.Cluster', 'empty', { name: 'empty', type: 'STATIC' });

/** A control plane with the certificate of a cluster's, and a pod's bootstrap that leads to it. */
async function startPlane(t: Lifetime) {
  const plane = await startTlsControlPlane(t, [SERVER_NAME], [CLUSTER]);
  const ports = { admin: await freePort(), metrics: await freePort() };
  const files = { trustBundle: plane.trustBundleFile, token: plane.tokenFile };
  const made = podBootstrap({ serverName: SERVER_NAME, files, ports });
  // No DNS server here knows the name; the server must show it all the same.
  const at = `${plane.at.host}:${plane.at.port}`;
  const message: Readonly<Record<string, unknown>> = JSON.parse(
    made.text.replace(`"${SERVER_NAME}:15012"`, JSON.stringify(at)),
  );
  return { ...plane, ports, message, hash: made.hash };
}

function asksForListeners({ streams }: DeltaControlPlane): Promise<SeenStream> {
  const asks = ({ requests }: SeenStream) => requests.some(({ type_url }) => type_url?.endsWith('.Listener'));
  return waitFor(() => streams.find(asks), { describe: 'the proxy to ask for listeners' });
}

async function call(address: string, port: number, path: string, method = 'GET') {
  const sent = request({ host: address, port, path, method, agent: false, timeout: 5_000 });
  sent.end();
  const response = await new Promise<IncomingMessage>((resolve, reject) =>
    sent.once('response', resolve).once('error', reject),
  );
  return { status: response.statusCode ?? 0, body: await text(response) };
}

describe('the proxy of a pod', requireEnvoy(), () => {
  test('is ready, and shows its statistics, once it has its configuration', async (t) => {
    const { controlPlane, message, ports, hash } = await startPlane(t);
    const address = podAddress();
    const { kubelet, envoy } = await startInjectedProxy(t, POD, address, message, { until: 'admin' });
    const stream = await asksForListeners(controlPlane);
    assert.deepEqual(stream.metadata.get('authorization'), ['Bearer first-token']);
    const node = stream.requests[0]?.node;
    assert.equal(node?.id, 'shop/reviews-1');
    assert.equal(node?.metadata?.[BOOTSTRAP_METADATA], hash);
    const ready = () => kubelet.call(PROXY_CONTAINER, ['startupProbe']);
    await assert.rejects(ready(), { code: 'ECONNREFUSED' });

    stream.send(LISTENER);
    const answer = await waitFor(ready, { describe: 'the health port to answer' });
    assert.equal(answer.status, 200);
    assert.equal((await kubelet.call('app', ['readinessProbe'])).status, 503);

    for (const host of ['127.0.0.1', '::1']) {
      const { status, body } = await call(host, ports.metrics, '/stats/prometheus');
      assert.equal(status, 200);
      assert.ok(body.includes('envoy_server_live{} 1\n'));
      // The names of clusters are tags, of the health port's too.
      assert.ok(body.includes('cluster_name="admin"'));
      assert.ok(body.includes('cluster_name="/kubelet/app/readinessProbe"'));
    }
    for (const path of ADMIN_PATHS) {
      assert.equal((await call('127.0.0.1', ports.metrics, path)).status, 404, path);
    }
    assert.equal((await call('127.0.0.1', ports.metrics, '/stats/prometheus', 'POST')).status, 404);
    assert.equal((await call('127.0.0.1', ports.metrics, '/quitquitquit', 'POST')).status, 404);
    assert.equal(envoy.process.end, undefined);
    // The admin port itself is on loopback alone.
    assert.equal((await call('127.0.0.1', ports.admin, '/ready')).status, 200);
    await assert.rejects(call(address, ports.admin, '/ready'), { code: 'ECONNREFUSED' });
  });

  test('takes HTTP/1 alone at its metrics port, and lets go of who says nothing', async (t) => {
    const { controlPlane, message, ports } = await startPlane(t);
    await startInjectedProxy(t, POD, podAddress(), message, { until: 'admin' });
    (await asksForListeners(controlPlane)).send(LISTENER);
    const opened = () =>
      new Promise<Socket>((resolve, reject) => {
        const socket = connect(ports.metrics, '127.0.0.1');
        socket.once('connect', () => resolve(socket)).once('error', reject);
      });
    const socket = await waitFor(opened, { describe: 'the metrics port' });
    socket.write('GET /stats/prometheus HTTP/1.1\r\nHost: x\r\nX-Slow: ');
    const answer = await text(socket);
    assert.match(answer, /^HTTP\/1\.1 408 /);
  });

  test('has a bootstrap that Envoy accepts as it is in a cluster', async (t) => {
    const directory = await temporaryDirectory(t);
    const files = { trustBundle: join(directory, 'trust-bundle.pem'), token: join(directory, 'token') };
    for (const file of Object.values(files)) await writeFile(file, 'x');
    const made = podBootstrap({ serverName: SERVER_NAME, files });
    const proxy = injectedContainer(injectedPod(POD), PROXY_CONTAINER);
    const own = expand(argumentOf(proxy, '--config-yaml'), { POD_IP: '10.1.2.3' });
    for (const message of [JSON.parse(made.text), merged(JSON.parse(made.text), JSON.parse(own))]) {
      const node = { ...message.node, id: 'shop/reviews-1', cluster: 'shop/reviews' };
      assert.deepEqual(await validateBootstrap(t, { ...message, node }), { ok: true });
    }
  });
});

const ADMIN_PATHS = [
  '/',
  '/config_dump',
  '/stats',
  '/stats/prometheus/',
  '/stats/prometheus/../../config_dump',
  '/stats/prometheus%2f..%2f..%2fconfig_dump',
  '//stats/prometheus',
  '/certs',
  '/server_info',
  '/quitquitquit',
] as const;

/** As Envoy merges the two: lists one after the other. */
function merged(one: Record<string, unknown>, other: Record<string, unknown>): Record<string, unknown> {
  const result: Record<string, unknown> = { ...one };
  for (const [name, value] of Object.entries(other)) {
    const before = result[name];
    if (Array.isArray(before) && Array.isArray(value)) result[name] = [...before, ...value];
    else if (isFields(before) && isFields(value)) result[name] = merged(before, value);
    else result[name] = value;
  }
  return result;
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
