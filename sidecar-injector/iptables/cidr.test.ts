import assert from 'node:assert/strict';
import { BlockList } from 'node:net';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Cidr } from './cidr.ts';

function textOf(text: string): string {
  const range = Cidr.parse(text);
  return range instanceof Cidr ? range.text : range.message;
}

describe('ranges of addresses', () => {
  const right: readonly (readonly [string, string])[] = [
    ['10.0.0.0/8', '10.0.0.0/8'],
    ['10.1.2.3', '10.1.2.3/32'],
    ['0.0.0.0/0', '0.0.0.0/0'],
    ['FD00:0::0/8', 'fd00::/8'],
    ['2001:db8:0:0:1:0:0:0', '2001:db8:0:0:1::/128'],
    ['::', '::/128'],
    ['::/0', '::/0'],
    ['::ffff:10.0.0.0/104', '::ffff:10.0.0.0/104'],
  ];
  for (const [written, read] of right)
    test(`${written} is ${read}`, () => assert.equal(textOf(written), read));

  const wrong = [
    '',
    ' ',
    '10',
    '10.0.0.0/',
    '10.0.0.0/33',
    '10.0.0.0/08',
    '10.0.0.0/8/8',
    'fe80::1%eth0',
    '::/129',
  ];
  for (const written of [...wrong, '10.0.0.0/8 -j ACCEPT', '10.0.0.0/8\n-F', 'example.com', '*']) {
    test(`${JSON.stringify(written)} is none`, () => assert.ok(!(Cidr.parse(written) instanceof Cidr)));
  }

  test('bits behind the prefix are a mistake, with both things that may have been meant', () => {
    assert.deepEqual(Cidr.parse('10.1.2.3/8'), {
      message: '"10.1.2.3/8" has bits set behind its prefix',
      hint: 'write 10.0.0.0/8, or 10.1.2.3 for the one address',
    });
  });

  test('a mistake is shown at a length that fits a line', () => {
    assert.ok(textOf('x'.repeat(1_000_000)).length < 120);
  });
});

test('any address and prefix: the range holds the address, and reads the same again', () => {
  const addresses = fc.oneof(
    fc.tuple(fc.ipV4(), fc.integer({ min: 0, max: 32 })),
    fc.tuple(fc.ipV6(), fc.integer({ min: 0, max: 128 })),
  );
  fc.assert(
    fc.property(addresses, ([address, prefix]) => {
      const range = Cidr.parse(`${address}/${prefix}`);
      // The hint of a mistake names the range that was nearly written.
      const text = range instanceof Cidr ? range.text : (/\S+\/\d+/.exec(range.hint)?.[0] ?? '');
      assert.equal(textOf(text), text);
      const [network = ''] = text.split('/');
      const family = network.includes(':') ? 'ipv6' : 'ipv4';
      const list = new BlockList();
      list.addSubnet(network, prefix, family);
      assert.ok(list.check(address, family), `${address} is not in ${text}`);
    }),
  );
});

test('any text: what is taken for a range can do no harm in a rule', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.ipV6(), fc.webUrl()), (text) => {
      const range = Cidr.parse(text);
      if (range instanceof Cidr) assert.match(range.text, /^[0-9a-f.:]+\/\d{1,3}$/);
    }),
  );
});
