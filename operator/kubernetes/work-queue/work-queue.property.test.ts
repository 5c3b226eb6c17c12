import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { TurnedClock } from '../fixtures/turned-clock.ts';
import { WorkQueue } from './work-queue.ts';

const key: fc.Arbitrary<string> = fc.constantFrom('a', 'b', 'c', 'd');
const step = fc.oneof(
  fc.record({ do: fc.constant('add' as const), key }),
  fc.record({ do: fc.constant('addAfter' as const), key, ms: fc.nat(5_000) }),
  fc.record({ do: fc.constant('take' as const) }),
  fc.record({
    do: fc.constant('succeed' as const),
    key,
    again: fc.option(fc.nat(5_000), { nil: undefined }),
  }),
  fc.record({ do: fc.constant('fail' as const), key }),
  fc.record({ do: fc.constant('turn' as const), ms: fc.nat(3_000) }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Drives a queue, and knows of each key whether it must still be worked on, and whether it is in work. */
class Driver {
  readonly clock = new TurnedClock();
  readonly queue = new WorkQueue({ name: 'test', clock: this.clock });
  readonly inWork = new Set<string>();
  /** Keys that changed after the last time they were taken. */
  readonly changed = new Set<string>();
  /** Keys whose last work failed. */
  readonly failed = new Set<string>();
  takers = 0;

  take(): void {
    this.takers += 1;
    void this.queue.take().then((taken) => {
      assert.ok(taken !== undefined);
      this.takers -= 1;
      assert.equal(this.inWork.has(taken), false, `${taken} is in work twice`);
      this.inWork.add(taken);
      this.changed.delete(taken);
      this.failed.delete(taken);
    });
  }

  do(one: Step): void {
    if (one.do === 'take') this.take();
    else if (one.do === 'turn') this.clock.turn(one.ms);
    else if (one.do === 'add' || one.do === 'addAfter') {
      this.changed.add(one.key);
      this.queue.addAfter(one.key, one.do === 'add' ? 0 : one.ms);
    } else if (this.inWork.delete(one.key)) {
      if (one.do === 'fail') {
        this.failed.add(one.key);
        this.queue.end(one.key, { result: 'failed' });
      } else {
        const again = one.again === undefined ? {} : { againAfterMs: one.again };
        this.queue.end(one.key, { result: 'succeeded', ...again });
      }
    }
  }
}

/** Lets all takers that were given a key see it. */
async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

test('no key is in work twice, no change and no failure is forgotten, and work comes to an end', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 80 }), async (steps) => {
      const driver = new Driver();
      for (const one of steps) {
        driver.do(one);
        await settle();
        assert.ok(driver.takers === 0 || driver.queue.depth === 0, 'somebody waits beside work');
      }
      // Ends what is in work, and works on whatever comes, until nothing does.
      for (let round = 0; round < 20; round += 1) {
        for (const working of [...driver.inWork])
          driver.do({ do: 'succeed', key: working, again: undefined });
        driver.clock.turn(400_000);
        while (driver.takers < 4) driver.take();
        await settle();
      }
      assert.deepEqual([...driver.changed, ...driver.failed], []);
      assert.deepEqual([...driver.inWork], []);
      assert.equal(driver.queue.depth, 0);
      assert.equal(driver.clock.pending, 0);
    }),
    { numRuns: 200 },
  );
});
