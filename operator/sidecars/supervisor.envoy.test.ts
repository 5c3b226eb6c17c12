import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { type TestContext, test } from 'node:test';
import { Secret } from '../../ca/secret.ts';
import { findEnvoy } from '../../test/envoy-binary.ts';
import { freePort } from '../../test/free-port.ts';
import { atEnd } from '../../test/lifetime.ts';
import { requireEnvoy, requireRoot } from '../../test/requirement.ts';
import { temporaryDirectory } from '../../test/temporary-directory.ts';
import { waitFor } from '../../test/wait-for.ts';
import { EnvoyAdmin } from './envoy-admin.ts';
import { type Answering, answeringBootstrap } from './fixtures/answering-bootstrap.ts';
import { startControlPlane } from './fixtures/control-plane-process.ts';
import { localWorkload } from './fixtures/local-workload.ts';
import { RecordedLog } from './fixtures/recorded-log.ts';
import { assertGone, readyPid } from './fixtures/sidecar-stage.ts';
import { sharedHome, sidecarFiles } from './sidecar-files.ts';
import { SidecarSupervisor, type SidecarSupervisorOptions } from './supervisor.ts';
import type { EnvoyUser } from './wanted-sidecar.ts';

const web = localWorkload('web');
const stopped = { kind: 'Stopped' } as const;

/** A supervisor with one real Envoy to run, that of `shop/web`, which answers requests with its token. */
async function stage(t: TestContext, options: Partial<SidecarSupervisorOptions> = {}) {
  const stateDirectory = await temporaryDirectory(t);
  const log = new RecordedLog(t);
  const port = await freePort();
  const envoy = findEnvoy() ?? assert.fail('guarded');
  /** How it answers besides; may be changed before it is reconciled. */
  const answering: { -readonly [Name in keyof Answering]?: Answering[Name] } = {};
  const supervisor = new SidecarSupervisor({
    ...{ stateDirectory, envoy, trustBundlePem: 'roots', log: log.log },
    ...{ tuning: { concurrency: 1, logLevel: 'warning' } },
    bootstrap: (_, { token }) => JSON.stringify(answeringBootstrap({ port, file: token, ...answering })),
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
  const current = {
    get state() {
      return supervisor.states().get(web.key) ?? stopped;
    },
  };
  const ready = (before?: number) => readyPid(current, before);
  const call = () => fetch(`http://127.0.0.1:${port}/`, { headers: { connection: 'close' } });
  const answers = async () => assert.equal(await (await call()).text(), 'for shop/web');
  const files = sidecarFiles(stateDirectory, web.key);
  return { supervisor, answering, stateDirectory, files, envoy, log, port, ready, call, answers };
}

test('a sidecar that is killed comes back', requireEnvoy(), async (t) => {
  const { supervisor, ready, answers, log } = await stage(t);
  supervisor.reconcile([web]);
  const first = await ready();
  assert.ok(await supervisor.ready(web));
  await answers();
  process.kill(first, 'SIGKILL');
  await ready(first);
  await answers();
  assert.equal(log.messages(/^sidecar shop\/web is ready in \d+ ms/).length, 2);
});

test('a graceful stop lets the requests end that are under way', requireEnvoy(), async (t) => {
  const { supervisor, answering, ready, call, files } = await stage(t);
  answering.delayMs = 700;
  supervisor.reconcile([web]);
  const pid = await ready();
  const underWay = call();
  const admin = new EnvoyAdmin(files.adminAddress);
  await waitFor(async () => (await admin.underWay()) === 1, { describe: 'the request to be under way' });
  await supervisor.stop();
  assertGone(pid);
  assert.equal(await (await underWay).text(), 'for shop/web');
  await assert.rejects(call());
});

test('the next control plane takes a running one over, and no request fails', requireEnvoy(), async (t) => {
  const { supervisor, stateDirectory, envoy, log, port, files, ready, answers } = await stage(t);
  const sidecars = { web: answeringBootstrap({ port, file: files.token }) };
  const earlier = await startControlPlane(t, { stateDirectory, envoy, sidecars }, log);
  const pid = await earlier.ready('web');
  await answers();
  await earlier.process.stop('SIGKILL');
  await answers();
  supervisor.reconcile([web]);
  assert.equal(await ready(), pid);
  await answers();
  await supervisor.stop();
  assertGone(pid);
});

test('one with another bootstrap gets the ports of the one before', requireEnvoy(), async (t) => {
  const { supervisor, answering, ready, answers } = await stage(t);
  supervisor.reconcile([web]);
  const first = await ready();
  answering.delayMs = 1;
  supervisor.reconcile([web]);
  await ready(first);
  assertGone(first);
  await answers();
});

test(
  'a port that is taken is told of once, in Envoy’s words, and taken when it is free',
  requireEnvoy(),
  async (t) => {
    const backoff = { firstMs: 1, longestMs: 50, goodRunMs: 60_000 };
    const { supervisor, answering, ready, answers, log } = await stage(t, { backoff });
    const adminPort = await freePort();
    const taker = createServer().listen(adminPort, '127.0.0.1');
    atEnd(t, () => taker.close());
    answering.adminPort = adminPort;
    supervisor.reconcile([web]);
    await waitFor(() => log.messages(/^started a sidecar$/).length >= 3, { describe: 'three tries' });
    const told = log.messages(/exited with status 1: cannot bind '127\.0\.0\.1:\d+': Address already in use/);
    assert.equal(told.length, 1);
    taker.close();
    await ready();
    await answers();
  },
);

const envoyAndRoot = { skip: requireEnvoy().skip || requireRoot().skip };

test('an Envoy of another user gets at what it needs, and nothing more', envoyAndRoot, async (t) => {
  const runDirectory = await temporaryDirectory(t);
  let user: EnvoyUser | undefined = { uid: 1337, gid: 1337 };
  const { supervisor, stateDirectory, ready, answers, files } = await stage(t, {
    user: () => user,
    runDirectory,
  });
  supervisor.reconcile([web]);
  const first = await ready();
  assert.match(
    await readFile(`/proc/${first}/status`, 'utf8'),
    /^Uid:\t1337\t1337\t1337\t1337\nGid:\t1337\t/m,
  );
  await answers();
  const shared = sidecarFiles(sharedHome(runDirectory, stateDirectory), web.key);
  assert.ok(!existsSync(files.directory));
  const [token, directory] = [await stat(shared.token), await stat(shared.directory)];
  assert.deepEqual([token.uid, token.mode & 0o777], [1337, 0o600]);
  assert.deepEqual([directory.uid, directory.mode & 0o777], [0, 0o710]);
  process.kill(first, 'SIGKILL');
  const second = await ready(first);

  user = undefined;
  supervisor.reconcile([web]);
  await ready(second);
  assertGone(second);
  await answers();
  assert.ok(existsSync(files.token) && !existsSync(shared.directory));
});
