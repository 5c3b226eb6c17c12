import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTokenKey } from '../../ca/token/signing-key.ts';
import { writePidFile } from '../../operator/sidecars/pid-file.ts';
import { identifyProcess } from '../../operator/sidecars/process-identity.ts';
import { sidecarFiles } from '../../operator/sidecars/sidecar-files.ts';
import type { Lifetime } from '../../test/lifetime.ts';
import { temporaryDirectory } from '../../test/temporary-directory.ts';
import { runCommand } from '../fixtures/command-run.ts';
import { controlPlaneAnswer } from '../fixtures/control-plane-answer.ts';
import { startFakeApi } from '../fixtures/fake-api.ts';
import { programmedObject, serve } from '../fixtures/mesh-objects.ts';

const spec = {
  address: '127.0.1.11',
  serviceAccount: 'reviews',
  weight: 1,
  proxy: { mode: 'Explicit', outboundPort: 15001 },
};

async function startControlPlane(t: Lifetime, changes: object = {}) {
  const state = await temporaryDirectory(t);
  const api = await startFakeApi(t, { '/api/v1/control-plane': controlPlaneAnswer(state) });
  const workload = programmedObject({
    kind: 'MeshWorkload',
    name: 'reviews-v1',
    spec: { ...spec, ...changes },
  });
  serve(api, 'meshworkloads', [workload]);
  const words = ['--workload', 'bookinfo/reviews-v1', '--api', api.address];
  return { state, sidecar: (...more: string[]) => runCommand(['sidecar', ...words, ...more]) };
}

test('without a token and without the key, it says how to get one', async (t) => {
  const { sidecar } = await startControlPlane(t);
  const { status, stderr } = await sidecar();
  assert.equal(status, 1);
  assert.match(
    stderr,
    /there is no signing key at .*: run `meltemi token bookinfo\/reviews-v1` on the control plane's host, and pass --token FILE/,
  );
});

test('a workload of another host, or without a sidecar', async (t) => {
  const elsewhere = await startControlPlane(t, { address: '192.0.2.1' });
  assert.match(
    (await elsewhere.sidecar()).stderr,
    /192\.0\.2\.1, the address of bookinfo\/reviews-v1, is not of this host/,
  );
  const without = await startControlPlane(t, { proxy: { mode: 'None', outboundPort: 15001 } });
  assert.match((await without.sidecar()).stderr, /has no sidecar \(its spec\.proxy\.mode is None\)/);
});

test('a workload whose newest text is broken', async (t) => {
  const { sidecar } = await startControlPlane(t, { address: 7 });
  assert.match(
    (await sidecar()).stderr,
    /the MeshWorkload bookinfo\/reviews-v1 is not valid \(spec\.address: must be text/,
  );
});

test('a sidecar that runs already is named', async (t) => {
  const { state, sidecar } = await startControlPlane(t);
  const self = identifyProcess(process.pid);
  assert.ok(self);
  await writePidFile(sidecarFiles(state, 'bookinfo/reviews-v1').supervisor, self);
  const { status, stderr } = await sidecar();
  assert.equal(status, 1);
  assert.match(
    stderr,
    new RegExp(`process ${process.pid} runs the sidecar of bookinfo/reviews-v1 already: end that one`),
  );
});

test('an Envoy that is not there is told before anything starts', async (t) => {
  const { state, sidecar } = await startControlPlane(t);
  openTokenKey(state);
  const { status, stdout, stderr } = await sidecar('--envoy', '/nowhere/envoy');
  assert.deepEqual({ status, stdout }, { status: 1, stdout: '' });
  assert.match(stderr, /\/nowhere\/envoy does not run/);
});

test('mistakes in the words', async () => {
  for (const words of [[], ['--workload', 'a'], ['--workload', 'a/b', '--log-level', 'loud']]) {
    assert.equal((await runCommand(['sidecar', ...words])).status, 2, words.join(' '));
  }
});
