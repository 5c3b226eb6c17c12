import assert from 'node:assert/strict';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { ServerCredentials } from '@grpc/grpc-js';
import { pack } from '../api/envoy/any.ts';
import { rootAuthority } from '../ca/fixtures/test-authority.ts';
import {
  type DeltaControlPlane,
  type ServedResource,
  served,
  startDeltaControlPlane,
} from '../test/delta-control-plane.ts';
import { startEnvoy, validateBootstrap } from '../test/envoy.ts';
import { freePort } from '../test/free-port.ts';
import type { Lifetime } from '../test/lifetime.ts';
import { requireEnvoy } from '../test/requirement.ts';
import { temporaryDirectory } from '../test/temporary-directory.ts';
import { waitFor } from '../test/wait-for.ts';
import { type BootstrapOptions, bootstrap } from './bootstrap.ts';
import type { TlsControlPlane } from './control-plane.ts';

const SERVER_NAME = 'meltemi.meltemi-system.svc';
const HOUR = 3_600_000;

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

/** A control plane with a certificate for `hosts`, and what a proxy needs to find it under `SERVER_NAME`. */
async function startTls(
  lifetime: Lifetime,
  hosts: readonly string[],
  resources: readonly ServedResource[],
): Promise<{ readonly controlPlane: DeltaControlPlane; readonly xds: TlsControlPlane }> {
  const directory = await temporaryDirectory(lifetime);
  const [trustBundleFile, tokenFile] = [join(directory, 'root.pem'), join(directory, 'token')];
  const now = Date.now();
  const authority = rootAuthority(now);
  const server = authority.issueServer(hosts, HOUR, now);
  await writeFile(trustBundleFile, authority.trustBundlePem());
  await writeFile(tokenFile, 'first-token');
  const keyPair = {
    cert_chain: Buffer.from(server.certificateChainPem),
    private_key: Buffer.from(server.privateKey.reveal()),
  };
  const credentials = ServerCredentials.createSsl(null, [keyPair]);
  const controlPlane = await startDeltaControlPlane(lifetime, resources, credentials);
  const { port } = controlPlane;
  const at = { security: 'Tls', host: '127.0.0.1', port, serverName: SERVER_NAME } as const;
  return { controlPlane, xds: { ...at, trustBundleFile, tokenFile } };
}

test('over TLS, the token file goes with each stream, as it is then', requireEnvoy(), async (t) => {
  const listenerPort = await freePort();
  const { controlPlane, xds } = await startTls(t, [SERVER_NAME], [cluster, answering(listenerPort)]);
  await startEnvoy(t, { ...bootstrap({ node, xds, admin }) });
  const [first] = controlPlane.streams;
  assert.deepEqual(first?.metadata.get('authorization'), ['Bearer first-token']);
  assert.equal(first?.requests[0]?.node?.id, 'bookinfo/reviews-v1');
  assert.equal(first?.requests[0]?.node?.locality?.zone, 'eu-1a');
  assert.deepEqual(first?.requests[0]?.node?.metadata, { mode: 'Explicit' });
  assert.equal(await (await fetch(`http://127.0.0.1:${listenerPort}`)).text(), 'hello');

  await writeFile(`${xds.tokenFile}.new`, 'second-token');
  await rename(`${xds.tokenFile}.new`, xds.tokenFile);
  first?.end();
  const second = await waitFor(() => controlPlane.streams[1], { describe: 'the second stream' });
  assert.deepEqual(second.metadata.get('authorization'), ['Bearer second-token']);
});

test('a server with another name is not told the token', requireEnvoy(), async (t) => {
  const { controlPlane, xds } = await startTls(t, ['somebody.else'], []);
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
