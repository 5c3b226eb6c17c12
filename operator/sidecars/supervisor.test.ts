import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { type TestContext, test } from 'node:test';
import { Secret } from '../../ca/secret.ts';
import type { Workload } from '../../mesh-model/workload.ts';
import { atEnd } from '../../test/lifetime.ts';
import { waitFor } from '../../test/wait-for.ts';
import { startControlPlane } from './fixtures/control-plane-process.ts';
import type { FakeBehaviour } from './fixtures/fake-envoy.ts';
import { localWorkload } from './fixtures/local-workload.ts';
import { assertGone, isGone, readyPid, sidecarStage } from './fixtures/sidecar-stage.ts';
import { sidecarFiles } from './sidecar-files.ts';
import { SidecarSupervisor, type SidecarSupervisorOptions } from './supervisor.ts';

const onPort = (outboundPort: number) => ({ proxy: { mode: 'Explicit', outboundPort } }) as const;

/** A supervisor whose fake Envoys get their workload's outbound port as bootstrap, and so differ in nothing else. */
async function supervise(t: TestContext, options: Partial<SidecarSupervisorOptions> = {}) {
  const { state, envoy, log } = await sidecarStage(t);
  const supervisor = new SidecarSupervisor({
    ...{ stateDirectory: state, envoy, trustBundlePem: 'roots', log: log.log },
    bootstrap: ({ proxy }) => bootstrapOf(proxy),
    mint: async ({ key }) => ({
      token: new Secret('join token', `for ${key}`),
      expiresAt: Date.now() + 60_000,
    }),
    ...options,
  });
  atEnd(t, () => {
    supervisor.kill();
    return supervisor.stop();
  });
  const ready = (name: string, before?: number) =>
    readyPid(
      {
        get state() {
          return supervisor.states().get(`shop/${name}`) ?? { kind: 'Stopped' as const };
        },
      },
      before,
    );
  return {
    supervisor,
    state,
    envoy,
    log,
    ready,
    files: (name: string) => sidecarFiles(state, `shop/${name}`),
  };
}

function bootstrapOf(proxy: Workload['proxy']): string {
  return JSON.stringify({ mark: JSON.stringify(proxy) } satisfies FakeBehaviour);
}

test('runs a sidecar for each workload of this host that has one', async (t) => {
  const { supervisor, state, ready, files } = await supervise(t);
  supervisor.reconcile([
    localWorkload('a'),
    localWorkload('far', { address: '203.0.113.9' }),
    localWorkload('plain', { proxy: { mode: 'None' } }),
  ]);
  const pid = await ready('a');
  assert.deepEqual([...supervisor.processes()], [['shop/a', pid]]);
  assert.equal(await supervisor.ready(localWorkload('a')), true);
  assert.equal(await supervisor.ready(localWorkload('far')), false);
  assert.equal(existsSync(`${state}/sidecars/shop/far`), false);
  assert.equal(await readFile(files('a').token, 'utf8'), 'for shop/a');
  assert.equal((await stat(files('a').token)).mode & 0o777, 0o600);
  assert.equal(await readFile(files('a').trustBundle, 'utf8'), 'roots');
});

test('follows the workloads: keeps, replaces and ends', async (t) => {
  const { supervisor, ready, files } = await supervise(t);
  supervisor.reconcile([localWorkload('a'), localWorkload('b')]);
  const [a, b] = [await ready('a'), await ready('b')];
  supervisor.reconcile([
    localWorkload('a', { labels: { version: 'v2' } }),
    localWorkload('b', onPort(15002)),
  ]);
  const next = await ready('b', b);
  assertGone(b);
  assert.equal(await ready('a'), a);
  supervisor.reconcile([localWorkload('b', onPort(15002))]);
  await waitFor(() => isGone(a) && !existsSync(files('a').directory), { describe: 'the sidecar of a to go' });
  assert.equal(await ready('b'), next);
  await waitFor(() => supervisor.states().size === 1, { describe: 'it to be forgotten' });
});

test('only the last thing wanted counts', async (t) => {
  const { supervisor, ready, files, log } = await supervise(t);
  supervisor.reconcile([localWorkload('a')]);
  const first = await ready('a');
  for (const port of [2, 3, 4, 5]) supervisor.reconcile([localWorkload('a', onPort(port))]);
  supervisor.reconcile([]);
  supervisor.reconcile([localWorkload('a', onPort(6))]);
  await ready('a', first);
  assert.equal(await readFile(files('a').bootstrap, 'utf8'), bootstrapOf(onPort(6).proxy));
  assert.ok(log.messages(/^started a sidecar$/).length <= 3);
});

test('another identity needs another token, and an Envoy that uses it', async (t) => {
  const mint: SidecarSupervisorOptions['mint'] = async ({ serviceAccount }) => ({
    token: new Secret('join token', `for ${serviceAccount}`),
    expiresAt: Date.now() + 60_000,
  });
  const { supervisor, ready, files } = await supervise(t, { mint });
  supervisor.reconcile([localWorkload('a', { serviceAccount: 'one' })]);
  const first = await ready('a');
  supervisor.reconcile([localWorkload('a', { serviceAccount: 'other' })]);
  await ready('a', first);
  assert.equal(await readFile(files('a').token, 'utf8'), 'for other');
});

