import assert from 'node:assert/strict';
import { Agent } from 'node:http';
import { before, describe, test } from 'node:test';
import { suiteLifetime } from '../lifetime.ts';
import { requireEnvoy } from '../requirement.ts';
import { waitFor } from '../wait-for.ts';
import { type ShopMesh, startShop } from './shop-mesh.ts';

/** Calls without a pause on kept connections until stopped; returns what went wrong. */
function load(shop: ShopMesh): { stop: () => Promise<{ total: number; failures: string[] }> } {
  const agent = new Agent({ keepAlive: true });
  const failures: string[] = [];
  let total = 0;
  let running = true;
  const caller = async () => {
    while (running) {
      const reply = await shop.call('/load', { agent });
      total += 1;
      if (reply.status !== 200) failures.push(`${reply.status} ${reply.error ?? ''} ${reply.body}`);
    }
  };
  const callers = [caller(), caller(), caller()];
  return {
    stop: async () => {
      running = false;
      await Promise.all(callers);
      agent.destroy();
      return { total, failures };
    },
  };
}

describe('under load, at real Envoys', requireEnvoy(), () => {
  const lifetime = suiteLifetime();
  let shop: ShopMesh;
  before(async () => {
    shop = await startShop(lifetime);
  });

  const split = (weights: Readonly<Record<string, number>>) => {
    const backends = Object.entries(weights).map(
      ([version, weight]) =>
        `{name: echo, port: ${shop.servicePort}, labels: {version: ${version}}, weight: ${weight}}`,
    );
    return shop.mesh.route(
      'shop',
      'echo',
      `parentRefs: [{kind: Service, name: echo}]\nhttp: [{backendRefs: [${backends.join(', ')}]}]`,
    );
  };

  test('edits of routes, subsets and policies fail no request', async () => {
    const running = load(shop);
    for (let round = 0; round < 3; round++) {
      await split({ v1: 50, v2: 50 });
      await split({ v3: 100 });
      await shop.mesh.policy(
        'shop',
        'lb',
        `targetRefs: [{kind: Service, name: echo}]\ntraffic: {loadBalancer: {algorithm: ${round % 2 === 0 ? 'Random' : 'RoundRobin'}}, connectionPool: {connectTimeout: ${round + 1}s}}`,
      );
      await split({ v1: 10, v2: 80, v3: 10 });
      for (const mode of round < 2 ? ['Strict', 'Permissive'] : ['Disabled', 'Permissive']) {
        await shop.mesh.policy(
          'shop',
          'mtls',
          `targetRefs: [{kind: Service, name: echo}]\nmtls: {mode: ${mode}}`,
        );
      }
      await shop.mesh.remove('trafficroutes-shop-echo.yaml');
      await waitFor(async () => (await shop.mesh.get('trafficroutes', 'shop', 'echo')) === undefined, {
        describe: 'the route to be gone',
      });
    }
    const { total, failures } = await running.stop();
    assert.deepEqual(failures, []);
    assert.ok(total > 100, `${total} requests`);
  });

  test('a killed control plane fails no request; the next one finds the same Envoys, resynced', async () => {
    await split({ v1: 50, v2: 50 });
    const pids = await envoyPids(shop);
    const running = load(shop);
    shop.mesh.process.signal('SIGKILL');
    await shop.mesh.process.ended;
    for (let i = 0; i < 20; i++) assert.equal((await shop.call()).status, 200);
    await shop.mesh.up();
    const condition = await shop.mesh.condition('trafficroutes', 'shop', 'echo', {
      type: 'Programmed',
      status: 'True',
    });
    await waitFor(
      async () =>
        (await shop.mesh.condition('trafficroutes', 'shop', 'echo', { type: 'Programmed', status: 'True' }))
          .message === '5 of 5 proxies',
      { describe: 'all proxies to be back', timeout: 30_000 },
    );
    assert.equal(condition.status, 'True');
    await split({ v3: 100 });
    assert.deepEqual(await shop.count(10), { v3: 10 });
    const { failures } = await running.stop();
    assert.deepEqual(failures, []);
    assert.deepEqual(await envoyPids(shop), pids);
  });

  test('a killed Envoy comes back', async () => {
    await split({ v1: 100 });
    const [pid] = await envoyPids(shop, 'shop/client');
    assert.ok(pid !== undefined);
    process.kill(pid, 'SIGKILL');
    await waitFor(async () => (await shop.call()).status === 200 && !(await envoyPids(shop)).includes(pid), {
      describe: 'the client sidecar to be back',
      timeout: 20_000,
    });
  });
});

/** The process ids of the sidecars, from their pid files. */
async function envoyPids(shop: ShopMesh, workload?: string): Promise<number[]> {
  const { readdir, readFile } = await import('node:fs/promises');
  const files = await readdir(`${shop.mesh.state}/sidecars`, { recursive: true });
  const wanted = files.filter(
    (file) => file.endsWith('envoy.pid') && (workload === undefined || file.startsWith(`${workload}/`)),
  );
  const pids = await Promise.all(
    wanted.sort().map((file) => readFile(`${shop.mesh.state}/sidecars/${file}`, 'utf8')),
  );
  return pids.map((text) => Number(/\d+/.exec(text)?.[0]));
}
