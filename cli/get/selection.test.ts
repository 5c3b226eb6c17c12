import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { KINDS } from '../../api/kinds.ts';
import { UsageError } from '../command-error.ts';
import { parseSelection } from './selection.ts';

const kindsOf = (...words: string[]) => {
  const selection = parseSelection(words);
  return selection.of === 'Kinds' ? selection.kinds.map(({ kind }) => kind) : [];
};
const objectsOf = (...words: string[]) => {
  const selection = parseSelection(words);
  return selection.of === 'Objects' ? selection.objects : [];
};

test('a kind has many names', () => {
  for (const name of ['TrafficRoute', 'trafficroutes', 'tr', 'TR', 'trafficroute.mesh.meltemi.dev']) {
    assert.deepEqual(kindsOf(name), ['TrafficRoute']);
  }
});

test('several kinds, and all of them', () => {
  assert.deepEqual(kindsOf('tr,svc,tr'), ['TrafficRoute', 'Service']);
  assert.deepEqual(kindsOf('ALL'), kindsOf('meltemi'));
  assert.ok(kindsOf('all').includes('Service'));
  assert.ok(!kindsOf('all').includes('Namespace'));
});

test('objects are named after their kind, or each with its own', () => {
  const kind = KINDS.TrafficRoute;
  assert.deepEqual(objectsOf('tr', 'a', 'b.c'), [
    { kind, namespace: undefined, name: 'a' },
    { kind, namespace: undefined, name: 'b.c' },
  ]);
  assert.deepEqual(objectsOf('TrafficRoute/bookinfo/a', 'svc/b'), [
    { kind, namespace: 'bookinfo', name: 'a' },
    { kind: KINDS.Service, namespace: undefined, name: 'b' },
  ]);
});

test('what is no selection says how to write one', () => {
  const wrong: readonly (readonly [readonly string[], RegExp])[] = [
    [
      ['trafficrout'],
      /there is no kind "trafficrout": did you mean trafficroute\? the kinds are trafficroute \(tr\)/,
    ],
    [['tr', 'svc/a'], /"tr" is no KIND\/NAME/],
    [['tr,svc', 'a'], /tr,svc is no single kind/],
    [['tr/a/b/c'], /is no KIND\/NAME/],
    [['tr', 'A b'], /"A b" is no name of an object/],
    [['tr/'], /"" is no name of an object/],
  ];
  for (const [words, message] of wrong) {
    assert.throws(() => parseSelection(words), { name: 'UsageError', message }, words.join(' '));
  }
});

test('no words do more harm than an error about them', () => {
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom('tr', 'all', 'svc', ',', '/', 'tr/', 'tr,', 'constructor'),
  );
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
      try {
        parseSelection(words);
      } catch (error) {
        assert.ok(error instanceof UsageError, String(error));
      }
    }),
  );
});
