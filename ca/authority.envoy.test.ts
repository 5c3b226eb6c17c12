import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer, request } from 'node:https';
import { type TestContext, test } from 'node:test';
import { TLSSocket } from 'node:tls';
import { type BootstrapJson, type RunningEnvoy, startEnvoy } from '../test/envoy.ts';
import { freePort } from '../test/free-port.ts';
import { atEnd } from '../test/lifetime.ts';
import { requireEnvoy } from '../test/requirement.ts';
import type { CertificateAuthority, IssuedCertificate } from './authority.ts';
import { intermediateAuthority, rootAuthority } from './fixtures/test-authority.ts';
import { SpiffeId } from './spiffe.ts';

// The machine's own time, since Envoy verifies against it.
const now = Date.now();
const MINUTE_MS = 60_000;
const identity = (serviceAccount: string) => SpiffeId.of({ namespace: 'bookinfo', serviceAccount });
const CALLER = identity('productpage');
const PROXY = identity('reviews');
const UPSTREAM = identity('ratings');
const TLS = 'type.googleapis.com/envoy.extensions.transport_sockets.tls.v3';
const HTTP = 'type.googleapis.com/envoy.extensions.filters';

const inline = (text: string) => ({ inline_string: text });
const address = (port: number) => ({ socket_address: { address: '127.0.0.1', port_value: port } });

/** What a proxy holds, and the one peer that it lets in. */
function tlsContext(leaf: IssuedCertificate, trusts: CertificateAuthority, peer: SpiffeId) {
  return {
    tls_certificates: [
      {
        certificate_chain: inline(leaf.certificateChainPem),
        private_key: inline(leaf.privateKey.reveal()),
      },
    ],
    validation_context: {
      trusted_ca: inline(trusts.trustBundlePem()),
      match_typed_subject_alt_names: [{ san_type: 'URI', matcher: { exact: `${peer}` } }],
    },
  };
}

/** An Envoy that takes mutual TLS from `CALLER` only, and passes it on by mutual TLS to `UPSTREAM` only. */
function proxyBootstrap(trusts: CertificateAuthority, port: number, upstreamPort: number): BootstrapJson {
  const leaf = trusts.issueLeaf(PROXY, MINUTE_MS, now);
  const connectionManager = {
    '@type': `${HTTP}.network.http_connection_manager.v3.HttpConnectionManager`,
    stat_prefix: 'in',
    forward_client_cert_details: 'SANITIZE_SET',
    set_current_client_cert_details: { uri: true },
    http_filters: [
      { name: 'envoy.filters.http.router', typed_config: { '@type': `${HTTP}.http.router.v3.Router` } },
    ],
    route_config: {
      virtual_hosts: [
        { name: 'all', domains: ['*'], routes: [{ match: { prefix: '/' }, route: { cluster: 'upstream' } }] },
      ],
    },
  };
  const downstreamTls = {
    '@type': `${TLS}.DownstreamTlsContext`,
    require_client_certificate: true,
    common_tls_context: tlsContext(leaf, trusts, CALLER),
  };
  const upstreamTls = {
    '@type': `${TLS}.UpstreamTlsContext`,
    common_tls_context: tlsContext(leaf, trusts, UPSTREAM),
  };
  const filterChain = {
    transport_socket: { name: 'envoy.transport_sockets.tls', typed_config: downstreamTls },
    filters: [{ name: 'envoy.filters.network.http_connection_manager', typed_config: connectionManager }],
  };
  return {
    static_resources: {
      listeners: [{ name: 'in', address: address(port), filter_chains: [filterChain] }],
      clusters: [
        {
          name: 'upstream',
          type: 'STATIC',
          transport_socket: { name: 'envoy.transport_sockets.tls', typed_config: upstreamTls },
          load_assignment: {
            cluster_name: 'upstream',
            endpoints: [{ lb_endpoints: [{ endpoint: { address: address(upstreamPort) } }] }],
          },
        },
      ],
    },
  };
}

