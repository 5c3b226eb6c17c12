import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Lifetime } from '../lifetime.ts';
import { startProcess, type TestProcess } from '../process.ts';
import { requireEnvoy } from '../requirement.ts';
import { waitFor } from '../wait-for.ts';
import { prepareShop, requestsPass, type ShopMesh } from './shop-mesh.ts';
import { MELTEMI } from './standalone-mesh.ts';

const WORKLOADS = ['shop/v1', 'shop/v2', 'shop/v3', 'shop/client', 'office/clerk'];

function sidecar(t: Lifetime, shop: ShopMesh, workload: string, ...flags: string[]): Promise<TestProcess> {
  return startProcess(t, MELTEMI, ['sidecar', '--workload', workload, '--api', shop.mesh.api, ...flags]);
}

describe('meltemi sidecar, with a control plane that starts none', requireEnvoy(), () => {
  test('runs a workload’s Envoy, with a token that it mints or is given', async (t) => {
    const shop = await prepareShop(t);
    await shop.mesh.up('--no-sidecars');
    const [given = '', ...minted] = WORKLOADS;
    const { stdout } = await shop.mesh.cli('token', given, '--state', shop.mesh.state);
    const tokenFile = join(shop.mesh.state, 'v1-token');
    await writeFile(tokenFile, stdout.trim(), { mode: 0o600 });
    await sidecar(t, shop, given, '--token', tokenFile, '--state', join(shop.mesh.state, 'elsewhere'));
    for (const workload of minted) await sidecar(t, shop, workload);
    await requestsPass(shop);
    await waitFor(async () => Object.keys(await shop.count(30)).length === 3, {
      describe: 'every instance to answer',
    });
  });

  test('ends its Envoy when it ends, and says what is wrong with a workload that does not exist', async (t) => {
    const shop = await prepareShop(t);
    await shop.mesh.up('--no-sidecars');
    const missing = await sidecar(t, shop, 'shop/nobody');
    const end = await missing.ended;
    assert.deepEqual(end, { kind: 'exited', status: 1 });
    assert.match(missing.output, /shop\/nobody/);
    const processes = await Promise.all(WORKLOADS.map((workload) => sidecar(t, shop, workload)));
    await requestsPass(shop);
    for (const process of processes) process.signal('SIGTERM');
    for (const process of processes) await process.ended;
    const reply = await shop.call();
    assert.equal(reply.error, 'ECONNREFUSED');
  });
});
