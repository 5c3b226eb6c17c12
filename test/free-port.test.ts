import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { freePort, freePorts } from './free-port.ts';
import { atEnd } from './lifetime.ts';
import { runProcess } from './process.ts';

test('never gives a port twice', async () => {
  const ports = await Promise.all(Array.from({ length: 120 }, () => freePort()));
  assert.equal(new Set(ports).size, ports.length);
});

test('passes over a port that is taken, at whatever address', async (t) => {
  const [first] = await freePorts(1);
  assert.ok(first !== undefined);
  const server = createServer().listen(first + 1, '127.0.0.9');
  atEnd(t, () => server.close());
  await once(server, 'listening');
  assert.notEqual(await freePort(), first + 1);
});

test('processes at the same time get different ports', async (t) => {
  const program = `
    import { freePorts } from '${new URL('free-port.ts', import.meta.url)}';
    console.log(JSON.stringify(await freePorts(60)));
    await new Promise((resolve) => setTimeout(resolve, 300));`;
  const runs = await Promise.all(
    [1, 2, 3].map(() => runProcess(t, process.execPath, ['--input-type=module', '--eval', program])),
  );
  const ports: number[] = runs.flatMap((run) => JSON.parse(run.stdout));
  assert.equal(ports.length, 180);
  assert.equal(new Set(ports).size, 180);
});
