import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import pc from 'picocolors';
import { freePort } from '../../test/free-port.ts';
import type { Lifetime } from '../../test/lifetime.ts';
import { temporaryDirectory } from '../../test/temporary-directory.ts';
import { controlPlaneAnswer } from '../fixtures/control-plane-answer.ts';
import { startFakeApi } from '../fixtures/fake-api.ts';
import { kubeConfigOf } from '../fixtures/fake-cluster.ts';
import { ClusterClient } from './cluster-client.ts';
import { connect } from './connect.ts';
import { StandaloneClient } from './standalone-client.ts';

const SERVER = new URL('https://cluster.example:6443');

/** Somebody's home, with a kubeconfig where kubectl looks for it. */
async function homeWith(t: Lifetime, kubeconfig: string) {
  const home = await temporaryDirectory(t);
  await mkdir(join(home, '.kube'));
  const file = join(home, '.kube', 'config');
  await writeFile(file, kubeconfig);
  return { home, file };
}

/** Connects on a host whose control plane, if any, listens at the port. */
async function connectOn(port: number, env: Readonly<Record<string, string>>) {
  let stderr = '';
  const terminal = {
    out: () => undefined,
    err: (text: string) => {
      stderr += text;
    },
    colors: pc.createColors(false),
    env,
    now: Date.now,
  };
  const client = await connect({}, terminal, { host: '127.0.0.1', port });
  return { client, stderr };
}

const clusterOf = (client: unknown) => (client instanceof ClusterClient ? client.cluster.server : undefined);

test('a kubeconfig that lies where kubectl looks stands back for a control plane of this host', async (t) => {
  const api = await startFakeApi(t, { '/api/v1/control-plane': controlPlaneAnswer('/state') });
  const { home } = await homeWith(t, kubeConfigOf(SERVER));
  const { client, stderr } = await connectOn(api.port, { HOME: home });
  assert.ok(client instanceof StandaloneClient && client.address.port === api.port);
  assert.equal(
    stderr,
    `Asking the control plane of this host at ${api.address}; ` +
      '--kubeconfig or --context asks the cluster of ~/.kube/config.\n',
  );
});

test('a $KUBECONFIG means its cluster', async (t) => {
  const api = await startFakeApi(t, { '/api/v1/control-plane': controlPlaneAnswer('/state') });
  const { file } = await homeWith(t, kubeConfigOf(SERVER));
  const { client, stderr } = await connectOn(api.port, { KUBECONFIG: file });
  assert.equal(clusterOf(client), 'https://cluster.example:6443');
  assert.equal(
    stderr,
    `Asking the cluster of $KUBECONFIG (${file}); --api ${api.address} asks the control plane of this host.\n`,
  );
});

test('where no control plane is on this host, it is the cluster, without a word', async (t) => {
  const { home } = await homeWith(t, kubeConfigOf(SERVER));
  const nobody = await connectOn(await freePort(), { HOME: home });
  assert.deepEqual([clusterOf(nobody.client), nobody.stderr], ['https://cluster.example:6443', '']);
  // Anything may listen there.
  const other = await startFakeApi(t, { '/api/v1/control-plane': { version: 7 } });
  assert.equal(
    clusterOf((await connectOn(other.port, { HOME: home })).client),
    'https://cluster.example:6443',
  );
});

test('a kubeconfig without a cluster, as some tools leave it, means nothing unless it is named', async (t) => {
  const { home, file } = await homeWith(t, '{"apiVersion": "v1", "kind": "Config"}');
  const port = await freePort();
  assert.ok((await connectOn(port, { HOME: home })).client instanceof StandaloneClient);
  await assert.rejects(connectOn(port, { KUBECONFIG: file }), {
    name: 'UnusableKubeConfig',
    message: /^\$KUBECONFIG .*: correct it, or name another with --kubeconfig/,
  });
});
