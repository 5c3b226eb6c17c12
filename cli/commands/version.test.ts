import assert from 'node:assert/strict';
import { test } from 'node:test';
import { freePort } from '../../test/free-port.ts';
import { runCommand } from '../fixtures/command-run.ts';
import { controlPlaneAnswer } from '../fixtures/control-plane-answer.ts';
import { startFakeApi } from '../fixtures/fake-api.ts';

test('the versions of the program and of the control plane that runs', async (t) => {
  const api = await startFakeApi(t, { '/api/v1/control-plane': controlPlaneAnswer('/state') });
  const { status, stdout } = await runCommand(['version', '--api', api.address]);
  assert.equal(status, 0);
  assert.match(stdout, /^meltemi \d+\.\d+\.\d+ \(Node v\d+/);
  assert.equal(stdout.split('\n')[1], `control plane 9.9.9 at ${api.address}`);
});

test('no control plane is no failure', async () => {
  const address = `127.0.0.1:${await freePort()}`;
  const { status, stdout } = await runCommand(['--version'], { MELTEMI_API: address });
  assert.equal(status, 0);
  assert.ok(stdout.endsWith(`\ncontrol plane: none at ${address}\n`));
});
