import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readObject } from '../../operator/kubernetes/resources/raw-object.ts';
import { isRolledOut } from './operator-rollout.ts';

function rolledOut(status: object, replicas = 2): boolean {
  const metadata = {
    name: 'meltemi',
    namespace: 'meltemi-system',
    uid: '1',
    resourceVersion: '1',
    generation: 4,
  };
  const object = readObject({ metadata, spec: { replicas }, status });
  assert.ok(object !== undefined);
  return isRolledOut(object);
}

const done = { observedGeneration: 4, replicas: 2, updatedReplicas: 2, availableReplicas: 2 };

test('it is there when every replica is new and available, and no old one is left', () => {
  assert.ok(rolledOut(done));
  assert.ok(!rolledOut({}), 'nobody has looked at it');
  assert.ok(!rolledOut({ ...done, observedGeneration: 3 }), 'what is said is of the one before');
  assert.ok(!rolledOut({ ...done, updatedReplicas: 1 }));
  assert.ok(!rolledOut({ ...done, replicas: 3 }), 'an old one is still there');
  assert.ok(!rolledOut({ ...done, availableReplicas: 1 }));
  assert.ok(!rolledOut(done, 3));
});
