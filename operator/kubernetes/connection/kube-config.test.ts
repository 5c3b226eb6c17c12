import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { temporaryDirectory } from '../../../test/temporary-directory.ts';
import { accessOf, KubeConfigError, loadKubeConfig } from './kube-config.ts';

/** Writes a kubeconfig of one cluster with the given user. */
async function writeKubeConfig(t: TestContext, user: object, cluster: object = {}): Promise<string> {
  const file = join(await temporaryDirectory(t), 'config');
  const context = { cluster: 'one', user: 'me', namespace: 'shop' };
  const text = JSON.stringify({
    'current-context': 'here',
    contexts: [
      { name: 'here', context },
      { name: 'astray', context: { ...context, cluster: 'none' } },
    ],
    clusters: [{ name: 'one', cluster: { server: 'https://api.example:6443/path', ...cluster } }],
    users: [{ name: 'me', user }],
  });
  await writeFile(file, text);
  return file;
}

/** Sets variables of the environment for a test. */
function setEnvironment(t: TestContext, variables: Record<string, string | undefined>): void {
  const before = { ...process.env };
  t.after(() => {
    process.env = before;
  });
  for (const [name, value] of Object.entries(variables)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}

test('a token, a certificate authority and the namespace are read', async (t) => {
  const authority = Buffer.from('PEM').toString('base64');
  const file = await writeKubeConfig(
    t,
    { token: 'abc\n' },
    { 'certificate-authority-data': authority, 'tls-server-name': 'api.internal' },
  );
  const access = accessOf(loadKubeConfig({ file }));
  assert.equal(access.server.href, 'https://api.example:6443/path');
  assert.equal(access.namespace, 'shop');
  const { headers, tls, proxyAgent } = await access.authorize();
  assert.deepEqual(headers, { Authorization: 'Bearer abc' });
  assert.equal(tls.ca?.toString(), 'PEM');
  assert.equal(tls.servername, 'api.internal');
  assert.equal(proxyAgent, undefined);
});

test('a client certificate that was rotated is used at the next request', async (t) => {
  const directory = await temporaryDirectory(t);
  const [certificate, key] = [join(directory, 'tls.crt'), join(directory, 'tls.key')];
  await writeFile(certificate, 'first');
  await writeFile(key, 'key');
  const file = await writeKubeConfig(t, { 'client-certificate': certificate, 'client-key': key });
  const access = accessOf(loadKubeConfig({ file }));
  assert.equal((await access.authorize()).tls.cert?.toString(), 'first');
  await writeFile(certificate, 'second');
  assert.equal((await access.authorize()).tls.cert?.toString(), 'second');
});

test('a login program is run', async (t) => {
  const program = join(await temporaryDirectory(t), 'login.sh');
  const credential = {
    apiVersion: 'client.authentication.k8s.io/v1',
    kind: 'ExecCredential',
    status: { token: 'from-program' },
  };
  await writeFile(program, `#!/bin/sh\necho '${JSON.stringify(credential)}'\n`, { mode: 0o755 });
  const exec = { apiVersion: credential.apiVersion, command: program, interactiveMode: 'Never' };
  const access = accessOf(loadKubeConfig({ file: await writeKubeConfig(t, { exec }) }));
  assert.deepEqual((await access.authorize()).headers, { Authorization: 'Bearer from-program' });
});

test('a name and password become basic authentication', async (t) => {
  const file = await writeKubeConfig(t, { username: 'me', password: 'secret' });
  const { headers } = await accessOf(loadKubeConfig({ file })).authorize();
  assert.equal(headers.Authorization, `Basic ${Buffer.from('me:secret').toString('base64')}`);
});

test('where the server is behind a proxy, its agent is used', async (t) => {
  const file = await writeKubeConfig(t, {}, { 'proxy-url': 'http://proxy.example:3128' });
  const { proxyAgent } = await accessOf(loadKubeConfig({ file })).authorize();
  assert.notEqual(proxyAgent, undefined);
});

test('what cannot be used says why', async (t) => {
  const file = await writeKubeConfig(t, {});
  assert.throws(() => loadKubeConfig({ file: '/nonexistent/config' }), KubeConfigError);
  assert.throws(() => loadKubeConfig({ file, context: 'other' }), /"other"; it has: here, astray/);
  assert.throws(() => loadKubeConfig({ file, context: 'astray' }), KubeConfigError);
  await writeFile(file, '{"clusters": ');
  assert.throws(() => loadKubeConfig({ file }), /cannot read the kubeconfig/);
});

test('of several files the first counts, as with kubectl', async (t) => {
  const [first, second] = [await writeKubeConfig(t, { token: 'first' }), await writeKubeConfig(t, {})];
  const more = JSON.parse(await readFile(second, 'utf8'));
  more.contexts.push({ name: 'elsewhere', context: { cluster: 'two', user: 'me' } });
  more.clusters.push({ name: 'two', cluster: { server: 'https://two.example' } });
  await writeFile(second, JSON.stringify({ ...more, 'current-context': 'elsewhere' }));
  const files = [first, second];
  assert.equal(accessOf(loadKubeConfig({ files })).server.host, 'api.example:6443');
  const elsewhere = accessOf(loadKubeConfig({ files, context: 'elsewhere' }));
  assert.equal(elsewhere.server.host, 'two.example');
  assert.deepEqual((await elsewhere.authorize()).headers, { Authorization: 'Bearer first' });
});

test('where there is nothing at all, nothing is made up', async (t) => {
  const HOME = await temporaryDirectory(t);
  setEnvironment(t, { HOME, KUBECONFIG: undefined, KUBERNETES_SERVICE_HOST: undefined });
  assert.throws(() => loadKubeConfig(), /there is no kubeconfig: set KUBECONFIG/);
});

test('the user’s own kubeconfig is found by its variable', async (t) => {
  setEnvironment(t, { KUBECONFIG: await writeKubeConfig(t, { token: 'abc' }) });
  assert.equal(accessOf(loadKubeConfig()).server.host, 'api.example:6443');
});
