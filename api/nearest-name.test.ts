import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearestName } from './nearest-name.ts';

const FIELDS = ['backendRefs', 'matches', 'timeouts', 'retry', 'redirect', 'requestHeaders', 'tcp'];

test('a misspelt name is recognised', () => {
  const cases = {
    backendRef: 'backendRefs',
    BACKENDREFS: 'backendRefs',
    timeout: 'timeouts',
    retri: 'retry',
    requestHeader: 'requestHeaders',
    tcpp: 'tcp',
  };
  for (const [misspelt, meant] of Object.entries(cases)) assert.equal(nearestName(misspelt, FIELDS), meant);
});

test('a name like no other has no suggestion', () => {
  for (const name of ['', 'weighting', 'x'.repeat(1_000_000)])
    assert.equal(nearestName(name, FIELDS), undefined);
  assert.equal(nearestName('anything', []), undefined);
});
