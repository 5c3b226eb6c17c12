import assert from 'node:assert/strict';
import { test } from 'node:test';
import { format, inspect } from 'node:util';
import { pino } from 'pino';
import { NOW, rootAuthority } from './fixtures/test-authority.ts';
import { Secret } from './secret.ts';
import { SpiffeId } from './spiffe.ts';

const TEXT = 'correct horse battery staple';
const secret = new Secret('private key', TEXT);

for (const [way, shown] of [
  ['inspect', inspect({ deep: [secret] }, { depth: null, showHidden: true })],
  ['format', format('%s %o %O %j', secret, secret, secret, secret)],
  ['template', `${secret}`],
  ['concatenation', `a${String(secret)}`],
  ['JSON', JSON.stringify({ secret })],
  ['clone', inspect(structuredClone({ secret }), { showHidden: true })],
  ['keys', inspect(Object.getOwnPropertyDescriptors(secret))],
  ['error', inspect(new Error('failed', { cause: secret }))],
] as const) {
  test(`a secret does not show by ${way}`, () => {
    assert.doesNotMatch(shown, /horse/);
  });
}

test('a secret is revealed on request only', () => {
  assert.equal(secret.reveal(), TEXT);
  assert.equal(String(secret), '[private key, redacted]');
});

test('an authority and what it issues can be logged: no key is in it', () => {
  const authority = rootAuthority();
  const leaf = authority.issueLeaf(SpiffeId.of({ namespace: 'a', serviceAccount: 'b' }), 60_000, NOW);
  const [, keyLine = ''] = leaf.privateKey.reveal().split('\n');
  assert.equal(keyLine.length, 64);
  const lines: string[] = [];
  pino({}, { write: (line: string) => void lines.push(line) }).info({ leaf, authority }, 'issued');
  const shown = lines.join('') + inspect({ leaf, authority }, { depth: null, showHidden: true });
  assert.match(shown, /private key, redacted/);
  assert.doesNotMatch(shown, /BEGIN PRIVATE KEY/);
  assert.ok(!shown.includes(keyLine));
});
