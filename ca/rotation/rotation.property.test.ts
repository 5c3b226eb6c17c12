import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { advanceRotation, firstState } from './advance-rotation.ts';
import { type AuthorityFacts, type RotationState, rotationTimes, usableUntil } from './rotation-state.ts';
import { rotationView } from './rotation-view.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const LEAF_TTL = DAY;
const TIMES = rotationTimes(LEAF_TTL);
const REPLICAS = 2;
const PROXIES = 6;

/** What a proxy has: roots that it trusts in peers, and its leaf. */
interface Secrets {
  readonly roots: readonly string[];
  readonly leaf: { readonly root: string; readonly until: number; readonly renewedAt: number };
}

interface Proxy {
  readonly replica: number;
  /** The roots in its file when it started. */
  readonly startedWith: readonly string[];
  readonly sent: Secrets;
  /** What it works with. */
  readonly acknowledged: Secrets;
}

type Event =
  | { readonly kind: 'Replace'; readonly lifeDays: number; readonly sameRoot: boolean }
  | { readonly kind: 'TakeBack' }
  | { readonly kind: 'Follow'; readonly replica: number }
  | { readonly kind: 'Acknowledge'; readonly proxy: number }
  | { readonly kind: 'AcknowledgeAll' }
  | { readonly kind: 'Restart'; readonly proxy: number; readonly replica: number }
  | { readonly kind: 'Reconnect'; readonly proxy: number; readonly replica: number }
  | { readonly kind: 'Wait'; readonly ms: number };

const index = (most: number) => fc.nat(most - 1);
const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('Replace' as const),
      lifeDays: fc.integer({ min: 2, max: 90 }),
      sameRoot: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'TakeBack' as const }) },
  { weight: 4, arbitrary: fc.constant({ kind: 'AcknowledgeAll' as const }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('Follow' as const), replica: index(REPLICAS) }) },
  { weight: 12, arbitrary: fc.record({ kind: fc.constant('Acknowledge' as const), proxy: index(PROXIES) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('Restart' as const),
      proxy: index(PROXIES),
      replica: index(REPLICAS),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('Reconnect' as const),
      proxy: index(PROXIES),
      replica: index(REPLICAS),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constant('Wait' as const),
      ms: fc.constantFrom(MINUTE, HOUR, 6 * HOUR, 2 * DAY),
    }),
  },
);

/** A mesh of two replicas, the first of which leads, and some proxies. Replicas learn of the leader's decisions when they do. */
class ModelMesh {
  #now = 0;
  #made = 1;
  /** Someone had to sign before everybody trusted it, as the one before had come to its end. */
  hasBeenForced = false;
  /** How often a new authority began to sign after all had acknowledged it. */
  rotations = 0;
  #before: AuthorityFacts;
  #wanted: AuthorityFacts;
  #decided: RotationState;
  readonly #followed: RotationState[];
  readonly #known = new Map<string, AuthorityFacts>();
  #proxies: readonly Proxy[];

  constructor() {
    this.#wanted = { id: 'a0', rootId: 'r0', notBefore: 0, notAfter: 60 * DAY };
    this.#before = this.#wanted;
    this.#known.set('a0', this.#wanted);
    this.#decided = firstState(this.#wanted, 0);
    this.#followed = Array.from({ length: REPLICAS }, () => this.#decided);
    this.#proxies = Array.from({ length: PROXIES }, (_, at) => this.#start(at % REPLICAS));
  }

