import assert from 'node:assert/strict';
import { X509Certificate } from 'node:crypto';
import { before, describe, test } from 'node:test';
import { type Lifetime, suiteLifetime } from '../lifetime.ts';
import { waitFor } from '../wait-for.ts';
import { DeltaClient } from './delta-client.ts';
import { prepareMesh, type StandaloneMesh } from './standalone-mesh.ts';

const SECRET = 'envoy.extensions.transport_sockets.tls.v3.Secret';
const CLUSTER = 'envoy.config.cluster.v3.Cluster';
const UNAUTHENTICATED = 16;
const PERMISSION_DENIED = 7;
const FAILED_PRECONDITION = 9;

const WORKLOADS = ['shop/cart', 'shop/till', 'bank/vault']
  .map((key) => {
    const [namespace = '', name = ''] = key.split('/');
    return `apiVersion: mesh.meltemi.dev/v1alpha1
kind: MeshWorkload
metadata: {name: ${name}, namespace: ${namespace}, labels: {app: ${name}}}
spec: {address: 127.0.0.1, serviceAccount: ${name}, service: ${name}, ports: [{name: http, port: 1${name.length}080, protocol: HTTP}]}`;
  })
  .join('\n---\n');

describe('what a token opens', () => {
  const lifetime: Lifetime = suiteLifetime();
  let mesh: StandaloneMesh;
  before(async () => {
    mesh = await prepareMesh(lifetime);
    await mesh.write('workloads.yaml', WORKLOADS);
    await mesh.up('--no-sidecars', '--certificate-ttl', '10m');
  });

  const plaintext = () => `127.0.0.1:${mesh.ports.xds}`;
  const token = async (workload: string, ...flags: string[]) => {
    const { status, stdout, stderr } = await mesh.cli('token', workload, '--state', mesh.state, ...flags);
    assert.equal(status, 0, stderr);
    return stdout.trim();
  };
  const failed = (client: DeltaClient) =>
    waitFor(() => client.failure, { describe: 'the stream to be refused' });

  test('no token and no valid token open nothing', async (t) => {
    for (const wrong of [undefined, 'nonsense', `${await token('shop/cart')}x`]) {
      const client = new DeltaClient(t, plaintext(), wrong);
      client.ask(CLUSTER, [], 'shop/cart');
      assert.equal((await failed(client)).code, UNAUTHENTICATED);
      assert.deepEqual(client.responses, []);
    }
  });

  test('a token of one workload gives nothing of another, whatever the stream claims to be', async (t) => {
    for (const claimed of ['shop/till', 'bank/vault', 'shop/nobody', '']) {
      const client = new DeltaClient(t, plaintext(), await token('shop/cart'));
      client.ask(SECRET, ['workload-identity'], claimed);
      assert.equal((await failed(client)).code, PERMISSION_DENIED, claimed);
      assert.deepEqual(client.responses, []);
    }
  });

  test('the identity it gives is the workload’s own, and the only one', async (t) => {
    const client = new DeltaClient(t, plaintext(), await token('shop/cart'));
    client.ask(SECRET, ['workload-identity', 'trust-bundle', 'shop/till', 'bank/vault'], 'shop/cart');
    const secrets = await waitFor(() => client.responses[0]?.resources, { describe: 'the secrets' });
    assert.deepEqual(secrets.map(({ name }) => name).sort(), ['trust-bundle', 'workload-identity']);
    const pem = /-----BEGIN CERTIFICATE-----[^"]*?-----END CERTIFICATE-----/.exec(
      JSON.stringify(secrets.find(({ name }) => name === 'workload-identity')).replaceAll('\\n', '\n'),
    );
    const certificate = new X509Certificate(pem?.[0] ?? '');
    assert.equal(certificate.subjectAltName, 'URI:spiffe://cluster.local/ns/shop/sa/cart');
    const minutesLeft = (certificate.validToDate.getTime() - Date.now()) / 60_000;
    assert.ok(minutesLeft > 8 && minutesLeft <= 10, `${minutesLeft} minutes`);
  });

  test('a token ends with its time, and its stream with it', async (t) => {
    const short = await token('shop/cart', '--ttl', '2s');
    const client = new DeltaClient(t, plaintext(), short);
    client.ask(CLUSTER, [], 'shop/cart');
    await waitFor(() => client.responses.length > 0, { describe: 'the first answer' });
    assert.equal((await failed(client)).code, UNAUTHENTICATED);
  });

  test('a workload that is gone, or has another identity now, opens nothing', async (t) => {
    const old = await token('bank/vault');
    await mesh.write('workloads.yaml', WORKLOADS.replace('serviceAccount: vault', 'serviceAccount: safe'));
    await waitFor(
      async () => {
        const client = new DeltaClient(t, plaintext(), old);
        client.ask(CLUSTER, [], 'bank/vault');
        const answered = await waitFor(() => client.failure ?? client.responses[0], {
          describe: 'an answer',
        });
        return 'code' in answered && answered.code === FAILED_PRECONDITION;
      },
      { describe: 'the old identity to be refused' },
    );
  });

  test('tokens and keys are readable by their owner only, and in no log', async () => {
    const { stat, readdir } = await import('node:fs/promises');
    const files = await readdir(mesh.state, { recursive: true, withFileTypes: true });
    const secret = files.filter(({ name }) => name.endsWith('.pem') || name === 'token');
    assert.ok(secret.length >= 2);
    for (const { parentPath, name } of secret) {
      assert.equal((await stat(`${parentPath}/${name}`)).mode & 0o077, 0, name);
    }
    assert.doesNotMatch(mesh.process.output, /PRIVATE KEY|eyJ/);
  });
});
