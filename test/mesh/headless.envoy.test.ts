import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { suiteLifetime } from '../lifetime.ts';
import { seenRequest } from '../network/agent.ts';
import { requireEnvoy, requireTrafficCapture } from '../requirement.ts';
import { waitFor } from '../wait-for.ts';
import { ADDRESSES, type HeadlessDatabase, PORTS, startHeadlessDatabase } from './headless-database.ts';

const CLIENT = 'spiffe://cluster.local/ns/shop/sa/client';

const ROUTE = `apiVersion: mesh.meltemi.dev/v1alpha1
kind: TrafficRoute
metadata: {name: db, namespace: shop}
spec:
  parentRefs: [{kind: Service, name: db, port: ${PORTS.http}}]
  http:
    - name: second
      backendRefs: [{name: db, port: ${PORTS.http}, labels: {instance: db-1}}]
      requestHeaders: {set: {x-rule: second}}
`;

const requirement = [requireTrafficCapture(), requireEnvoy()].find(({ skip }) => skip !== false) ?? {};

describe('instances of a headless service, called one by one where plaintext is refused', requirement, () => {
  const lifetime = suiteLifetime();
  let database: HeadlessDatabase;
  before(async () => {
    database = await startHeadlessDatabase(lifetime);
  });

  /** The service account of the instance that took a request to an address, as its certificate names it. */
  async function taker(machine: 'db-0' | 'db-1', port: number, host?: string): Promise<string> {
    const headers = host === undefined ? {} : { host };
    const answer = await database.applications.client.get(`http://${ADDRESSES[machine]}:${port}/`, headers);
    assert.equal(answer.status, 200, answer.body);
    const seen = seenRequest(answer);
    const certificates = seen.headers['x-forwarded-client-cert'] ?? '';
    assert.ok(certificates.includes(`URI=${CLIENT}`), certificates);
    if (host !== undefined) assert.equal(seen.headers.host, host);
    return /By=spiffe:\/\/cluster\.local\/ns\/shop\/sa\/([a-z0-9-]+)/.exec(certificates)?.[1] ?? certificates;
  }

  test('plaintext is refused', async () => {
    for (const port of Object.values(PORTS)) {
      await assert.rejects(database.around.get(`http://${ADDRESSES['db-0']}:${port}/`), /ECONNRESET|hang up/);
    }
  });

  test('a request for an instance reaches that one, with mutual TLS', async () => {
    for (const machine of ['db-0', 'db-1'] as const) {
      for (const port of [PORTS.http, PORTS.odd]) {
        const hosts = [undefined, `${machine}.db:${port}`, 'anything.example'];
        for (const host of hosts) assert.equal(await taker(machine, port, host), machine, `${host}`);
      }
    }
  });

  test('a TCP connection to an instance reaches that one', async () => {
    for (let call = 0; call < 4; call++) {
      const { client } = database.applications;
      assert.equal(await client.call(ADDRESSES['db-0'], PORTS.tcp), PORTS.tcp);
      assert.equal(await client.call(ADDRESSES['db-1'], PORTS.tcp), 'CLOSED');
    }
  });

  test('a request for the service follows its routes, whichever instance was dialled', async () => {
    await database.write('route.yaml', ROUTE);
    const dialled = `http://${ADDRESSES['db-0']}:${PORTS.http}/`;
    const isRuled = async () => {
      const answer = await database.applications.client.get(dialled, { host: 'db' });
      return seenRequest(answer).headers['x-rule'] === 'second';
    };
    await waitFor(isRuled, { describe: 'the route' });
    for (const host of ['db', 'db.shop', `db.shop.svc.cluster.local:${PORTS.http}`]) {
      assert.equal(await taker('db-0', PORTS.http, host), 'db-1', host);
    }
    assert.equal(await taker('db-0', PORTS.http, `db-0.db:${PORTS.http}`), 'db-0');
  });

  test('an instance that goes or comes disturbs no connection to another', async () => {
    const { client } = database.applications;
    const hasListener = async (machine: 'db-0' | 'db-1') => {
      const listeners = await database.clientAdmin('/listeners');
      return listeners.includes(`outbound|${PORTS.tcp}|${ADDRESSES[machine]}:`);
    };
    assert.equal(await client.open(ADDRESSES['db-0'], PORTS.tcp), PORTS.tcp);
    await database.writeSecondInstance('something-else');
    await waitFor(async () => !(await hasListener('db-1')), { describe: 'the end of its listener' });
    assert.equal(await client.say('still here'), 'still here');
    await database.writeSecondInstance('db');
    await waitFor(() => hasListener('db-1'), { describe: 'its new listener' });
    assert.equal(await client.say('and now'), 'and now');
    assert.equal(await taker('db-1', PORTS.http), 'db-1');
    assert.ok(await hasListener('db-0'));
    const modified = await database.clientAdmin('/stats?filter=listener_manager.listener_modified');
    assert.match(modified, /listener_modified: 0/);
  });
});
