import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setImmediate as tick } from 'node:timers/promises';
import fc from 'fast-check';
import { waitFor } from '../../../test/wait-for.ts';
import { startFakeApiServer } from '../fixtures/fake-api-server.ts';
import { type Mishap, ModelApiServer, type Refusal } from '../fixtures/model-api-server.ts';
import { runInformer } from '../fixtures/running-informer.ts';
import type { RawObject } from '../resources/raw-object.ts';
import type { ObjectChange } from './object-source.ts';

type Step =
  | { readonly do: 'put'; readonly name: string; readonly value: string }
  | { readonly do: 'remove' | 'recreate'; readonly name: string }
  | { readonly do: 'mishap'; readonly mishap: Mishap }
  | { readonly do: 'refuse'; readonly refusal: Refusal }
  | { readonly do: 'compact' | 'bookmark' | 'breathe' };

const name = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const mishap = fc.constantFrom<Mishap[]>(
  'Reset',
  'HalfLine',
  'End',
  'Nonsense',
  'InternalError',
  'Expire',
  'Silent',
);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('put' as const), name, value: fc.constantFrom('1', '2') }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('remove' as const, 'recreate' as const), name }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('mishap' as const), mishap }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('refuse' as const),
      refusal: fc.constantFrom<Refusal[]>('Reset', 'Busy', 'Expired', 'NotJson'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('compact' as const, 'bookmark' as const, 'breathe' as const),
    }),
  },
);

async function take(model: ModelApiServer, one: Step): Promise<void> {
  switch (one.do) {
    case 'put':
      model.put(one.name, one.value);
      break;
    case 'remove':
      model.remove(one.name);
      break;
    case 'recreate':
      model.remove(one.name);
      model.put(one.name, '1');
      break;
    case 'mishap':
      model.mishap(one.mishap);
      break;
    case 'refuse':
      model.refusals.push(one.refusal);
      break;
    case 'compact':
      model.compact();
      break;
    case 'bookmark':
      model.bookmark();
      break;
    case 'breathe':
      // Lets a request or two through, so that mishaps find the informer in all of its states.
      for (let turn = 0; turn < 20; turn += 1) await tick();
  }
}

/** Data and uid: an object that was made again is another one, with the same data. */
function keepUidAndData({ metadata, fields }: RawObject): unknown {
  return { uid: metadata.uid, data: fields.data };
}

/** What those who follow know, if they believe every change; a change that cannot follow from the one before fails. */
function replay(batches: readonly (readonly ObjectChange<unknown>[])[]): Map<string, unknown> {
  const state = new Map<string, unknown>();
  for (const change of batches.flat()) {
    if (change.kind === 'Added') assert.equal(state.has(change.key), false, `${change.key} was added twice`);
    else assert.deepEqual(change.before, state.get(change.key));
    if (change.kind === 'Deleted') state.delete(change.key);
    else state.set(change.key, change.value);
  }
  return state;
}

test('whatever happens to lists and watches, in the end all objects are as they are, and every change was told', async (t) => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 40 }), async (steps) => {
      const server = await startFakeApiServer(t);
      const model = new ModelApiServer(server);
      const { informer, batches, stop } = runInformer(t, server, {
        kind: { keep: keepUidAndData },
        times: { silenceMs: 25 },
      });
      for (const one of steps) await take(model, one);
      const wanted = () =>
        new Map([...model.objects].map(([key, { uid, data }]) => [`shop/${key}`, { uid, data }]));
      await waitFor(
        () => {
          assert.equal(informer.hasSynced, true);
          assert.deepEqual(new Map(informer.entries()), wanted());
          return true;
        },
        { describe: 'the objects of the server', interval: 2 },
      );
      await stop();
      assert.deepEqual(replay(batches), new Map(informer.entries()));
    }),
    { numRuns: 60 },
  );
});
