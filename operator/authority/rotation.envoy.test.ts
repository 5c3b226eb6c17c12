import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { test } from 'node:test';
import { connect } from 'node:tls';
import { parse } from 'yaml';
import { isRecord } from '../../api/record.ts';
import type { SigningBundle } from '../../ca/certificate/signing-bundle.ts';
import { namesakeRootBundle } from '../../ca/fixtures/test-authority.ts';
import type { RunningEnvoy } from '../../test/envoy.ts';
import { freePorts } from '../../test/free-port.ts';
import { atEnd } from '../../test/lifetime.ts';
import { startEcho } from '../../test/mesh/echo-application.ts';
import { echoOf, type Reply, viaProxy } from '../../test/mesh/proxied-request.ts';
import { requireEnvoy } from '../../test/requirement.ts';
import { waitFor } from '../../test/wait-for.ts';
import { RECORD_SECRET, secretData } from './authority-secrets.ts';
import { type RotatedMesh, startRotatedMesh } from './fixtures/rotated-mesh.ts';
import { signingSecret } from './signing-secret.ts';

const NAMESPACE = 'meltemi-system';
/** They are replaced at half of it, which the test waits for. */
const LEAF_TTL_MS = 8_000;
const CLOCK_SKEW_MS = 5 * 60_000;

interface Ports {
  readonly service: number;
  readonly echo: number;
  readonly application: number;
  readonly outbound: number;
  readonly late: number;
}

/** The service `echo` with one instance, and two callers. */
function documents(ports: Ports): readonly unknown[] {
  return [
    parse(`apiVersion: v1
kind: Service
metadata: {name: echo, namespace: shop}
spec: {selector: {app: echo}, ports: [{name: http, port: ${ports.service}, targetPort: http}]}`),
    parse(`apiVersion: mesh.meltemi.dev/v1alpha1
kind: MeshWorkload
metadata: {name: echo, namespace: shop, labels: {app: echo}}
spec:
  address: 127.0.0.1
  serviceAccount: echo
  ports: [{name: http, port: ${ports.echo}, appPort: ${ports.application}, protocol: HTTP}]
  proxy: {mode: Explicit}`),
    parse(`apiVersion: mesh.meltemi.dev/v1alpha1
kind: MeshWorkload
metadata: {name: client, namespace: shop, labels: {app: client}}
spec: {address: 127.0.0.1, serviceAccount: client, proxy: {mode: Explicit, outboundPort: ${ports.outbound}}}`),
    parse(`apiVersion: mesh.meltemi.dev/v1alpha1
kind: MeshWorkload
metadata: {name: late, namespace: shop, labels: {app: late}}
spec: {address: 127.0.0.1, serviceAccount: client, proxy: {mode: Explicit, outboundPort: ${ports.late}}}`),
    // Every call is one more handshake.
    parse(`apiVersion: mesh.meltemi.dev/v1alpha1
kind: MeshPolicy
metadata: {name: echo, namespace: shop}
spec:
  targetRefs: [{kind: Service, name: echo}]
  mtls: {mode: Strict}
  traffic: {connectionPool: {maxRequestsPerConnection: 1}}`),
  ];
}

/** When the certificate was issued that an Envoy shows its peers, milliseconds since 1970. */
async function issuedAt(envoy: RunningEnvoy): Promise<number> {
  const body: unknown = JSON.parse(await envoy.admin('/certs'));
  const certificates = isRecord(body) && Array.isArray(body.certificates) ? body.certificates : [];
  const starts = certificates
    .flatMap((one: unknown) => (isRecord(one) && Array.isArray(one.cert_chain) ? one.cert_chain : []))
    .map((one: unknown) => (isRecord(one) ? Date.parse(String(one.valid_from)) : Number.NaN));
  assert.ok(starts.length > 0);
  return Math.min(...starts) + CLOCK_SKEW_MS;
}

/** Calls without a pause until it is stopped, and collects what went wrong. */
function steadyCalls(call: () => Promise<Reply>) {
  const failures: string[] = [];
  let total = 0;
  let isRunning = true;
  const caller = async () => {
    while (isRunning) {
      const reply = await call();
      total += 1;
      if (reply.status !== 200) failures.push(`${reply.status} ${reply.error ?? ''} ${reply.body}`);
    }
  };
  const callers = [caller(), caller()];
  const stop = async () => {
    isRunning = false;
    await Promise.all(callers);
    return { total, failures };
  };
  return { stop };
}

