import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type TestContext, test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { waitFor } from '../../../test/wait-for.ts';
import { LeaseStore } from '../fixtures/lease-store.ts';
import { TurnedClock } from '../fixtures/turned-clock.ts';
import type { WantedObject } from '../resources/resource-client.ts';
import { type Lead, LeaderElector, LeadershipLost } from './leader-elector.ts';
import { LEASES } from './lease.ts';

const lease = { namespace: 'meltemi-system', name: 'leader' };

/** A replica in an election, with a clock of its own. */
class Replica {
  readonly clock = new TurnedClock();
  readonly elector: LeaderElector;
  readonly terms: AbortSignal[] = [];
  isCutOff = false;
  /** Resolves what the leader waits for before it ends its term. */
  readonly #stopping = new AbortController();
  readonly running: Promise<void>;

  constructor(t: TestContext, store: LeaseStore, identity: string, lead?: Lead) {
    const { clock } = this;
    this.elector = new LeaderElector({ client: store.client(() => this.isCutOff), lease, identity, clock });
    const own: Lead = async (term) => {
      this.terms.push(term);
      await (lead ?? untilOver)(term);
    };
    this.running = this.elector.run(own, this.#stopping.signal);
    t.after(async () => {
      this.isCutOff = false;
      await this.stop().catch(() => undefined);
    });
  }

  stop(): Promise<void> {
    this.#stopping.abort();
    return this.running;
  }

  async leads(): Promise<void> {
    await waitFor(() => this.elector.isLeading, {
      describe: `${this.elector.identity} to lead`,
      interval: 1,
    });
  }
}

async function untilOver(term: AbortSignal): Promise<void> {
  if (!term.aborted) await once(term, 'abort');
}

/** Lets time go by on all clocks, and everything that it sets off happen. */
async function pass(seconds: number, ...replicas: readonly Replica[]): Promise<void> {
  for (let step = 0; step < seconds * 4; step += 1) {
    for (const { clock } of replicas) clock.turn(250);
    for (let request = 0; request < 8; request += 1) await turn();
  }
}

function spec(store: LeaseStore): Record<string, unknown> {
  const { fields } = store.lease ?? assert.fail('there is no Lease');
  return { ...(fields.spec ?? assert.fail('the Lease says nothing')) };
}

test('the first one leads, and the Lease says so', async (t) => {
  const store = new LeaseStore();
  const one = new Replica(t, store, 'one');
  await one.leads();
  const { acquireTime, renewTime, ...rest } = spec(store);
  assert.deepEqual(rest, { holderIdentity: 'one', leaseDurationSeconds: 15, leaseTransitions: 0 });
  assert.match(String(acquireTime), /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
  assert.equal(renewTime, acquireTime);
  await pass(30, one);
  assert.equal(one.elector.isLeading, true);
  assert.equal(spec(store).acquireTime, acquireTime);
  assert.ok(store.writes >= 12, `renewed every two seconds: ${store.writes} writes`);
});

test('the second one waits, and leads at once when the first ends in order', async (t) => {
  const store = new LeaseStore();
  const one = new Replica(t, store, 'one');
  await one.leads();
  const two = new Replica(t, store, 'two');
  await pass(60, one, two);
  assert.equal(two.terms.length, 0);
  assert.equal(two.elector.leader, 'one');
  await one.stop();
  assert.equal(one.elector.isLeading, false);
  assert.equal(spec(store).holderIdentity, undefined);
  await pass(5, two);
  assert.equal(two.elector.isLeading, true);
  assert.equal(spec(store).leaseTransitions, 1);
});

for (const date of ['1999-01-01T00:00:00.000000Z', '2099-01-01T00:00:00.000000Z']) {
  test(`a leader that died is waited for by our own clock, whatever its clock said (${date.slice(0, 4)})`, async (t) => {
    const store = new LeaseStore();
    const written: WantedObject = {
      metadata: lease,
      spec: { holderIdentity: 'dead', leaseDurationSeconds: 15, acquireTime: date, renewTime: date },
    };
    store.write(LEASES, written);
    const two = new Replica(t, store, 'two');
    await pass(14, two);
    assert.equal(two.terms.length, 0);
    await pass(6, two);
    assert.equal(two.elector.isLeading, true);
  });
}

test('a leader that cannot renew stops before another one begins', async (t) => {
  const store = new LeaseStore();
  const one = new Replica(t, store, 'one');
  await one.leads();
  const two = new Replica(t, store, 'two');
  await pass(4, one, two);
  one.isCutOff = true;
  await pass(8, one, two);
  assert.equal(one.elector.isLeading, true, 'a short outage is none');
  await pass(4, one, two);
  assert.equal(one.elector.isLeading, false);
  assert.ok(one.terms[0]?.reason instanceof LeadershipLost);
  assert.equal(two.elector.isLeading, false, 'nobody leads for a while');
  // When it looks again is left to chance, within bounds.
  for (let second = 0; second < 16 && !two.elector.isLeading; second += 1) await pass(1, one, two);
  assert.equal(two.elector.isLeading, true);
  one.isCutOff = false;
  await pass(20, one, two);
  assert.equal(one.terms.length, 1);
  assert.equal(one.elector.leader, 'two');
});

test('a leader that could not renew for a moment stays', async (t) => {
  const store = new LeaseStore();
  const one = new Replica(t, store, 'one');
  await one.leads();
  one.isCutOff = true;
  await pass(7, one);
  one.isCutOff = false;
  await pass(30, one);
  assert.equal(one.elector.isLeading, true);
  assert.equal(one.terms.length, 1);
});

test('who was frozen does not lead when it wakes up', async (t) => {
  const store = new LeaseStore();
  const one = new Replica(t, store, 'one');
  await one.leads();
  one.clock.jump(20_000);
  assert.equal(one.elector.isLeading, false, 'before any timer has had its turn');
});

test('a Lease that somebody else has taken is lost at once', async (t) => {
  const store = new LeaseStore();
  const one = new Replica(t, store, 'one');
  await one.leads();
  store.write(LEASES, { metadata: lease, spec: { holderIdentity: 'usurper', leaseDurationSeconds: 15 } });
  await pass(3, one);
  assert.equal(one.terms[0]?.aborted, true);
  assert.equal(one.elector.isLeading, false);
});

test('a Lease that was edited or deleted is still ours', async (t) => {
  const store = new LeaseStore();
  const one = new Replica(t, store, 'one');
  await one.leads();
  store.write(LEASES, { metadata: { ...lease, labels: { team: 'mesh' } }, spec: spec(store) });
  await pass(5, one);
  assert.deepEqual(store.lease?.metadata.labels, { team: 'mesh' }, 'what others put on it stays');
  store.lease = undefined;
  await pass(5, one);
  assert.equal(spec(store).holderIdentity, 'one');
  assert.equal(one.terms.length, 1);
  assert.equal(one.elector.isLeading, true);
});

test('while the leader winds up, it stays the leader', async (t) => {
  const store = new LeaseStore();
  let release: () => void = () => undefined;
  const windUp = new Promise<void>((resolve) => {
    release = resolve;
  });
  const one = new Replica(t, store, 'one', async (term) => {
    await untilOver(term);
    await windUp;
  });
  await one.leads();
  const two = new Replica(t, store, 'two');
  const stopped = one.stop();
  await pass(60, one, two);
  assert.equal(two.terms.length, 0);
  release();
  await stopped;
  await pass(5, two);
  assert.equal(two.elector.isLeading, true);
});

test('a renewal that was cut off, and written, does not keep the Lease from being released', async (t) => {
  const store = new LeaseStore();
  const one = new Replica(t, store, 'one');
  await one.leads();
  const { writes } = store;
  one.clock.turn(2_000);
  await one.stop();
  assert.equal(store.writes, writes + 2, 'the renewal, and the release');
  assert.equal(spec(store).holderIdentity, undefined);
});

test('a leader that fails releases the Lease, and its mistake is seen', async (t) => {
  const store = new LeaseStore();
  const one = new Replica(t, store, 'one', async () => {
    throw new TypeError('a mistake');
  });
  await assert.rejects(one.running, /a mistake/);
  assert.equal(spec(store).holderIdentity, undefined);
});

test('who has ended before it won never leads', async (t) => {
  const store = new LeaseStore();
  const one = new Replica(t, store, 'one');
  await one.leads();
  const two = new Replica(t, store, 'two');
  await pass(3, one, two);
  await two.stop();
  assert.equal(two.terms.length, 0);
});
