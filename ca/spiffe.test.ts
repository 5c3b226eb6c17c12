import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { InvalidSpiffeId, SpiffeId } from './spiffe.ts';

test('an identity is written as a URI, in the default trust domain unless told', () => {
  const id = SpiffeId.of({ namespace: 'bookinfo', serviceAccount: 'reviews' });
  assert.equal(id.toString(), 'spiffe://cluster.local/ns/bookinfo/sa/reviews');
  assert.equal(JSON.stringify({ id }), '{"id":"spiffe://cluster.local/ns/bookinfo/sa/reviews"}');
  const other = SpiffeId.of({ trustDomain: 'example.org', namespace: 'a', serviceAccount: 'b.c' });
  assert.equal(other.toString(), 'spiffe://example.org/ns/a/sa/b.c');
});

for (const [text, problem] of [
  ['', /must be spiffe/],
  ['spiffe://cluster.local', /must be spiffe/],
  ['https://cluster.local/ns/a/sa/b', /must be spiffe/],
  ['SPIFFE://cluster.local/ns/a/sa/b', /must be spiffe/],
  ['spiffe://cluster.local/ns/a/sa/b/', /must be spiffe/],
  ['spiffe://cluster.local/ns/a/sa/b?x=1', /service account/],
  ['spiffe://cluster.local/ns/a/sa/b\n', /service account/],
  ['spiffe://cluster.local/ns/a/sa/', /service account/],
  ['spiffe://cluster.local/ns/a/sa/%62', /service account/],
  ['spiffe://cluster.local/ns/../sa/b', /namespace/],
  [`spiffe://cluster.local/ns/${'a'.repeat(64)}/sa/b`, /namespace/],
  ['spiffe:///ns/a/sa/b', /trust domain/],
  ['spiffe://Cluster.local/ns/a/sa/b', /trust domain/],
  ['spiffe://user@cluster.local:80/ns/a/sa/b', /trust domain/],
  [`spiffe://cluster.local/ns/a/sa/${'b'.repeat(2048)}`, /longer than 2048/],
] as const) {
  test(`no identity: ${JSON.stringify(text.slice(0, 60))}`, () => {
    const parsed = SpiffeId.parse(text);
    assert.ok(!parsed.ok);
    assert.ok(parsed.error instanceof InvalidSpiffeId);
    assert.match(parsed.error.problem, problem);
  });
}

test('parts that would break out of their place are refused', () => {
  assert.throws(() => SpiffeId.of({ namespace: 'a/sa/admin', serviceAccount: 'b' }), InvalidSpiffeId);
  assert.throws(() => SpiffeId.of({ namespace: 'a', serviceAccount: '' }), InvalidSpiffeId);
});

test('an error quotes a hostile text on one line, and not all of it', () => {
  const parsed = SpiffeId.parse(`\n[info] all is well ${'x'.repeat(1000)}`);
  assert.ok(!parsed.ok);
  assert.doesNotMatch(parsed.error.message, /\n/);
  assert.ok(parsed.error.message.length < 300);
});

test('property: parse never throws, and what it takes has that one spelling', () => {
  const piece = fc.constantFrom(
    'spiffe://',
    '/ns/',
    '/sa/',
    'cluster.local',
    'a',
    '-',
    '.',
    '%2f',
    '\0',
    'é',
  );
  const almost = fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join(''));
  const shaped = fc
    .tuple(fc.string(), fc.string(), fc.string())
    .map((p) => `spiffe://${p[0]}/ns/${p[1]}/sa/${p[2]}`);
  fc.assert(
    fc.property(fc.oneof(fc.string(), almost, shaped), (text) => {
      const parsed = SpiffeId.parse(text);
      if (parsed.ok) assert.equal(parsed.id.toString(), text);
    }),
    { numRuns: 2000 },
  );
});

test('property: what is written can be read, part by part', () => {
  const label = fc.stringMatching(/^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/);
  const trustDomain = fc.stringMatching(/^[a-z0-9._-]{1,255}$/);
  const subdomain = fc.array(label, { minLength: 1, maxLength: 3 }).map((labels) => labels.join('.'));
  fc.assert(
    fc.property(trustDomain, label, subdomain, (trustDomain, namespace, serviceAccount) => {
      const parsed = SpiffeId.parse(SpiffeId.of({ trustDomain, namespace, serviceAccount }).toString());
      assert.ok(parsed.ok);
      assert.equal(parsed.id.trustDomain, trustDomain);
      assert.equal(parsed.id.namespace, namespace);
      assert.equal(parsed.id.serviceAccount, serviceAccount);
    }),
  );
});
