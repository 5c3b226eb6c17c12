import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import fc from 'fast-check';
import { LeaseStore } from '../fixtures/lease-store.ts';
import { TurnedClock } from '../fixtures/turned-clock.ts';
import { LeaderElector } from './leader-elector.ts';

const REPLICAS = ['one', 'two', 'three'] as const;

const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('pass' as const), seconds: fc.nat(12) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('cut' as const, 'mend' as const), who: fc.nat(2) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const), who: fc.nat(2) }) },
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Three replicas whose clocks go equally fast. */
class Election {
  readonly store = new LeaseStore();
  readonly clock = new TurnedClock();
  readonly #cut = new Set<number>();
  #starts = 0;
  readonly #replicas = REPLICAS.map((_name, index) => this.#start(index));

  #start(index: number) {
    const stopping = new AbortController();
    this.#starts += 1;
    const elector = new LeaderElector({
      client: this.store.client(() => this.#cut.has(index)),
      lease: { namespace: 'meltemi-system', name: 'leader' },
      identity: `${REPLICAS[index]}-${this.#starts}`,
      clock: this.clock,
    });
    const running = elector.run(async (term) => {
      if (!term.aborted) await once(term, 'abort');
    }, stopping.signal);
    return { elector, stopping, running };
  }

  get leaders(): readonly string[] {
    return this.#replicas.filter(({ elector }) => elector.isLeading).map(({ elector }) => elector.identity);
  }

  async take(one: Step): Promise<void> {
    if (one.do === 'pass') await this.pass(one.seconds);
    else if (one.do === 'cut') this.#cut.add(one.who);
    else if (one.do === 'mend') this.#cut.delete(one.who);
    else {
      const replica = this.#replicas[one.who];
      replica?.stopping.abort();
      await replica?.running;
      this.#replicas[one.who] = this.#start(one.who);
    }
  }

  async pass(seconds: number): Promise<void> {
    for (let tick = 0; tick < seconds * 2; tick += 1) {
      this.clock.turn(500);
      for (let request = 0; request < 6; request += 1) {
        await turn();
        assert.ok(this.leaders.length <= 1, `${this.leaders.join(' and ')} lead at the same time`);
      }
    }
  }

  async end(): Promise<void> {
    this.#cut.clear();
    await this.pass(45);
    assert.equal(this.leaders.length, 1, 'when all can reach the server, one leads');
    for (const { stopping } of this.#replicas) stopping.abort();
    await Promise.all(this.#replicas.map(({ running }) => running));
  }
}

test('never two lead at the same time, and in the end one does', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const election = new Election();
      for (const one of steps) await election.take(one);
      await election.end();
    }),
    { numRuns: 40 },
  );
});
