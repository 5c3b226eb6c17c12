import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { freePorts } from '../../test/free-port.ts';
import { atEnd, type Lifetime } from '../../test/lifetime.ts';
import { runProcess, startProcess } from '../../test/process.ts';
import { temporaryDirectory } from '../../test/temporary-directory.ts';
import { runCommand } from '../fixtures/command-run.ts';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));

interface Place {
  readonly directory: string;
  readonly api: string;
  readonly apiPort: number;
  readonly args: readonly string[];
}

/** An empty mesh, and the words that run it without Envoys at addresses of its own. */
async function preparePlace(t: Lifetime): Promise<Place> {
  const directory = await temporaryDirectory(t);
  const [xds = 0, tls = 0, apiPort = 0] = await freePorts(3);
  const api = `127.0.0.1:${apiPort}`;
  const addresses = ['--xds', `127.0.0.1:${xds}`, '--xds-tls', `127.0.0.1:${tls}`, '--api', api];
  const args = ['up', '-f', directory, '--state', join(directory, 'state'), '--no-sidecars', ...addresses];
  return { directory, api, apiPort, args };
}

test('runs, says what to type next, and ends in good order when it is told to', async (t) => {
  const { api, args } = await preparePlace(t);
  const up = await startProcess(t, process.execPath, [MAIN, ...args]);
  await up.waitForOutput(`meltemi get trafficroute --api ${api}`);
  assert.match(up.stdout, /sidecars {2}none: start them with `meltemi sidecar/);
  const { status, stdout } = await runCommand(['version', '--api', api]);
  assert.equal(status, 0);
  assert.doesNotMatch(stdout, /none at/);
  up.signal('SIGTERM');
  assert.deepEqual(await up.ended, { kind: 'exited', status: 0 });
  assert.match(up.stderr, /Ending the control plane\. Once more ends it at once\./);
});

test('an address that is taken is told with the way out, and nothing is left running', async (t) => {
  const { apiPort, args } = await preparePlace(t);
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(apiPort, '127.0.0.1', resolve));
  atEnd(t, () => server.close());
  const { end, stdout, stderr } = await runProcess(t, process.execPath, [MAIN, ...args]);
  assert.deepEqual(end, { kind: 'exited', status: 1 });
  assert.equal(stdout, '');
  assert.match(
    stderr,
    /^meltemi: .*EADDRINUSE.*: end what listens there, or choose another address with --xds/m,
  );
});

test('plaintext stays on this host', async (t) => {
  const { args } = await preparePlace(t);
  const { end, stderr } = await runProcess(t, process.execPath, [MAIN, ...args, '--xds', '0.0.0.0:0']);
  assert.deepEqual(end, { kind: 'exited', status: 1 });
  assert.match(stderr, /--xds 0\.0\.0\.0:0 is not on loopback, .*: use 127\.0\.0\.1:PORT/);
});

test('mistakes in the words', async () => {
  for (const words of [
    [],
    ['-f', '.', '--xds', 'x'],
    ['-f', '.', '--api', '1'],
    ['-f', '.', '--log-format', 'xml'],
  ]) {
    assert.equal((await runCommand(['up', ...words])).status, 2, words.join(' '));
  }
});
