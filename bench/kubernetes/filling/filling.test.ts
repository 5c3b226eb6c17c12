import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KINDS } from '../../../api/kinds.ts';
import { validateObject } from '../../../api/validate.ts';
import { readObject } from '../../../operator/kubernetes/resources/raw-object.ts';
import { keepPod } from '../../../registries/kubernetes/kept-pod.ts';
import { podPlace, podPlaces, servicePlaces } from './cluster-size.ts';
import { policyObjects, routeObjects } from './configuration-objects.ts';
import { podObject } from './pod-object.ts';
import { podStatus } from './pod-status.ts';

const SIZE = { namespaces: 50, services: 1000, podsPerService: 5, nodes: 100, routes: 300, policies: 300 };

test('no two pods have the name or the address of each other, also after a roll-out', () => {
  const pods = servicePlaces(SIZE).flatMap((service) => [
    ...podPlaces(SIZE, service),
    podPlace(SIZE, service, 0, 1),
  ]);
  assert.equal(pods.length, 6000);
  assert.equal(new Set(pods.map(({ name }) => name)).size, pods.length);
  assert.equal(new Set(pods.map(({ address }) => address)).size, pods.length);
});

test('a pod is one with a sidecar, as the registry reads it', () => {
  const [service] = servicePlaces(SIZE);
  assert.ok(service);
  const place = podPlace(SIZE, service, 2);
  const { metadata, ...rest } = podObject(place);
  const identity = { uid: 'u', resourceVersion: '1' };
  const raw = readObject({ ...rest, metadata: { ...metadata, ...identity }, status: podStatus(place, true) });
  assert.ok(raw);
  const kept = keepPod(raw);
  assert.equal(kept.hasSidecar, true);
  assert.equal(kept.health, 'Healthy');
  assert.deepEqual(kept.addresses, [place.address]);
  assert.equal(kept.labels.app, service.name);
});

test('routes and policies are valid', () => {
  const objects = [
    ...routeObjects(SIZE).map((object) => ({ ...object, kind: 'TrafficRoute' })),
    ...policyObjects(SIZE).map((object) => ({ ...object, kind: 'MeshPolicy' })),
  ];
  assert.equal(objects.length, 600);
  const { apiVersion } = KINDS.TrafficRoute;
  const problems = objects.flatMap((object) => {
    const result = validateObject({ apiVersion, ...object });
    return result.ok ? [] : result.problems;
  });
  assert.deepEqual(problems, []);
});