/** How often an Envoy has shaken hands with callers. */
async function handshakesOf(server: RunningEnvoy): Promise<number> {
  const stats = await server.admin('/stats?filter=listener.*ssl.handshake$');
  return stats.split('\n').reduce((sum, line) => sum + Number(line.split(': ')[1] ?? 0), 0);
}

/** Whether the xDS port's certificate is signed by a root. */
function isXdsBy({ rootPem }: SigningBundle, port: number): Promise<boolean> {
  const options = { host: '127.0.0.1', port, rejectUnauthorized: false, ALPNProtocols: ['h2'] };
  return new Promise((resolve, reject) => {
    const socket = connect(options, () => {
      resolve(socket.getPeerX509Certificate()?.verify(new X509Certificate(rootPem).publicKey) === true);
      socket.destroy();
    });
    socket.on('error', reject);
  });
}

/** Takes an authority out of the record, as somebody does who trusts it no more. */
function takeOut({ secrets }: RotatedMesh, id: string): void {
  const kept = secrets.sources.record.get(`${NAMESPACE}/${RECORD_SECRET}`);
  const files = [...(kept?.data ?? [])].filter(([name]) => name !== `${id}.pem`);
  const data = secretData(Object.fromEntries(files.map(([name, text]) => [name, text.reveal()])));
  secrets.put({ metadata: { namespace: NAMESPACE, name: RECORD_SECRET }, data });
}

test(
  'traffic of real Envoys goes through a rotation of the root without a failed request',
  requireEnvoy(),
  async (t) => {
    const application = await startEcho(t, 'echo');
    const [service = 0, echo = 0, outbound = 0, late = 0] = await freePorts(4);
    const ports = { service, echo, outbound, late, application: application.port };
    // Names alone do not tell them apart, as with those of cert-manager.
    const [first, next] = [namesakeRootBundle(Date.now()), namesakeRootBundle(Date.now())];
    const options = { documents: documents(ports), first, leafTtlMs: LEAF_TTL_MS };
    const rotated = await startRotatedMesh(t, options);
    const { authority, mesh, secrets } = rotated;
    assert.equal(authority.signer, first.id);
    const server = await rotated.startProxy('shop', 'echo', 'echo');
    const client = await rotated.startProxy('shop', 'client', 'client');
    await rotated.settle(2);
    const url = `http://echo:${service}/`;
    const call = () => viaProxy(outbound, url);
    await waitFor(async () => (await call()).status === 200, { describe: 'the first call to pass' });
    assert.match(String(echoOf(await call()).headers['x-forwarded-client-cert']), /sa\/client/);
    const calls = steadyCalls(call);
    atEnd(t, () => calls.stop());

    // Somebody replaces the Secret: trusted first, acknowledged by both, then it signs.
    secrets.put(signingSecret(NAMESPACE, next));
    await waitFor(() => authority.signer === next.id, {
      describe: 'the new authority to sign',
      timeout: 20_000,
    });
    const since = Date.now();
    for (const envoy of [server, client]) {
      const isReplaced = async () => (await issuedAt(envoy)) >= since;
      await waitFor(isReplaced, { describe: 'a certificate by the new authority', timeout: 30_000 });
    }

    // Envoys that started before it come back to the xDS server, and a new one comes too.
    await rotated.endStreams();
    await rotated.listen();
    await rotated.settle(2);
    assert.equal(await isXdsBy(first, rotated.port), true);
    const between = await rotated.startProxy('shop', 'late', 'client');
    await rotated.settle(3);
    assert.equal((await viaProxy(late, url)).status, 200);
    await between.stop();
    await rotated.settle(2);

    // The old one is taken out: the server's certificate changes under open streams, and only the new root is trusted.
    const sessions = [...mesh.controlPlane.ledger.sessions.values()];
    takeOut(rotated, first.id);
    await waitFor(() => authority.trustBundlePem() === next.rootPem, { describe: 'one root' });
    await rotated.settle(2);
    assert.deepEqual([...mesh.controlPlane.ledger.sessions.values()], sessions);
    assert.equal(await isXdsBy(next, rotated.port), true);
    await rotated.startProxy('shop', 'late', 'client');
    await rotated.settle(3);
    assert.equal((await viaProxy(late, url)).status, 200);
    const { total, failures } = await calls.stop();
    assert.deepEqual(failures, []);
    assert.ok(total > 100, `${total} calls`);
    assert.ok((await handshakesOf(server)) >= total);
  },
);