  do(event: Event): void {
    switch (event.kind) {
      case 'Replace':
        this.#replace(event.lifeDays, event.sameRoot);
        break;
      case 'TakeBack':
        if (this.#before.notAfter > this.#now + DAY)
          [this.#before, this.#wanted] = [this.#wanted, this.#before];
        break;
      case 'Follow':
        this.#followed[event.replica] = this.#decided;
        this.#push();
        break;
      case 'Acknowledge':
        this.#change(event.proxy, (proxy) => ({ ...proxy, acknowledged: proxy.sent }));
        break;
      case 'AcknowledgeAll':
        this.#followed.fill(this.#decided);
        this.#push();
        this.#proxies = this.#proxies.map((proxy) => ({ ...proxy, acknowledged: proxy.sent }));
        break;
      case 'Restart':
        this.#change(event.proxy, () => this.#start(event.replica));
        break;
      case 'Reconnect': {
        const { replica } = event;
        this.#change(event.proxy, (proxy) => ({ ...proxy, replica, sent: this.#secrets(replica) }));
        break;
      }
      case 'Wait':
        this.#wait(event.ms);
        break;
    }
  }

  /** One turn of the leader. */
  decide(): void {
    const { signer } = this.#decided;
    const acknowledged = this.#proxies.every(
      ({ sent, acknowledged, replica }) =>
        sent === acknowledged &&
        `${this.#view(replica).trusted}` === `${this.#viewOf(this.#decided).trusted}`,
    );
    const facts = { wanted: this.#wanted, acknowledged, now: this.#now };
    this.#decided = advanceRotation(this.#decided, facts, TIMES);
    if (this.#decided.signer === signer) return;
    if (this.#now >= usableUntil(this.#facts(signer))) this.hasBeenForced = true;
    else this.rotations += 1;
  }

  checkPeers(): void {
    for (const proxy of this.#settled) {
      for (const peer of this.#settled) {
        const { root, until } = peer.acknowledged.leaf;
        if (this.#now < until)
          assert.ok(proxy.acknowledged.roots.includes(root), `${proxy.acknowledged.roots} without ${root}`);
      }
    }
  }

  checkLeaves(): void {
    for (const { sent } of this.#proxies) {
      if (this.#facts(this.#view(0).signer).notAfter > this.#now) assert.ok(sent.leaf.until > this.#now);
    }
  }

  checkServers(): void {
    for (const { startedWith } of this.#proxies) {
      for (let replica = 0; replica < REPLICAS; replica++) {
        const server = this.#facts(this.#view(replica).serverSigner).rootId;
        const isOfUse = (root: string) =>
          this.#decided.authorities.some((one) => one.rootId === root && this.#now < usableUntil(one));
        assert.ok(
          startedWith.includes(server) || !startedWith.some(isOfUse),
          `${startedWith} without ${server}`,
        );
      }
    }
  }

  /** Proxies that have acknowledged all that they were sent. */
  get #settled(): readonly Proxy[] {
    return this.#proxies.filter(({ sent, acknowledged }) => sent === acknowledged);
  }

  #replace(lifeDays: number, sameRoot: boolean): void {
    const id = `a${this.#made}`;
    const rootId = sameRoot ? this.#wanted.rootId : `r${this.#made}`;
    this.#made += 1;
    this.#before = this.#wanted;
    this.#wanted = { id, rootId, notBefore: this.#now, notAfter: this.#now + lifeDays * DAY };
    this.#known.set(id, this.#wanted);
  }

  /** Time goes on an hour at a time: replicas that live learn what was decided, and what is due is renewed. */
  #wait(ms: number): void {
    for (let left = ms; left > 0; left -= HOUR) {
      this.#now += Math.min(left, HOUR);
      if (left > HOUR) this.#followed.fill(this.#decided);
      this.#push();
      this.decide();
    }
  }

  /** Sends every proxy what is new for it: other roots, or a leaf where its own is at half of its life. */
  #push(): void {
    this.#proxies = this.#proxies.map((proxy) => {
      const next = this.#secrets(proxy.replica);
      const isDue = proxy.sent.leaf.renewedAt <= this.#now;
      if (!isDue && `${next.roots}` === `${proxy.sent.roots}`) return proxy;
      return { ...proxy, sent: { roots: next.roots, leaf: isDue ? next.leaf : proxy.sent.leaf } };
    });
  }

  #start(replica: number): Proxy {
    const secrets = this.#secrets(replica);
    const startedWith = this.#viewOf(this.#decided).kept.map((id) => this.#facts(id).rootId);
    return { replica, startedWith, sent: secrets, acknowledged: secrets };
  }

  #secrets(replica: number): Secrets {
    const { trusted, signer } = this.#view(replica);
    const { rootId, notAfter } = this.#facts(signer);
    const until = Math.min(this.#now + LEAF_TTL, notAfter);
    const leaf = { root: rootId, until, renewedAt: this.#now + (until - this.#now) / 2 };
    return { roots: trusted.map((id) => this.#facts(id).rootId), leaf };
  }

  #change(at: number, change: (proxy: Proxy) => Proxy): void {
    this.#proxies = this.#proxies.map((proxy, index) => (index === at ? change(proxy) : proxy));
  }

  #facts(id: string): AuthorityFacts {
    const facts = this.#known.get(id);
    assert.ok(facts !== undefined);
    return facts;
  }

  #view(replica: number) {
    return this.#viewOf(this.#followed[replica] ?? this.#decided);
  }

  #viewOf(state: RotationState) {
    return rotationView(state, this.#now, TIMES);
  }
}

test('property: at any moment, who has acknowledged what it was sent verifies any peer, and any Envoy verifies the servers', () => {
  let rotations = 0;
  fc.assert(
    fc.property(fc.array(event, { minLength: 40, maxLength: 120 }), (events) => {
      const mesh = new ModelMesh();
      for (const event of events) {
        mesh.do(event);
        mesh.decide();
        if (!mesh.hasBeenForced) mesh.checkPeers();
        mesh.checkServers();
        mesh.checkLeaves();
      }
      rotations += mesh.rotations;
    }),
    { numRuns: 150 },
  );
  assert.ok(rotations > 50, `${rotations} rotations`);
});
