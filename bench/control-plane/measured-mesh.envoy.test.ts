import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { rootAuthority } from '../../ca/fixtures/test-authority.ts';
import { bootstrap } from '../../envoy-bootstrap/bootstrap.ts';
import type { ControlPlane } from '../../envoy-bootstrap/control-plane.ts';
import { fixedKeyPair } from '../../mesh-model/serving-key-pair.ts';
import { startEnvoy } from '../../test/envoy.ts';
import { freePort } from '../../test/free-port.ts';
import { requireEnvoy } from '../../test/requirement.ts';
import { temporaryDirectory } from '../../test/temporary-directory.ts';
import { waitFor } from '../../test/wait-for.ts';
import { XdsServer } from '../../xds/server/xds-server.ts';
import { writeChange } from './changes.ts';
import { MeasuredMesh } from './measured-mesh.ts';

/** What the simulated proxies stand for: a real Envoy takes the benchmark's mesh, over the server that is measured. */

const HOST = '127.0.0.1';
const SERVER_NAME = 'meltemi.test';
const admin = { address: HOST, port: 0 } as const;

/** A mesh with one proxy to connect, as one of its workloads. */
async function measuredMesh(t: TestContext) {
  const size = { services: 50, proxies: 1, mode: 'Transparent' } as const;
  const measured = new MeasuredMesh(size, await temporaryDirectory(t));
  t.after(() => measured.mesh.close());
  measured.load();
  const [credential] = await measured.credentials();
  assert.ok(credential);
  const sessions = () => [...measured.mesh.controlPlane.ledger.sessions.values()];
  const session = async (describe: string) => {
    const settled = () => sessions().find((each) => each.configured && each.flawless);
    return waitFor(settled, { describe });
  };
  return { ...credential, size, mesh: measured.mesh, session };
}

test('over plaintext, Envoy takes all of it, and each change', requireEnvoy(), async (t) => {
  const { mesh, size, session, nodeId, token } = await measuredMesh(t);
  const server = new XdsServer(mesh.controlPlane);
  t.after(() => server.stop());
  const xds: ControlPlane = {
    security: 'Plaintext',
    host: HOST,
    port: await server.listen({ host: HOST, port: 0 }),
    token,
  };
  const envoy = await startEnvoy(t, { ...bootstrap({ node: { id: nodeId, cluster: 'c' }, xds, admin }) });
  await session('the first configuration to be acknowledged');
  for (const kind of ['endpoint', 'route', 'service'] as const) {
    let host = '';
    mesh.apply((inputs) => {
      host = writeChange(inputs, size, kind, 1);
    });
    mesh.controlPlane.commit();
    await session(`the change of the ${kind} to be acknowledged`);
    const marks = { endpoint: '10.255.0.2', route: 'tester-2', service: host };
    assert.ok((await envoy.admin('/config_dump?include_eds')).includes(marks[kind]), kind);
  }
});

test('over TLS, and again at a server that comes after it', requireEnvoy(), async (t) => {
  const { mesh, session, nodeId, token } = await measuredMesh(t);
  const directory = await temporaryDirectory(t);
  const [trustBundleFile, tokenFile] = [join(directory, 'root.pem'), join(directory, 'token')];
  const authority = rootAuthority(Date.now());
  const certificate = authority.issueServer([SERVER_NAME], 3_600_000, Date.now());
  await writeFile(trustBundleFile, authority.trustBundlePem());
  await writeFile(tokenFile, token);
  const port = await freePort();
  const { certificateChainPem } = certificate;
  const tls = fixedKeyPair({ certificateChainPem, privateKeyPem: certificate.privateKey.reveal() });
  const first = new XdsServer(mesh.controlPlane);
  await first.listen({ host: HOST, port, tls });
  const at = { security: 'Tls', host: HOST, port, serverName: SERVER_NAME } as const;
  const xds: ControlPlane = { ...at, trustBundleFile, tokenFile };
  await startEnvoy(t, { ...bootstrap({ node: { id: nodeId, cluster: 'c' }, xds, admin }) });
  const whole = await session('the first configuration to be acknowledged');
  first.stop();
  await waitFor(() => mesh.controlPlane.ledger.sessions.size === 0, { describe: 'the stream to end' });
  const second = new XdsServer(mesh.controlPlane);
  t.after(() => second.stop());
  await second.listen({ host: HOST, port, tls });
  const again = await session('the proxy to come back');
  assert.notEqual(again, whole);
  assert.ok(
    again.bytesSent < whole.bytesSent / 5,
    `${again.bytesSent} of ${whole.bytesSent} bytes sent again`,
  );
});
