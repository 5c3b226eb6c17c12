import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { PASSED_ON_SOURCE } from '../../mesh-model/sidecar-ports.ts';
import { suiteLifetime } from '../lifetime.ts';
import { type Agent, seenRequest } from '../network/agent.ts';
import type { TestProcess } from '../process.ts';
import { requireEnvoy, requireTrafficCapture } from '../requirement.ts';
import { waitFor } from '../wait-for.ts';
import {
  ADDRESSES,
  type CapturedShop,
  IPV6_ADDRESSES,
  OUTSIDE_PORTS,
  PORTS,
  prepareCapturedShop,
  SERVICE_PORTS,
  untilCallsPass,
} from './captured-shop.ts';

const SERVICE = `http://${ADDRESSES.service}:${SERVICE_PORTS.http}`;
const SERVER = `http://${ADDRESSES.server}:${PORTS.http}`;
const identity = (serviceAccount: string) =>
  new RegExp(`URI=spiffe://cluster\\.local/ns/shop/sa/${serviceAccount}(?:$|")`);

const requirement = [requireTrafficCapture(), requireEnvoy()].find(({ skip }) => skip !== false) ?? {};

describe('applications that know nothing of their sidecars', requirement, () => {
  const lifetime = suiteLifetime();
  let shop: CapturedShop;
  let clientSidecar: TestProcess;
  before(async () => {
    shop = await prepareCapturedShop(lifetime);
    await shop.up();
    clientSidecar = await shop.startClientSidecar();
    await untilCallsPass(shop);
  });

  test('calls of a service’s virtual address pass both sidecars, with mutual TLS', async () => {
    const handshakes = () => shop.serverStatistic(/^listener\..*\.ssl\.handshake$/);
    for (const headers of [{}, { host: 'echo' }, { host: 'echo.shop.svc.cluster.local' }]) {
      const seen = seenRequest(await shop.applications.client.get(`${SERVICE}/a`, headers));
      assert.equal(seen.path, '/a');
      assert.match(seen.headers['x-forwarded-client-cert'] ?? '', identity('client'));
      assert.equal(seen.caller, PASSED_ON_SOURCE.ipv4);
    }
    assert.ok((await handshakes()) > 0, 'no TLS handshake was counted');
    assert.equal(await shop.applications.client.call(ADDRESSES.service, SERVICE_PORTS.tcp), PORTS.tcp);
  });

  test('calls of the instance’s own address, and calls from outside, pass the server’s sidecar', async () => {
    const { client, outside } = shop.applications;
    for (const caller of [client, outside]) {
      const seen = seenRequest(await caller.get(`${SERVER}/b`, { 'x-forwarded-client-cert': 'URI=forged' }));
      assert.equal(seen.caller, PASSED_ON_SOURCE.ipv4);
      assert.equal(seen.headers['x-forwarded-client-cert'], undefined);
    }
    assert.equal(await outside.call(ADDRESSES.server, PORTS.undeclared), PORTS.undeclared);
  });

  test('IPv6 is no way around the sidecars', async () => {
    const { client, outside } = shop.applications;
    const inbound = seenRequest(await outside.get(`http://[${IPV6_ADDRESSES.server}]:${PORTS.http}/`));
    assert.equal(inbound.caller, PASSED_ON_SOURCE.ipv6);
    const outbound = seenRequest(
      await client.get(`http://[${IPV6_ADDRESSES.outside}]:${OUTSIDE_PORTS.captured}/`),
    );
    assert.equal(outbound.headers['x-forwarded-proto'], 'http');
  });

  test('a service that calls itself comes in by its own door', async () => {
    const { server } = shop.applications;
    const byService = seenRequest(await server.get(`${SERVICE}/c`));
    assert.match(byService.headers['x-forwarded-client-cert'] ?? '', identity('echo'));
    assert.equal(byService.caller, PASSED_ON_SOURCE.ipv4);
    const byAddress = seenRequest(await server.get(`${SERVER}/c`));
    assert.equal(byAddress.caller, ADDRESSES.server);
  });

  test('excluded ports go around the sidecars', async () => {
    const { client, outside } = shop.applications;
    const inbound = seenRequest(await outside.get(`http://${ADDRESSES.server}:${PORTS.excluded}/`));
    assert.equal(inbound.caller, ADDRESSES.outside);
    const outbound = seenRequest(await client.get(`http://${ADDRESSES.outside}:${OUTSIDE_PORTS.excluded}/`));
    assert.equal(outbound.headers['x-forwarded-proto'], undefined);
    assert.equal(await shop.applications.server.call(ADDRESSES.server, PORTS.undeclared), PORTS.undeclared);
  });

  test('a call of the sidecar’s own ports ends there, and goes round in no circle', async () => {
    const connections = () => shop.serverStatistic(/^listener\..*\.downstream_cx_total$/);
    const before = await connections();
    for (const port of [15001, 15006]) {
      assert.equal(await shop.applications.outside.call(ADDRESSES.server, port), 'CLOSED');
    }
    // The calls themselves, one passed on, and the looks at the statistics.
    assert.ok((await connections()) - before < 10);
  });

  test('what is strict takes calls of the mesh only, and egress follows the policy', async () => {
    const { client, outside } = shop.applications;
    const foreign = `http://${ADDRESSES.outside}:${OUTSIDE_PORTS.captured}/`;
    assert.equal((await client.get(foreign)).status, 200);
    await shop.writePolicy('{mtls: {mode: Strict}, egress: {mode: RegistryOnly}}');
    await waitFor(async () => (await refusal(outside.get(SERVER))) !== undefined, {
      describe: 'plain calls to be refused',
    });
    assert.equal((await client.get(SERVICE)).status, 200);
    assert.equal(await client.call(ADDRESSES.service, SERVICE_PORTS.tcp), PORTS.tcp);
    assert.notEqual(await outside.call(ADDRESSES.server, PORTS.undeclared), PORTS.undeclared);
    await waitFor(async () => (await client.get(foreign).catch(() => ({ status: 0 }))).status !== 200, {
      describe: 'calls of what no service names to be refused',
    });
    const excluded = await client.get(`http://${ADDRESSES.outside}:${OUTSIDE_PORTS.excluded}/`);
    assert.equal(excluded.status, 200);
    await shop.writePolicy('{mtls: {mode: Permissive}, egress: {mode: AllowAny}}');
    await waitFor(async () => (await client.get(foreign)).status === 200, {
      describe: 'the end of the policy',
    });
  });

  test('a killed `meltemi sidecar` leaves the traffic as it is, and the next one takes it over', async () => {
    const { client } = shop.applications;
    clientSidecar.signal('SIGKILL');
    await clientSidecar.ended;
    assert.match((await client.get(SERVICE)).body, identity('client'));
    clientSidecar = await shop.startClientSidecar();
    assert.match((await client.get(SERVICE)).body, identity('client'));
  });

  test('no call fails while a sidecar ends, or starts', async () => {
    const { client } = shop.applications;
    const url = `http://${ADDRESSES.outside}:${OUTSIDE_PORTS.captured}/`;
    const isCaptured = async () => 'x-forwarded-proto' in seenRequest(await client.get(url)).headers;
    assert.equal(await isCaptured(), true);
    const ending = await callsDuring(clientSidecar.stop(), client, url);
    assert.deepEqual(ending.statuses, [200]);
    // Known: now and then one connection that was redirected just before the rules went meets the closed port.
    assert.ok(ending.failures.length <= 1, ending.failures.join('\n'));
    assert.equal(await isCaptured(), false);
    assert.doesNotMatch(await shop.machines.client.run('iptables-save'), /MELTEMI/);
    assert.deepEqual(await callsDuring(shop.startClientSidecar(), client, url), {
      statuses: [200],
      failures: [],
    });
    assert.equal(await isCaptured(), true);
  });
});

/** Why a call was refused: its error, or a status other than 200. */
async function refusal(answer: Promise<{ readonly status: number }>): Promise<string | undefined> {
  try {
    const { status } = await answer;
    return status === 200 ? undefined : String(status);
  } catch (error) {
    return String(error);
  }
}

/** Calls again and again while something happens: which statuses came, and which calls got none. */
async function callsDuring(event: Promise<unknown>, caller: Agent, url: string) {
  const statuses = new Set<number>();
  const failures: string[] = [];
  let isOver = false;
  const ended = event.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    try {
      statuses.add((await caller.get(url)).status);
    } catch (error) {
      failures.push(String(error));
    }
  }
  await ended;
  return { statuses: [...statuses], failures };
}
