import assert from 'node:assert/strict';
import { Agent } from 'node:http';
import { test } from 'node:test';
import { rootAuthority } from '../../ca/fixtures/test-authority.ts';
import { bootstrap } from '../../envoy-bootstrap/bootstrap.ts';
import { workloadOf } from '../../mesh-model/fixtures/objects.ts';
import { DEFAULT_SETTINGS } from '../../mesh-model/settings.ts';
import { createLog } from '../../operator/log.ts';
import { Mesh } from '../../operator/mesh/mesh.ts';
import { XdsServer } from '../../xds/server/xds-server.ts';
import { startEnvoy } from '../envoy.ts';
import { freePort } from '../free-port.ts';
import { atEnd } from '../lifetime.ts';
import { requireEnvoy } from '../requirement.ts';
import { waitFor } from '../wait-for.ts';
import { startEcho } from './echo-application.ts';
import { direct } from './proxied-request.ts';

const ADDRESS = '127.0.9.31';
const PRINCIPAL = 'spiffe://cluster.local/ns/shop/sa/web';

test(
  'a workload that leaves asks each caller to go elsewhere, and answers all the same',
  requireEnvoy(),
  async (t) => {
    const mesh = new Mesh({
      settings: DEFAULT_SETTINGS,
      authority: rootAuthority(Date.now()),
      authenticator: {
        authenticate: async () => ({
          workload: 'shop/web',
          principal: PRINCIPAL,
          expiresAt: Date.now() + 600_000,
        }),
      },
      log: createLog({ level: 'silent', format: 'json' }),
    });
    const xds = new XdsServer(mesh.controlPlane);
    atEnd(t, () => {
      mesh.close();
      xds.stop();
    });
    const application = await startEcho(t, 'web');
    const port = await freePort();
    const web = workloadOf('web', {
      address: ADDRESS,
      serviceAccount: 'web',
      ports: [{ name: 'http', number: port, appPort: application.port, protocol: 'HTTP' }],
      proxy: { mode: 'Explicit', outboundPort: await freePort() },
    });
    mesh.apply((inputs) => inputs.workloads.set('shop/web', web));
    await startEnvoy(t, {
      ...bootstrap({
        node: { id: 'shop/web', cluster: 'shop/web' },
        xds: {
          security: 'Plaintext',
          host: '127.0.0.1',
          port: await xds.listen({ host: '127.0.0.1', port: 0 }),
          token: 'a',
        },
        admin: { address: '127.0.0.1', port: 0 },
      }),
    });
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    atEnd(t, () => agent.destroy());
    const before = await direct(ADDRESS, port, '/', { agent });
    assert.deepEqual([before.status, before.headers.connection], [200, undefined]);

    mesh.apply((inputs) => inputs.workloads.set('shop/web', { ...web, health: 'Draining' }));
    // The first answer is on the connection from before.
    await waitFor(async () => (await direct(ADDRESS, port, '/', { agent })).headers.connection === 'close', {
      describe: 'an answer that closes its connection',
    });
    const after = await Promise.all([1, 2, 3].map(() => direct(ADDRESS, port, '/', { agent })));
    assert.deepEqual(
      after.map(({ status, headers }) => [status, headers.connection]),
      [1, 2, 3].map(() => [200, 'close']),
    );
  },
);
