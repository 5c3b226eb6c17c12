import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressesOf, isTaken, SLOTS } from './addresses.ts';

test('clusters in different slots share nothing', () => {
  const all = Array.from({ length: SLOTS }, (_, slot) => Object.values(addressesOf(slot))).flat();
  assert.equal(new Set(all).size, all.length);
});

test('the names of interfaces are as long as the kernel takes', () => {
  assert.ok(addressesOf(SLOTS - 1).link.length <= 15);
});

const cases: readonly (readonly [string, boolean])[] = [
  ['default', false],
  ['192.0.2.0/24', false],
  ['10.99.4.0/24', false],
  ['10.99.3.0/24', true],
  ['10.99.3.2', true],
  ['10.0.0.0/8', true],
  ['10.244.0.0/16', true],
  ['10.96.3.128/25', true],
  ['10.96.2.0/23', true],
  ['10.96.4.0/23', false],
];
for (const [route, taken] of cases) {
  test(`with a route to ${route}, slot 3 is ${taken ? 'taken' : 'free'}`, () => {
    assert.equal(isTaken(addressesOf(3), ['default', route]), taken);
  });
}
