import assert from 'node:assert/strict';
import { type IncomingMessage, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, test } from 'node:test';
import { pack } from '../../api/envoy/any.ts';
import { BOOTSTRAP_METADATA } from '../../mesh-model/node-metadata.ts';
import { fixedKeyPair } from '../../mesh-model/serving-key-pair.ts';
import {
  podAddress,
  startInjectedProxy,
} from '../../sidecar-injector/health-port/fixtures/injected-proxy.ts';
import { PROXY_CONTAINER } from '../../sidecar-injector/mesh-words.ts';
import { served } from '../../test/delta-control-plane.ts';
import { startTcpProxy } from '../../test/kubernetes/tcp-proxy.ts';
import { atEnd } from '../../test/lifetime.ts';
import { requireEnvoy } from '../../test/requirement.ts';
import { waitFor } from '../../test/wait-for.ts';
import { XdsServer } from '../../xds/server/xds-server.ts';
import {
  asksForListeners,
  podProxySetting,
  SERVER_NAME,
  serverKeyPair,
  startTrustedPlane,
} from './fixtures/pod-proxy.ts';

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

const UNTIL_ADMIN = { until: 'admin' } as const;

async function call(address: string, port: number, path: string, method = 'GET') {
  const sent = request({ host: address, port, path, method, agent: false, timeout: 5_000 });
  sent.end();
  const response = await new Promise<IncomingMessage>((resolve, reject) =>
    sent.once('response', resolve).once('error', reject),
  );
  return { status: response.statusCode ?? 0, body: await text(response) };
}

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

describe('the proxy of a pod', requireEnvoy(), () => {
  test('is ready, and shows its statistics, once it has its configuration', async (t) => {
    const { plane, trustBundle } = await startTrustedPlane(t);
    const { message, ports, bootstrap } = await podProxySetting(t, plane.port, trustBundle);
    const address = podAddress();
    const { kubelet, envoy } = await startInjectedProxy(t, POD, address, message, UNTIL_ADMIN);
    const stream = await asksForListeners(plane);
    assert.deepEqual(stream.metadata.get('authorization'), ['Bearer first-token']);
    const node = stream.requests[0]?.node;
    assert.equal(node?.id, 'shop/reviews-1');
    assert.equal(node?.metadata?.[BOOTSTRAP_METADATA], bootstrap.hash);
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
      // The names of clusters are tags, of the bootstrap's own too.
      for (const name of ['admin', 'control-plane', '/kubelet/app/readinessProbe']) {
        assert.ok(body.includes(`cluster_name="${name}"`), name);
      }
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

  test('lets go of who says nothing at its metrics port', async (t) => {
    const { plane, trustBundle } = await startTrustedPlane(t);
    const { message, ports } = await podProxySetting(t, plane.port, trustBundle);
    await startInjectedProxy(t, POD, podAddress(), message, UNTIL_ADMIN);
    (await asksForListeners(plane)).send(LISTENER);
    const opened = () =>
      new Promise<Socket>((resolve, reject) => {
        const socket = connect(ports.metrics, '127.0.0.1');
        socket.once('connect', () => resolve(socket)).once('error', reject);
      });
    const socket = await waitFor(opened, { describe: 'the metrics port' });
    socket.write('GET /stats/prometheus HTTP/1.1\r\nHost: x\r\nX-Slow: ');
    assert.match(await text(socket), /^HTTP\/1\.1 408 /);
  });

  test('follows its token, and its control plane to other roots, while it runs', async (t) => {
    const [first, second] = [await startTrustedPlane(t), await startTrustedPlane(t)];
    const network = await startTcpProxy(t, first.plane.port);
    const setting = await podProxySetting(t, network.port, first.trustBundle);
    await startInjectedProxy(t, POD, podAddress(), setting.message, UNTIL_ADMIN);
    await asksForListeners(first.plane);

    network.leadTo(second.plane.port);
    await waitFor(() => first.plane.streams.length === 1, { describe: 'the first stream' });
    await setting.write(second.trustBundle, 'second-token');
    const stream = await asksForListeners(second.plane);
    assert.deepEqual(stream.metadata.get('authorization'), ['Bearer second-token']);

    await setting.write(second.trustBundle, 'third-token');
    const tokens = () => second.plane.streams.map(({ metadata }) => metadata.get('authorization')[0]);
    await waitFor(
      () => {
        second.plane.streams.at(-1)?.end();
        return tokens().includes('Bearer third-token');
      },
      { describe: 'a stream with the third token', interval: 100 },
    );
  });

  test('connects to the control plane’s own server, and tells it its bootstrap', async (t) => {
    const keyPair = serverKeyPair(SERVER_NAME);
    const seen: unknown[] = [];
    const server = new XdsServer({
      authenticator: {
        authenticate: async (token) => {
          seen.push(token);
          return { workload: 'shop/reviews-1', principal: 'x', expiresAt: Date.now() + 60_000 };
        },
      },
      open: (_credentials, { bootstrap }) => {
        seen.push(bootstrap);
        return { refused: 'nobody is let in' };
      },
      closed: () => undefined,
    });
    const port = await server.listen({ host: '127.0.0.1', port: 0, tls: fixedKeyPair(keyPair) });
    atEnd(t, () => server.stop());
    const { message, bootstrap } = await podProxySetting(t, port, keyPair.trustBundle);
    await startInjectedProxy(t, POD, podAddress(), message, UNTIL_ADMIN);
    await waitFor(() => seen.length >= 2, { describe: 'a stream' });
    assert.deepEqual(seen.slice(0, 2), ['first-token', bootstrap.hash]);
  });

  test('takes a configuration that is larger than Google’s gRPC takes unasked', async (t) => {
    const { plane, trustBundle } = await startTrustedPlane(t);
    const { message } = await podProxySetting(t, plane.port, trustBundle);
    await startInjectedProxy(t, POD, podAddress(), message, UNTIL_ADMIN);
    const stream = await asksForListeners(plane);
    const note = 'x'.repeat(20_000_000);
    const nonce = stream.send(
      served('envoy.config.cluster.v3.Cluster', 'large', {
        name: 'large',
        type: 'STATIC',
        metadata: { filter_metadata: { note: { note } } },
      }),
    );
    const answer = await waitFor(
      () => stream.requests.find(({ response_nonce }) => response_nonce === nonce),
      { describe: 'the answer' },
    );
    assert.equal(answer.error_detail, undefined);
  });

  test('tells its token to nobody with another name, or of another authority', async (t) => {
    const stranger = await startTrustedPlane(t, 'somebody.else');
    const [impostor, mine] = [await startTrustedPlane(t), await startTrustedPlane(t)];
    for (const { plane, trustBundle } of [
      stranger,
      { plane: impostor.plane, trustBundle: mine.trustBundle },
    ]) {
      const { message } = await podProxySetting(t, plane.port, trustBundle);
      const { envoy } = await startInjectedProxy(t, POD, podAddress(), message, UNTIL_ADMIN);
      const refusals = /ssl\.fail_verify_(san|error): [1-9]/;
      await waitFor(async () => refusals.test(await envoy.admin('/stats?filter=ssl')), {
        describe: 'the proxy to refuse the certificate',
      });
      assert.doesNotMatch(envoy.process.output, /[Dd]eprecated/);
      assert.equal(plane.streams.length, 0);
    }
  });
});
