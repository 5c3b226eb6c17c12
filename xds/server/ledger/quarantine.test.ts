import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { TrafficRouteSpec } from '../../../api/traffic-route/types.ts';
import type { Configuration } from '../../../mesh-model/configuration.ts';
import { MeshInputs } from '../../../mesh-model/mesh-inputs.ts';
import { DEFAULT_SETTINGS } from '../../../mesh-model/settings.ts';
import type { Acknowledgement } from './acknowledgement.ts';
import { Quarantine } from './quarantine.ts';

const ALL_ACKNOWLEDGED: Acknowledgement = {
  current: true,
  affected: 1,
  acknowledged: 1,
  pending: [],
  rejected: [],
};

/** Inputs whose writes take effect at once, and answers to be set by the test. */
function quarantine() {
  const inputs = new MeshInputs(DEFAULT_SETTINGS);
  let acknowledgement: Acknowledgement = { ...ALL_ACKNOWLEDGED, acknowledged: 0, pending: ['a/b'] };
  const subject = new Quarantine({
    inputs,
    apply: (write) => write(inputs),
    acknowledgement: () => acknowledgement,
    committed: () => true,
  });
  return {
    inputs,
    subject,
    route: (name: string, generation: number) =>
      inputs.trafficRoutes.set(`ns/${name}`, configuration(name, generation)),
    acknowledge: (name: string, generation: number) =>
      inputs.acknowledgedRoutes.set(`ns/${name}`, configuration(name, generation)),
    everyoneAnswers: () => {
      acknowledgement = ALL_ACKNOWLEDGED;
      subject.advance();
    },
    refuse: (...origins: readonly [string, number][]) =>
      subject.refused({
        origins: origins.map(([name, generation]) => ({ object: `TrafficRoute/ns/${name}`, generation })),
        reason: 'no such thing',
        proxy: 'ns/proxy',
      }),
    delete: (name: string) => {
      inputs.trafficRoutes.delete(`ns/${name}`);
      inputs.quarantine.delete(`TrafficRoute/ns/${name}`);
    },
    elsewhere: (...convicted: readonly [string, number][]) =>
      subject.convictedElsewhere(
        new Map(
          convicted.map(([name, generation]) => [
            `TrafficRoute/ns/${name}`,
            { generation, reason: 'no such thing', proxy: 'ns/far' },
          ]),
        ),
      ),
    quarantined: () => [...inputs.quarantine.entries()].map(([object]) => object).sort(),
  };
}

function configuration(name: string, generation: number): Configuration<TrafficRouteSpec> {
  return {
    key: `ns/${name}`,
    namespace: 'ns',
    name,
    createdAt: '2026-01-01T00:00:00Z',
    spec: { parentRefs: [{ kind: 'Service', name }] },
    origin: { object: `TrafficRoute/ns/${name}`, generation },
  };
}

describe('the quarantine', () => {
  test('takes the one new generation of a refused resource out of force, with the reason', () => {
    const { route, acknowledge, refuse, quarantined, inputs } = quarantine();
    route('good', 1);
    acknowledge('good', 1);
    route('bad', 2);
    refuse(['good', 1], ['bad', 2]);
    assert.deepEqual(quarantined(), ['TrafficRoute/ns/bad']);
    assert.deepEqual(inputs.quarantine.get('TrafficRoute/ns/bad'), {
      generation: 2,
      reason: 'no such thing',
      proxy: 'ns/proxy',
    });
  });

  test('accuses nobody for a resource of acknowledged generations', () => {
    const { route, acknowledge, refuse, quarantined } = quarantine();
    route('good', 1);
    acknowledge('good', 1);
    refuse(['good', 1]);
    assert.deepEqual(quarantined(), []);
  });

  test('tries several suspects one after the other: the guilty one stays, the others come back', () => {
    const { route, refuse, quarantined, everyoneAnswers } = quarantine();
    route('a', 1);
    route('b', 1);
    route('c', 1);
    refuse(['a', 1], ['b', 1], ['c', 1]);
    assert.deepEqual(quarantined(), ['TrafficRoute/ns/b', 'TrafficRoute/ns/c'], 'a is on trial first');
    refuse(['a', 1]);
    assert.deepEqual(quarantined(), ['TrafficRoute/ns/a', 'TrafficRoute/ns/c'], 'a is guilty, b on trial');
    everyoneAnswers();
    assert.deepEqual(quarantined(), ['TrafficRoute/ns/a'], 'b is innocent, c on trial');
    everyoneAnswers();
    assert.deepEqual(quarantined(), ['TrafficRoute/ns/a']);
  });

  test('lets an object go when it changes', () => {
    const { route, refuse, quarantined, subject } = quarantine();
    route('bad', 2);
    refuse(['bad', 2]);
    route('bad', 3);
    subject.advance();
    assert.deepEqual(quarantined(), []);
  });

  test('what another replica has convicted is out of force here, also before it has arrived', () => {
    const { route, elsewhere, quarantined, inputs, subject } = quarantine();
    route('bad', 2);
    elsewhere(['bad', 3], ['unknown', 1]);
    assert.deepEqual(quarantined(), ['TrafficRoute/ns/bad']);
    assert.equal(inputs.quarantine.get('TrafficRoute/ns/bad')?.generation, 3);
    route('bad', 3);
    route('unknown', 1);
    subject.advance();
    assert.deepEqual(quarantined(), ['TrafficRoute/ns/bad', 'TrafficRoute/ns/unknown']);
    route('bad', 4);
    subject.advance();
    assert.deepEqual(quarantined(), ['TrafficRoute/ns/unknown']);
    assert.deepEqual([...subject.convictions.keys()], [], 'it is not told on as one of ours');
  });

  test('a conviction holds on when its replica goes, until the object changes or goes', () => {
    const { route, elsewhere, quarantined, subject, delete: remove } = quarantine();
    route('bad', 2);
    route('brief', 1);
    elsewhere(['bad', 2], ['brief', 1]);
    elsewhere();
    assert.deepEqual([...subject.convictions.keys()], ['TrafficRoute/ns/bad', 'TrafficRoute/ns/brief']);
    remove('brief');
    route('brief', 1);
    route('bad', 3);
    subject.advance();
    assert.deepEqual(quarantined(), []);
    assert.equal(subject.convictions.size, 0);
  });

  test('suspicions are not told; a conviction elsewhere ends a trial here', () => {
    const { route, refuse, elsewhere, quarantined, subject } = quarantine();
    route('a', 1);
    route('b', 1);
    refuse(['a', 1], ['b', 1]);
    assert.deepEqual(quarantined(), ['TrafficRoute/ns/b'], 'a is on trial');
    assert.equal(subject.convictions.size, 0);
    elsewhere(['a', 1]);
    subject.advance();
    assert.deepEqual(quarantined(), ['TrafficRoute/ns/a'], 'a is guilty elsewhere, b on trial');
    refuse(['b', 1]);
    assert.deepEqual([...subject.convictions.keys()], ['TrafficRoute/ns/b']);
  });
});