test('a token that cannot be minted holds one sidecar up, and no other', async (t) => {
  let isBroken = true;
  const mint: SidecarSupervisorOptions['mint'] = async ({ name }) => {
    if (isBroken && name === 'a') throw new Error('the key is away');
    return { token: new Secret('join token', 'secret words'), expiresAt: Date.now() + 60_000 };
  };
  const backoff = { firstMs: 1, longestMs: 20, goodRunMs: 60_000 };
  const { supervisor, ready, log } = await supervise(t, { mint, backoff });
  supervisor.reconcile([localWorkload('a'), localWorkload('b')]);
  await ready('b');
  assert.equal(log.messages(/was not started: the key is away/).length, 1);
  isBroken = false;
  await ready('a');
  assert.doesNotMatch(log.text, /secret words/);
});

test('what is prepared on the host follows the workload, and is undone once, before its Envoy ends', async (t) => {
  const done: string[] = [];
  const prepare = async ({ key, labels }: Workload) => {
    const what = `${key} ${labels.version}`;
    done.push(`prepare ${what}`);
    return {
      release: async () => {
        done.push(
          `release ${what}, ${[...supervisor.processes().values()].every((pid) => pid !== undefined)}`,
        );
      },
    };
  };
  const { supervisor, ready } = await supervise(t, { prepare });
  supervisor.reconcile([localWorkload('a', { labels: { version: '1' } })]);
  const first = await ready('a');
  supervisor.reconcile([localWorkload('a', { labels: { version: '2' } })]);
  await waitFor(() => done.length === 2, { describe: 'it to be prepared again' });
  assert.equal(await ready('a'), first);
  supervisor.reconcile([localWorkload('a', { labels: { version: '3' }, ...onPort(15002) })]);
  await ready('a', first);
  await supervisor.stop();
  const prepared = done.slice(0, -1);
  assert.deepEqual([...new Set(prepared)], ['prepare shop/a 1', 'prepare shop/a 2', 'prepare shop/a 3']);
  assert.equal(done.at(-1), 'release shop/a 3, true');
});

test('what an earlier run prepared is undone also by one that ends before it has prepared anything', async (t) => {
  const done: string[] = [];
  const prepare = async () => {
    done.push('prepare');
    return {
      release: async () => {
        done.push('release');
      },
    };
  };
  const mint = () => Promise.reject(new Error('the key is away'));
  const { supervisor, log } = await supervise(t, { prepare, mint });
  supervisor.reconcile([localWorkload('a')]);
  await waitFor(() => log.messages(/was not started: the key is away/).length > 0, {
    describe: 'a start that fails before anything is prepared',
  });
  assert.deepEqual(done, []);
  await supervisor.stop();
  assert.deepEqual(done, ['prepare', 'release']);
});

test('ends what an earlier control plane left for workloads that are gone', async (t) => {
  const { supervisor, state, envoy, log, ready, files } = await supervise(t);
  const { proxy } = localWorkload('a');
  const left = JSON.parse(bootstrapOf(proxy));
  const setting = { stateDirectory: state, envoy, sidecars: { a: left, b: left } };
  const earlier = await startControlPlane(t, setting, log);
  const [a, b] = [await earlier.ready('a'), await earlier.ready('b')];
  supervisor.reconcile([]);
  await supervisor.endLeftovers();
  assert.ok(!isGone(a) && !isGone(b), 'they are not left while their control plane runs');
  await earlier.process.stop('SIGKILL');
  supervisor.reconcile([localWorkload('b')]);
  await supervisor.endLeftovers();
  assertGone(a);
  assert.ok(!existsSync(files('a').directory));
  assert.equal(await ready('b'), b);
});

test('ends all of them when it stops, keeps their logs and not their tokens, and starts nothing more', async (t) => {
  const { supervisor, ready, files } = await supervise(t);
  supervisor.reconcile([localWorkload('a'), localWorkload('b')]);
  const pids = [await ready('a'), await ready('b')];
  await supervisor.stop();
  for (const pid of pids) assertGone(pid);
  assert.ok(existsSync(files('a').log) && !existsSync(files('a').token));
  supervisor.reconcile([localWorkload('c')]);
  assert.ok(!supervisor.processes().has('shop/c'));
  await supervisor.stop();
});

test('a kill in the middle of a stop ends them at once', async (t) => {
  const endTimes = { drainMs: 60_000, quietMs: 100, endMs: 60_000 };
  const bootstrap = () => JSON.stringify({ isBusy: true, ignoresSigterm: true } satisfies FakeBehaviour);
  const { supervisor, ready } = await supervise(t, { endTimes, bootstrap });
  supervisor.reconcile([localWorkload('a'), localWorkload('b')]);
  const pids = [await ready('a'), await ready('b')];
  const stopping = supervisor.stop();
  supervisor.kill();
  await stopping;
  for (const pid of pids) assertGone(pid);
});
