import assert from 'node:assert/strict';
import type { NetworkInterfaceInfo } from 'node:os';
import { test } from 'node:test';
import { localWorkload } from './fixtures/local-workload.ts';
import { isLocalAddress, needsSidecarHere } from './local-address.ts';

const face = (address: string, family: 'IPv4' | 'IPv6'): NetworkInterfaceInfo => {
  const rest = { netmask: '', mac: '', internal: false, cidr: null };
  return family === 'IPv6' ? { address, family, scopeid: 0, ...rest } : { address, family, ...rest };
};
const interfaces = {
  eth0: [face('192.0.2.7', 'IPv4'), face('2001:db8::7', 'IPv6')],
  down: undefined,
};

for (const address of [
  '127.0.0.1',
  '127.0.1.11',
  '127.255.255.254',
  '::1',
  '192.0.2.7',
  '2001:db8::7',
  '2001:DB8:0:0::7',
]) {
  test(`${address} is of this host`, () => assert.ok(isLocalAddress(address, interfaces)));
}

for (const address of [
  '192.0.2.8',
  '128.0.0.1',
  '::2',
  '2001:db8::8',
  '0.0.0.0',
  'localhost',
  '',
  '127.0.0.1 ',
]) {
  test(`${JSON.stringify(address)} is not`, () => assert.ok(!isLocalAddress(address, interfaces)));
}

test('the machine has its own loopback', () => assert.ok(isLocalAddress('127.0.0.1')));

test('a workload without a proxy needs no sidecar, and one elsewhere none here', () => {
  assert.ok(needsSidecarHere(localWorkload('a', { address: '192.0.2.7' }), interfaces));
  assert.ok(!needsSidecarHere(localWorkload('a', { address: '192.0.2.8' }), interfaces));
  assert.ok(!needsSidecarHere(localWorkload('a', { proxy: { mode: 'None' } }), interfaces));
});
