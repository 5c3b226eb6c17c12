import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AnswerFields } from '../client/answer-fields.ts';
import { readObject } from '../client/listed-object.ts';
import { givenObject, programmed, programmedObject } from '../fixtures/mesh-objects.ts';
import { isMet, parseAwaited } from './awaited.ts';

const seen = (object: object) => readObject(new AnswerFields(object));

test('what can be waited for', () => {
  assert.deepEqual(parseAwaited('condition=Programmed'), {
    for: 'Condition',
    type: 'Programmed',
    status: 'True',
  });
  assert.deepEqual(parseAwaited('Condition=accepted=false'), {
    for: 'Condition',
    type: 'accepted',
    status: 'false',
  });
  assert.deepEqual(parseAwaited('delete'), { for: 'Deletion' });
  for (const text of [
    '',
    'Programmed',
    'condition=',
    'condition',
    'condition=a=',
    'condition=a=b=c',
    'jsonpath={.x}=y',
  ]) {
    assert.throws(() => parseAwaited(text), { name: 'UsageError' }, text);
  }
});

test('a condition of an older text is none of the object as it is now', () => {
  const awaited = parseAwaited('condition=programmed');
  assert.equal(isMet(awaited, seen(programmedObject({ kind: 'TrafficRoute', name: 'a' }))), true);
  const conditions = [programmed('True', 'Acknowledged', '1 of 1 proxies', 1)];
  assert.equal(
    isMet(awaited, seen(givenObject({ kind: 'TrafficRoute', name: 'a', generation: 2, conditions }))),
    false,
  );
  assert.equal(isMet(awaited, seen(givenObject({ kind: 'TrafficRoute', name: 'a' }))), false);
  assert.equal(isMet(awaited, undefined), false);
});

test('only what does not exist is gone', () => {
  assert.equal(isMet({ for: 'Deletion' }, undefined), true);
  assert.equal(isMet({ for: 'Deletion' }, seen(givenObject({ kind: 'Service', name: 'a' }))), false);
});
