import assert from 'node:assert/strict';
import { test } from 'node:test';
import { conditionOf, contains, readMeshObject } from './mesh-object.ts';

const programmed = { type: 'Programmed', status: 'True', reason: 'Acknowledged', message: '8 of 8 proxies' };

test('a condition about an older generation is none', () => {
  const at = (generation: number) => ({ metadata: { name: 'reviews', generation } });
  const status = { conditions: [{ ...programmed, observedGeneration: 2 }] };
  assert.equal(conditionOf({ ...at(2), status }, 'Programmed')?.message, '8 of 8 proxies');
  assert.equal(conditionOf({ ...at(3), status }, 'Programmed'), undefined);
  assert.equal(conditionOf(at(1), 'Programmed'), undefined);
});

test('what is printed is checked', () => {
  const good = { metadata: { name: 'reviews' }, status: { conditions: [programmed] } };
  assert.deepEqual(readMeshObject(JSON.stringify(good)), good);
  assert.equal(readMeshObject('No such object.'), undefined);
  assert.equal(readMeshObject(JSON.stringify({ ...good, status: { conditions: [{}] } })), undefined);
});

test('what was written is in what is there, whatever defaults were added', () => {
  const written = { http: [{ backendRefs: [{ name: 'reviews', weight: 90 }] }] };
  const kept = { http: [{ backendRefs: [{ name: 'reviews', weight: 90, kind: 'Service' }] }], tcp: [] };
  assert.equal(contains(kept, written), true);
  assert.equal(contains({ http: [{ backendRefs: [{ name: 'reviews', weight: 10 }] }] }, written), false);
  assert.equal(contains({ http: [...written.http, {}] }, written), false);
  assert.equal(contains(undefined, written), false);
});
