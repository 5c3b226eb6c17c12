import assert from 'node:assert/strict';
import { before, describe, type TestContext, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startApiServer, type TestApiServer } from '../../../test/kubernetes/api-server.ts';
import { suiteLifetime } from '../../../test/lifetime.ts';
import { startProcess, type TestProcess } from '../../../test/process.ts';
import { requireKubernetes } from '../../../test/requirement.ts';
import { waitFor } from '../../../test/wait-for.ts';
import { ResourceClient } from '../resources/resource-client.ts';
import { LEASES, readLease } from './lease.ts';

const program = fileURLToPath(new URL('../fixtures/leader-process.ts', import.meta.url));
const lease = { namespace: 'default', name: 'leader' };

describe('two processes and a Lease', requireKubernetes(), () => {
  const lifetime = suiteLifetime();
  let server: TestApiServer;
  before(async () => {
    server = await startApiServer(lifetime);
  });

  async function startReplica(t: TestContext, identity: string): Promise<TestProcess> {
    const args = [program, await server.writeKubeConfig(), identity];
    const replica = await startProcess(t, process.execPath, args);
    await replica.waitForOutput('ready', 30_000);
    return replica;
  }

  async function holder(): Promise<string> {
    const object = await new ResourceClient(server.admin).get(LEASES, lease);
    return object === undefined ? '' : readLease(object).holder;
  }

  test('one leads; the other follows at once where it ends in order, and after the Lease has run out where it dies', async (t) => {
    const one = await startReplica(t, 'one');
    await one.waitForOutput('leads');
    const two = await startReplica(t, 'two');

    one.signal('SIGTERM');
    await two.waitForOutput('leads', 3_500);
    assert.equal(await holder(), 'two');
    await one.ended;
    assert.match(one.stdout, /leads\nstopped\n$/);

    const three = await startReplica(t, 'three');
    const died = performance.now();
    two.signal('SIGKILL');
    await three.waitForOutput('leads', 20_000);
    const seconds = (performance.now() - died) / 1000;
    assert.ok(seconds > 3, `not before the Lease has run out: after ${seconds.toFixed(1)} s`);
    assert.equal(await holder(), 'three');
  });

  test('a leader that cannot reach the server stops by itself, and leads again when it can', async (t) => {
    const replica = await startReplica(t, 'lonely');
    await replica.waitForOutput('leads', 20_000);
    await server.stop();
    await waitFor(() => replica.stdout.endsWith('stopped\n'), { describe: 'its end', timeout: 20_000 });
    const before = replica.stdout.length;
    await server.start();
    await waitFor(() => replica.stdout.includes('leads', before), {
      describe: 'another term',
      timeout: 30_000,
    });
    assert.equal(await holder(), 'lonely');
  });
});
