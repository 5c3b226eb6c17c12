import assert from 'node:assert/strict';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type TestContext, test } from 'node:test';
import { temporaryDirectory } from '../../test/temporary-directory.ts';
import { EnvoyUnusable, isOlderEnvoy, readEnvoyVersion } from './envoy-version.ts';
import { EnvoyNotFound, findEnvoy, locateEnvoy, logEnvoy, pinnedEnvoyVersion } from './find-envoy.ts';
import { RecordedLog } from './fixtures/recorded-log.ts';

const STOCK = 'envoy  version: 9e5580933739775e8bce696a57a2e1bc99368f23/1.40.0/Clean/RELEASE/BoringSSL';

async function program(path: string, prints: string, status = 0): Promise<string> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `#!/bin/sh\necho '${prints}'\nexit ${status}\n`);
  await chmod(path, 0o755);
  return path;
}

/** A machine with an Envoy in each place. */
async function machine(t: TestContext) {
  const home = await temporaryDirectory(t);
  const [flag, told, onPath] = [join(home, 'flag'), join(home, 'told'), join(home, 'bin', 'envoy')];
  const cached = join(home, '.cache/meltemi/envoy', pinnedEnvoyVersion(), 'envoy');
  for (const path of [flag, told, onPath, cached]) await program(path, STOCK);
  const bare = { HOME: home, PATH: join(home, 'nothing') };
  const withPath = { HOME: home, PATH: `${join(home, 'nothing')}:${join(home, 'bin')}` };
  return { home, flag, told, onPath, cached, bare, withPath };
}

test('Envoy is looked for in the order of the set-up', async (t) => {
  const { flag, told, onPath, cached, bare, withPath } = await machine(t);
  const all = { ...withPath, MELTEMI_ENVOY: told };
  assert.deepEqual(locateEnvoy({ flag, environment: all }), { path: flag, source: 'flag' });
  assert.deepEqual(locateEnvoy({ environment: all }), { path: told, source: 'MELTEMI_ENVOY' });
  assert.deepEqual(locateEnvoy({ environment: withPath }), { path: onPath, source: 'PATH' });
  assert.deepEqual(locateEnvoy({ environment: bare }), { path: cached, source: 'cache' });
});

test('what cannot be run is passed over, unless the user has named it', async (t) => {
  const { home, onPath, cached, withPath } = await machine(t);
  await chmod(onPath, 0o644);
  assert.equal(locateEnvoy({ environment: withPath })?.path, cached);
  const wrong = join(home, 'wrong');
  const search = { environment: { ...withPath, MELTEMI_ENVOY: wrong } };
  assert.equal(locateEnvoy(search)?.path, wrong);
  await assert.rejects(findEnvoy(search), (error) => error instanceof EnvoyUnusable && error.path === wrong);
});

test('an Envoy is found with its version', async (t) => {
  const { cached, bare } = await machine(t);
  assert.deepEqual(await findEnvoy({ environment: bare }), {
    path: cached,
    source: 'cache',
    version: '1.40.0',
  });
});

test('where there is none, the error says what to do', async (t) => {
  const environment = { HOME: await temporaryDirectory(t), PATH: '' };
  await assert.rejects(findEnvoy({ environment }), (error) => {
    assert.ok(error instanceof EnvoyNotFound);
    assert.match(error.message, /run `make setup`, or set MELTEMI_ENVOY/);
    return true;
  });
});

for (const { prints, status, reason } of [
  { prints: 'go version go1.24', status: 0, reason: /does not answer `--version` as Envoy does/ },
  { prints: 'envoy  version: abc/2.0.1/Clean/RELEASE/BoringSSL', status: 0, reason: /is Envoy 2\.0\.1/ },
  { prints: 'broken', status: 3, reason: /does not run/ },
]) {
  test(`a program that prints "${prints}" is no Envoy`, async (t) => {
    const path = await program(join(await temporaryDirectory(t), 'envoy'), prints, status);
    await assert.rejects(readEnvoyVersion(path), (error) => {
      assert.ok(error instanceof EnvoyUnusable);
      assert.match(error.reason, reason);
      assert.match(error.message, /Set MELTEMI_ENVOY to an Envoy binary/);
      return true;
    });
  });
}

test('a build of a branch has a version', async (t) => {
  const prints = 'envoy  version: abc/1.41.0-dev/Modified/DEBUG/BoringSSL';
  assert.equal(
    await readEnvoyVersion(await program(join(await temporaryDirectory(t), 'envoy'), prints)),
    '1.41.0',
  );
});

test('versions are compared as numbers', () => {
  assert.ok(isOlderEnvoy('1.9.0', '1.40.0'));
  assert.ok(!isOlderEnvoy('1.40.0', '1.40.0'));
  assert.ok(!isOlderEnvoy('1.100.0', '1.40.0'));
});

test('an Envoy that is older than the tested one is warned of', (t) => {
  const recorded = new RecordedLog(t);
  const { log } = recorded;
  logEnvoy({ path: '/envoy', source: 'PATH', version: pinnedEnvoyVersion() }, log);
  assert.equal(recorded.messages(/older/).length, 0);
  logEnvoy({ path: '/envoy', source: 'PATH', version: '1.20.0' }, log);
  assert.equal(recorded.messages(/older than .*: what it does not know it refuses/).length, 1);
});
