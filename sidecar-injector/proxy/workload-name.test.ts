import assert from 'node:assert/strict';
import { test } from 'node:test';
import { podOf } from '../fixtures/injection-fixture.ts';
import { workloadName } from './workload-name.ts';

const nameOf = (metadata: object | undefined) => workloadName(podOf({ metadata, spec: {} }));

test('a workload is called by its labels, else by what made the pod, else by the pod', () => {
  const generateName = 'reviews-v1-5d8f7c9b4d-';
  assert.equal(nameOf({ labels: { app: 'a', 'app.kubernetes.io/name': 'b' }, generateName }), 'b');
  assert.equal(nameOf({ labels: { app: 'a' }, generateName }), 'a');
  assert.equal(nameOf({ labels: { app: '' }, generateName }), 'reviews-v1');
  assert.equal(nameOf({ generateName: 'node-agent-', name: 'node-agent-x7k2p' }), 'node-agent');
  assert.equal(nameOf({ name: 'reviews' }), 'reviews');
  assert.equal(nameOf(undefined), 'pod');
});
