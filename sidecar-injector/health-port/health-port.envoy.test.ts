import assert from 'node:assert/strict';
import type { IncomingHttpHeaders } from 'node:http';
import { describe, test } from 'node:test';
import { pack } from '../../api/envoy/any.ts';
import { served, startDeltaControlPlane } from '../../test/delta-control-plane.ts';
import { freePort } from '../../test/free-port.ts';
import type { Lifetime } from '../../test/lifetime.ts';
import { requireEnvoy } from '../../test/requirement.ts';
import { waitFor } from '../../test/wait-for.ts';
import { startGrpc, startHttp, startHttps, startTcp } from './fixtures/applications.ts';
import { podAddress, startInjectedProxy } from './fixtures/injected-proxy.ts';
import type { Kubelet } from './fixtures/kubelet.ts';

/** A pod with one container, which has these fields. */
const podOf = (container: object) => ({
  metadata: { name: 'reviews-1' },
  spec: { containers: [{ name: 'app', ...container }] },
});

/** Starts the proxy of a pod with these fields of its container, where the proxy needs no control plane. */
async function startPod(t: Lifetime, address: string, container: object): Promise<Kubelet> {
  const bootstrap = { static_resources: { clusters: [{ name: 'of-the-namespace', type: 'STATIC' }] } };
  const { kubelet } = await startInjectedProxy(t, podOf(container), address, bootstrap);
  return kubelet;
}

const statusOf = async (kubelet: Kubelet, ...path: readonly string[]) =>
  (await kubelet.call('app', path)).status;

