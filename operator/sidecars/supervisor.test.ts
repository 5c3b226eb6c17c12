import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { type TestContext, test } from 'node:test';
import { Secret } from '../../ca/secret.ts';
import type { ProxyMode, Workload } from '../../mesh-model/workload.ts';
import { atEnd } from '../../test/lifetime.ts';
import { temporaryDirectory } from '../../test/temporary-directory.ts';
import { waitFor } from '../../test/wait-for.ts';
import { fakeEnvoy, runningPid, silent } from './fixtures/sidecar-fixture.ts';
import { identifyProcess } from './process-identity.ts';
import { sidecarFiles } from './sidecar-files.ts';
import { SidecarSupervisor } from './supervisor.ts';

const explicit: ProxyMode = { mode: 'Explicit', outboundPort: 15001 };

function workload(name: string, address = '127.0.0.1', proxy: ProxyMode = explicit): Workload {
  return {
    key: `shop/${name}`,
    namespace: 'shop',
    name,
    labels: {},
    serviceAccount: name,
    address,
    locality: undefined,
    weight: 1,
    ports: [],
    service: undefined,
    proxy,
    registry: 'static',
    origin: { object: `MeshWorkload/shop/${name}`, generation: 1 },
  };
}

async function supervise(t: TestContext, stateDirectory?: string) {
  const state = stateDirectory ?? (await temporaryDirectory(t));
  const supervisor = new SidecarSupervisor({
    stateDirectory: state,
    envoy: fakeEnvoy,
    bootstrap: ({ key, proxy }) => JSON.stringify({ key, proxy }),
    trustBundlePem: 'roots',
    mint: async ({ key }) => ({
      token: new Secret('join token', `token of ${key}`),
      expiresAt: Date.now() + 60_000,
    }),
    log: silent,
  });
  atEnd(t, () => supervisor.stop());
  return { supervisor, state, files: (name: string) => sidecarFiles(state, `shop/${name}`) };
}

test('runs a sidecar for each workload of this host that has one', async (t) => {
  const { supervisor, state, files } = await supervise(t);
  supervisor.reconcile([
    workload('a'),
    workload('far', '203.0.113.9'),
    workload('plain', '127.0.0.1', { mode: 'None' }),
  ]);
  await runningPid(files('a'));
  assert.deepEqual([...supervisor.processes().keys()], ['shop/a']);
  assert.equal(existsSync(`${state}/sidecars/shop/far`), false);
  assert.equal(await readFile(files('a').token, 'utf8'), 'token of shop/a');
  assert.equal((await stat(files('a').token)).mode & 0o777, 0o600);
  assert.equal(await readFile(files('a').trustBundle, 'utf8'), 'roots');
});

test('follows the workloads: keeps, replaces and ends', async (t) => {
  const { supervisor, files } = await supervise(t);
  supervisor.reconcile([workload('a'), workload('b')]);
  const [a, b] = [await runningPid(files('a')), await runningPid(files('b'))];
  supervisor.reconcile([
    workload('a'),
    workload('b', '127.0.0.1', { mode: 'Explicit', outboundPort: 15002 }),
  ]);
  await runningPid(files('b'), b);
  assert.equal(await runningPid(files('a')), a);
  supervisor.reconcile([workload('b', '127.0.0.1', { mode: 'Explicit', outboundPort: 15002 })]);
  await waitFor(() => identifyProcess(a) === undefined, { describe: 'the sidecar of a to end' });
});

test('ends what an earlier control plane left for workloads that are gone', async (t) => {
  const first = await supervise(t);
  first.supervisor.reconcile([workload('a'), workload('b')]);
  const [a, b] = [await runningPid(first.files('a')), await runningPid(first.files('b'))];
  const second = await supervise(t, first.state);
  second.supervisor.reconcile([workload('b')]);
  await second.supervisor.endLeftovers();
  assert.equal(identifyProcess(a), undefined);
  assert.equal(await runningPid(second.files('b')), b);
});

test('ends all of them when it stops', async (t) => {
  const { supervisor, files } = await supervise(t);
  supervisor.reconcile([workload('a'), workload('b')]);
  const pids = [await runningPid(files('a')), await runningPid(files('b'))];
  await supervisor.stop();
  assert.deepEqual(pids.map(identifyProcess), [undefined, undefined]);
  supervisor.reconcile([workload('c')]);
  assert.equal(supervisor.processes().size, 0);
});