/**
 * A server that wants a client's leaf, and answers with the identities of its caller and of its caller's
 * caller.
 */
async function startUpstream(
  t: TestContext,
  trusts: CertificateAuthority,
  leaf: IssuedCertificate,
): Promise<number> {
  const port = await freePort();
  const server = createServer(
    {
      ca: trusts.trustBundlePem(),
      cert: leaf.certificateChainPem,
      key: leaf.privateKey.reveal(),
      requestCert: true,
    },
    ({ socket, headers }, response) => {
      assert.ok(socket instanceof TLSSocket);
      const forwarded = /URI=[^;,]+/.exec(String(headers['x-forwarded-client-cert']));
      response.end(`${socket.getPeerCertificate().subjectaltname} for ${forwarded?.[0]}`);
    },
  );
  atEnd(t, () => server.close());
  await once(server.listen(port, '127.0.0.1'), 'listening');
  return port;
}

/**
 * Calls the proxy with `leaf`, and gives the status and the body. Rejects where the proxy refuses the caller.
 */
function call(
  trusts: CertificateAuthority,
  leaf: IssuedCertificate,
  port: number,
): Promise<[number, string]> {
  return new Promise((resolve, reject) => {
    const outgoing = request({
      host: '127.0.0.1',
      port,
      ca: trusts.trustBundlePem(),
      cert: leaf.certificateChainPem,
      key: leaf.privateKey.reveal(),
      agent: false,
      checkServerIdentity: (_host, certificate) =>
        certificate.subjectaltname === `URI:${PROXY}` ? undefined : new Error('not the proxy'),
    });
    outgoing.on('error', reject).on('response', async (response) => {
      response.setEncoding('utf8');
      const body = await response.reduce((text: string, chunk: string) => text + chunk, '');
      resolve([response.statusCode ?? 0, body]);
    });
    outgoing.end();
  });
}

/** The value of one of Envoy's counters. */
async function countOf(envoy: RunningEnvoy, name: string): Promise<number> {
  const line = (await envoy.admin('/stats')).split('\n').find((stat) => stat.startsWith(`${name}: `));
  return Number(line?.split(': ')[1]);
}

for (const [signer, trusts] of [
  ['a root', rootAuthority(now)],
  ['an intermediate', intermediateAuthority(now)],
] as const) {
  const issue = (id: SpiffeId): IssuedCertificate => trusts.issueLeaf(id, MINUTE_MS, now);

  test(`Envoy knows callers and upstreams by their leaves by ${signer}`, requireEnvoy(), async (t) => {
    const port = await freePort();
    const upstreamPort = await startUpstream(t, trusts, issue(UPSTREAM));
    const envoy = await startEnvoy(t, proxyBootstrap(trusts, port, upstreamPort));

    assert.deepEqual(await call(trusts, issue(CALLER), port), [200, `URI:${PROXY} for URI=${CALLER}`]);
    await assert.rejects(call(trusts, issue(identity('other')), port));
    assert.equal(await countOf(envoy, `listener.127.0.0.1_${port}.ssl.fail_verify_san`), 1);
    await assert.rejects(call(trusts, rootAuthority(now).issueLeaf(CALLER, MINUTE_MS, now), port));
    await assert.rejects(call(trusts, trusts.issueServer(['localhost'], MINUTE_MS, now), port));
    assert.equal(await countOf(envoy, `listener.127.0.0.1_${port}.ssl.fail_verify_error`), 2);
  });

  test(`Envoy refuses an upstream that is another workload by ${signer}`, requireEnvoy(), async (t) => {
    const port = await freePort();
    const upstreamPort = await startUpstream(t, trusts, issue(identity('impostor')));
    const envoy = await startEnvoy(t, proxyBootstrap(trusts, port, upstreamPort));
    const [status] = await call(trusts, issue(CALLER), port);
    assert.equal(status, 503);
    assert.equal(await countOf(envoy, 'cluster.upstream.ssl.fail_verify_san'), 1);
  });
}
