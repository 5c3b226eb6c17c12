import assert from 'node:assert/strict';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { pack } from '../api/envoy/any.ts';
import { served, startDeltaControlPlane } from '../test/delta-control-plane.ts';
import { startEnvoy, validateBootstrap } from '../test/envoy.ts';
import { freePort } from '../test/free-port.ts';
import { requireEnvoy } from '../test/requirement.ts';
import { temporaryDirectory } from '../test/temporary-directory.ts';
import { startTlsControlPlane } from '../test/tls-control-plane.ts';
import { waitFor } from '../test/wait-for.ts';
import { type BootstrapOptions, bootstrap } from './bootstrap.ts';
import { podBootstrap } from './pod-bootstrap.ts';

const SERVER_NAME = 'meltemi.meltemi-system.svc';

const node = {
  id: 'bookinfo/reviews-v1',
  cluster: 'bookinfo/reviews',
  metadata: { mode: 'Explicit' },
  locality: { region: 'eu', zone: 'eu-1a', subZone: '' },
};
const admin = { address: '127.0.0.1', port: 0 } as const;

/** A listener that answers by itself, so that its answer proves its delivery. */
function answering(port: number) {
  return served('envoy.config.listener.v3.Listener', 'hello', {
    name: 'hello',
    address: { socket_address: { address: '127.0.0.1', port_value: port } },
    filter_chains: [
      {
        filters: [
          {
            name: 'direct-response',
            typed_config: pack('envoy.extensions.filters.network.direct_response.v3.Config', {
              response: { inline_string: 'HTTP/1.1 200 OK\r\nconnection: close\r\n\r\nhello' },
            }),
          },
        ],
      },
    ],
  });
}

const cluster = served('envoy.config.cluster.v3.Cluster', 'empty', { name: 'empty', type: 'STATIC' });

test('over TLS, the token file goes with each stream, as it is then', requireEnvoy(), async (t) => {
  const listenerPort = await freePort();
  const { controlPlane, at, trustBundleFile, tokenFile } = await startTlsControlPlane(
    t,
    [SERVER_NAME],
    [cluster, answering(listenerPort)],
  );
  const xds = { security: 'Tls', ...at, serverName: SERVER_NAME, trustBundleFile, tokenFile } as const;
  await startEnvoy(t, { ...bootstrap({ node, xds, admin }) });
  const [first] = controlPlane.streams;
  assert.deepEqual(first?.metadata.get('authorization'), ['Bearer first-token']);
  assert.equal(first?.requests[0]?.node?.id, 'bookinfo/reviews-v1');
  assert.equal(first?.requests[0]?.node?.locality?.zone, 'eu-1a');
  assert.deepEqual(first?.requests[0]?.node?.metadata, { mode: 'Explicit' });
  assert.equal(await (await fetch(`http://127.0.0.1:${listenerPort}`)).text(), 'hello');

  await writeFile(`${tokenFile}.new`, 'second-token');
  await rename(`${tokenFile}.new`, tokenFile);
  first?.end();
  const second = await waitFor(() => controlPlane.streams[1], { describe: 'the second stream' });
  assert.deepEqual(second.metadata.get('authorization'), ['Bearer second-token']);
});

test('a server with another name is not told the token', requireEnvoy(), async (t) => {
  const { controlPlane, at, trustBundleFile, tokenFile } = await startTlsControlPlane(
    t,
    ['somebody.else'],
    [],
  );
  const xds = { security: 'Tls', ...at, serverName: SERVER_NAME, trustBundleFile, tokenFile } as const;
  const envoy = await startEnvoy(t, { ...bootstrap({ node, xds, admin }) }, { until: 'admin' });
  await envoy.process.waitForOutput(/DeltaAggregatedResources gRPC config stream/i);
  assert.equal(controlPlane.streams.length, 0);
});

test('in plaintext, the token is in the bootstrap', requireEnvoy(), async (t) => {
  const controlPlane = await startDeltaControlPlane(t, [cluster, answering(await freePort())]);
  const { port } = controlPlane;
  const xds = { security: 'Plaintext', host: '127.0.0.1', port, token: 'loopback-token' } as const;
  await startEnvoy(t, { ...bootstrap({ node, xds, admin }) });
  assert.deepEqual(controlPlane.streams[0]?.metadata.get('authorization'), ['Bearer loopback-token']);
});

test('Envoy takes every form of it', requireEnvoy(), async (t) => {
  const file = join(await temporaryDirectory(t), 'file');
  await writeFile(file, 'content');
  const files = { trustBundleFile: file, tokenFile: file } as const;
  const tls = { security: 'Tls', serverName: SERVER_NAME, port: 15012, ...files } as const;
  const forms: BootstrapOptions[] = [
    { node: { id: 'a/b', cluster: 'a/b' }, xds: { ...tls, host: '::1' }, admin },
    { node, xds: { ...tls, host: SERVER_NAME }, admin: { address: '::1', port: 15000 } },
    { node, xds: { security: 'Plaintext', host: '127.0.0.1', port: 15010, token: 't' }, admin },
  ];
  for (const form of forms) {
    assert.deepEqual(await validateBootstrap(t, { ...bootstrap(form) }), { ok: true });
  }
});

test('Envoy takes that of a pod, and equal arguments make equal texts', requireEnvoy(), async (t) => {
  const directory = await temporaryDirectory(t);
  const at = (name: string) => join(directory, name);
  const files = {
    directory,
    trustBundle: at('trust-bundle.pem'),
    token: at('token'),
    trustSecret: at('trust-secret.json'),
    tokenSecret: at('token-secret.json'),
  };
  const made = podBootstrap({ serverName: SERVER_NAME, files });
  await writeFile(files.trustSecret, made.trustSecret);
  await writeFile(files.tokenSecret, made.tokenSecret);
  await writeFile(
    files.trustBundle,
    await readFile((await startTlsControlPlane(t, [SERVER_NAME], [])).trustBundleFile),
  );
  await writeFile(files.token, 'token');
  const message = { ...JSON.parse(made.text), node: { id: 'shop/web', cluster: 'shop/web' } };
  assert.deepEqual(await validateBootstrap(t, message), { ok: true });
  assert.deepEqual(podBootstrap({ serverName: SERVER_NAME, files }), made);
  assert.notEqual(podBootstrap({ serverName: 'another.name', files }).hash, made.hash);
});
