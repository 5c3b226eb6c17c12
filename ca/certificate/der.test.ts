import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decode, encode, integer, ipAddressBytes, sequence, time } from './der.ts';

test('IPv4 addresses are 4 bytes', () => {
  assert.equal(ipAddressBytes('127.0.1.11').toString('hex'), '7f00010b');
  assert.equal(ipAddressBytes('255.255.255.255').toString('hex'), 'ffffffff');
});

for (const [address, hex] of [
  ['::', '00000000000000000000000000000000'],
  ['::1', '00000000000000000000000000000001'],
  ['fe80::', 'fe800000000000000000000000000000'],
  ['2001:db8::8:800:200C:417A', '20010db80000000000080800200c417a'],
  ['2001:0db8:0000:0000:0001:0000:0000:0001', '20010db8000000000001000000000001'],
  ['1:2:3:4:5:6:7:8', '00010002000300040005000600070008'],
  ['::ffff:10.1.2.3', '00000000000000000000ffff0a010203'],
] as const) {
  test(`IPv6 address ${address} is 16 bytes`, () => {
    assert.equal(ipAddressBytes(address).toString('hex'), hex);
  });
}

test('property: any IPv6 address is its 8 groups', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
      const groups = Buffer.from(bytes).toString('hex').match(/.{4}/g) ?? [];
      assert.deepEqual(ipAddressBytes(groups.join(':')), Buffer.from(bytes));
    }),
  );
});

test('a time is a UTCTime until 2049, and a GeneralizedTime from 2050 on', () => {
  assert.equal(encode(time(Date.parse('2049-12-31T23:59:59Z'))).toString('latin1'), '\x17\x0d491231235959Z');
  assert.equal(
    encode(time(Date.parse('2050-01-01T00:00:00Z'))).toString('latin1'),
    '\x18\x0f20500101000000Z',
  );
});

test('property: bytes of any content and length come back the same', () => {
  const positive = fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.concat([Buffer.of(1), bytes]));
  fc.assert(
    fc.property(positive, (bytes) => {
      const der = encode(sequence(integer(bytes)));
      assert.deepEqual(encode(decode(der)), der);
      assert.deepEqual(der.subarray(-bytes.length), bytes);
    }),
  );
});