describe('the health port of a sidecar', requireEnvoy(), () => {
  test('refuses connections until the first configuration is there', async (t) => {
    const cluster = served('envoy.config.cluster.v3.Cluster', 'empty', { name: 'empty', type: 'STATIC' });
    const controlPlane = await startDeltaControlPlane(t, [cluster]);
    const ads = { ads: {}, resource_api_version: 'V3', initial_fetch_timeout: '0s' };
    const stream = { google_grpc: { target_uri: `127.0.0.1:${controlPlane.port}`, stat_prefix: 'xds' } };
    const bootstrap = {
      dynamic_resources: {
        ads_config: { api_type: 'DELTA_GRPC', transport_api_version: 'V3', grpc_services: [stream] },
        cds_config: ads,
        lds_config: ads,
      },
    };
    const started = await startInjectedProxy(t, podOf({}), podAddress(), bootstrap, { until: 'admin' });
    const asksForListeners = await waitFor(
      () =>
        controlPlane.streams.find(({ requests }) =>
          requests.some(({ type_url }) => type_url?.endsWith('.Listener')),
        ),
      { describe: 'the proxy to ask for listeners' },
    );
    assert.equal(asksForListeners.requests[0]?.node?.id, 'shop/reviews-1');
    assert.equal(asksForListeners.requests[0]?.node?.cluster, 'shop/reviews-1');
    const ready = () => started.kubelet.call('meltemi-proxy', ['startupProbe']);
    await assert.rejects(ready(), { code: 'ECONNREFUSED' });

    asksForListeners.send(
      served('envoy.config.listener.v3.Listener', 'any', {
        name: 'any',
        address: { socket_address: { address: '127.0.0.1', port_value: await freePort() } },
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
      }),
    );
    const answer = await waitFor(ready, { describe: 'the health port to answer' });
    assert.equal(answer.status, 200);
  });

  test('passes HTTP probes on as they were, and their answers back', async (t) => {
    const [address, port] = [podAddress(), await freePort()];
    const seen: { readonly url: string | undefined; readonly headers: IncomingHttpHeaders }[] = [];
    await startHttp(t, address, port, ({ url, headers }, response) => {
      seen.push({ url, headers });
      response.writeHead(url?.startsWith('/sick') ? 500 : 200, { 'x-app': 'yes' }).end('as the app says');
    });
    const kubelet = await startPod(t, address, {
      ports: [{ name: 'web', containerPort: port }],
      readinessProbe: {
        httpGet: {
          path: '/health/$(POD_IP)$$?full=true#x',
          port: 'web',
          httpHeaders: [
            { name: 'Host', value: 'reviews.example' },
            { name: 'X-Probe', value: 'a' },
          ],
        },
      },
      livenessProbe: { httpGet: { path: 'sick', port: `${port}` } },
      lifecycle: { preStop: { httpGet: { path: '/bye now', port } } },
    });

    const answer = await kubelet.call('app', ['readinessProbe']);
    assert.deepEqual([answer.status, answer.body, answer.headers['x-app']], [200, 'as the app says', 'yes']);
    assert.equal(await statusOf(kubelet, 'livenessProbe'), 500);
    assert.equal(await statusOf(kubelet, 'lifecycle', 'preStop'), 200);
    assert.deepEqual(
      seen.map(({ url }) => url),
      ['/health/$(POD_IP)$$?full=true', '/sick', '/bye%20now'],
    );
    const [first] = seen;
    assert.equal(first?.headers.host, 'reviews.example');
    assert.equal(first?.headers['x-probe'], 'a');
    assert.deepEqual(
      Object.keys(first?.headers ?? {}).filter((name) => name.startsWith('x-') && name !== 'x-probe'),
      ['x-forwarded-proto'],
    );
  });

  test('lets nobody else have anything of the application', async (t) => {
    const [address, port] = [podAddress(), await freePort()];
    let requests = 0;
    await startHttp(t, address, port, (_request, response) => {
      requests += 1;
      response.end();
    });
    const kubelet = await startPod(t, address, {
      readinessProbe: { httpGet: { path: '/health', port } },
    });
    const probe = (changes: { method?: string; query?: string }) =>
      kubelet.call('app', ['readinessProbe'], changes);
    assert.equal((await probe({ method: 'POST' })).status, 404);
    assert.equal((await probe({ query: '?force=true' })).status, 404);
    assert.equal((await probe({ query: '/../../../admin' })).status, 404);
    assert.equal(requests, 0);
    assert.equal((await probe({})).status, 200);
  });

  test('takes a redirect for the success that it is', async (t) => {
    const [address, port] = [podAddress(), await freePort()];
    await startHttp(t, address, port, (_request, response) => {
      response.writeHead(302, { location: '/login' }).end();
    });
    const kubelet = await startPod(t, address, { readinessProbe: { httpGet: { path: '/', port } } });
    const { status, headers } = await kubelet.call('app', ['readinessProbe']);
    assert.deepEqual([status, headers.location], [302, undefined]);
  });

  test('passes HTTPS probes on, whatever the certificate', async (t) => {
    const [address, port] = [podAddress(), await freePort()];
    await startHttps(t, address, port, ({ url }, response) => response.end(url));
    const kubelet = await startPod(t, address, {
      readinessProbe: { httpGet: { path: '/tls', port, scheme: 'HTTPS' } },
    });
    assert.equal((await kubelet.call('app', ['readinessProbe'])).body, '/tls');
  });

  test('answers HTTP probes with 503 while the application does not listen', async (t) => {
    const kubelet = await startPod(t, podAddress(), {
      readinessProbe: { httpGet: { path: '/', port: await freePort() } },
    });
    assert.equal(await statusOf(kubelet, 'readinessProbe'), 503);
  });

  test('a hook fails where the application does not answer, and not by what it answers', async (t) => {
    const [address, port] = [podAddress(), await freePort()];
    const kubelet = await startPod(t, address, {
      lifecycle: { postStart: { httpGet: { path: '/', port } } },
    });
    const hook = () => kubelet.call('app', ['lifecycle', 'postStart']);
    const failed = await hook();
    // Go's HTTP client takes this for an error, which is all that the kubelet looks at.
    assert.deepEqual([failed.status, failed.headers.location], [302, ':the application does not answer']);
    let answers = false;
    await startHttp(t, address, port, ({ socket }, response) => {
      if (answers) response.writeHead(503).end();
      else socket.destroy();
    });
    assert.equal((await hook()).status, 302);
    answers = true;
    const answered = await hook();
    assert.deepEqual([answered.status, answered.headers.location], [503, undefined]);
  });

  test('answers TCP probes as the application’s port does', async (t) => {
    const [address, port] = [podAddress(), await freePort()];
    const kubelet = await startPod(t, address, { readinessProbe: { tcpSocket: { port }, periodSeconds: 2 } });
    const becomes = (status: number) =>
      waitFor(async () => (await statusOf(kubelet, 'readinessProbe')) === status, { describe: `${status}` });
    assert.equal(await statusOf(kubelet, 'readinessProbe'), 503);
    const end = await startTcp(t, address, port);
    await becomes(200);
    end();
    await becomes(503);
  });

  test('answers gRPC probes as the application’s health service does', async (t) => {
    const [address, port] = [podAddress(), await freePort()];
    const application = await startGrpc(t, address, port, 'reviews');
    const kubelet = await startPod(t, address, {
      readinessProbe: { grpc: { port, service: 'reviews' }, periodSeconds: 2 },
      livenessProbe: { grpc: { port, service: 'other' }, periodSeconds: 2 },
    });
    assert.equal(await statusOf(kubelet, 'readinessProbe'), 200);
    assert.equal(await statusOf(kubelet, 'livenessProbe'), 503);
    application.isServing = false;
    await waitFor(async () => (await statusOf(kubelet, 'readinessProbe')) === 503, { describe: 'not ready' });
    application.isServing = true;
    await waitFor(async () => (await statusOf(kubelet, 'readinessProbe')) === 200, { describe: 'ready' });
  });
});
