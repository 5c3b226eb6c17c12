import { KINDS, type Kind, MESH_GROUP } from '../../../api/kinds.ts';
import { objectKeyText } from '../../../api/object.ts';
import type { Inventory, InventoryChange } from '../../../stores/inventory.ts';
import type { Answer } from '../../../xds/server/delivery/delivery.ts';
import type { Acknowledgement } from '../../../xds/server/ledger/acknowledgement.ts';
import type { ProxySession } from '../../../xds/server/proxy-session.ts';
import type { LateSessions } from './late-sessions.ts';
import type { ObservedMesh } from './observed-mesh.ts';
import { LONGEST_REASON, MOST_NAMED, type ObjectProgress, type ReplicaReport } from './replica-report.ts';

/** How long one look at the objects may hold the event loop, in milliseconds. */
const TURN_MS = 8;

/** While an object is open, its proxies are counted this often at most, in milliseconds. */
const COUNT_MS = 1_000;

/** Open objects that are counted at a time. */
const MOST_COUNTED = 50;

export interface ObjectTrackerOptions {
  readonly mesh: ObservedMesh;
  readonly inventory: Pick<Inventory, 'entries' | 'watch'>;
  readonly report: ReplicaReport;
  readonly late: LateSessions;
  /** Milliseconds, going forward. */
  readonly now: () => number;
  /** Asks for a `review` soon. */
  readonly schedule: () => void;
}

interface Tracked {
  readonly generation: number;
  isCommitted: boolean;
  /** One of the proxies that have not acknowledged it. */
  waitsFor: ProxySession | undefined;
  countedAt: number;
  /** The views of the ledger at which its proxies were counted. */
  countedViews: number;
}

/**
 * Follows each object of the mesh's own kinds on its way to the proxies of this replica. An object is looked at when a commit has
 * changed what is made of it, and then when the proxy answers that it was last seen to wait for: never for each answer of each
 * proxy. Its proxies are counted in full once a generation, when the last has answered, and now and then when proxies come and go.
 */
export class ObjectTracker {
  readonly #options: ObjectTrackerOptions;
  readonly #tracked = new Map<string, Tracked>();
  readonly #uncommitted = new Set<string>();
  readonly #due = new Set<string>();
  /** Due, and to be counted whatever they wait for. */
  readonly #counts = new Set<string>();
  readonly #waiting = new Map<ProxySession, Set<string>>();

  constructor(options: ObjectTrackerOptions) {
    this.#options = options;
    options.mesh.controlPlane.resources.origins.takeTouched();
  }

  /** Takes all objects in, and follows them until the returned function is called. */
  start(): () => void {
    const { inventory } = this.#options;
    this.#changed([...inventory.entries()].map((after) => ({ key: after.key, before: undefined, after })));
    return inventory.watch((changes) => this.#changed(changes));
  }

  /** A commit has taken in everything written before it. */
  committed(): void {
    for (const object of this.#uncommitted) this.#commit(object);
    for (const object of this.#options.mesh.controlPlane.resources.origins.takeTouched()) this.#open(object);
  }

  answered(session: ProxySession, answer: Answer): void {
    if (answer.kind === 'Rejected') {
      for (const { object } of answer.rejection.resource.origins) this.#open(object, true);
    }
    this.#wake(session);
  }

  closed(session: ProxySession): void {
    this.#wake(session);
    this.#waiting.delete(session);
  }

  /** Objects that a proxy has not answered for long. */
  overdue(objects: Iterable<string>): void {
    for (const object of objects) this.#open(object, true);
  }

  /** Marks some of the open objects, so that people see how it goes on. */
  countOpen(): void {
    const { now } = this.#options;
    let marked = 0;
    for (const objects of this.#waiting.values()) {
      for (const object of objects) {
        if (marked >= MOST_COUNTED) return;
        if (now() - (this.#tracked.get(object)?.countedAt ?? 0) < COUNT_MS) continue;
        this.#open(object, true);
        marked += 1;
      }
    }
  }

  /** Marks all objects whose counts may be wrong by now, as proxies came or went. */
  recount(): void {
    const { views } = this.#options.mesh.controlPlane.ledger;
    for (const [object, { countedViews }] of this.#tracked) {
      if (countedViews !== views) this.#open(object, true);
    }
  }

  /**
   * Looks at what is due, for a few milliseconds at most.
   * @returns true when it did not get to all of it
   */
  review(): boolean {
    const { mesh } = this.#options;
    // Nothing was left to commit: what was written changed nothing.
    if (mesh.controlPlane.committed) for (const object of this.#uncommitted) this.#commit(object);
    const end = performance.now() + TURN_MS;
    for (const object of this.#due) {
      if (performance.now() > end) return true;
      this.#due.delete(object);
      const mustCount = this.#counts.delete(object);
      const tracked = this.#tracked.get(object);
      if (tracked?.isCommitted === true) this.#look(object, tracked, mustCount);
    }
    return false;
  }

  #changed(changes: readonly InventoryChange[]): void {
    for (const { key, after } of changes) {
      if (!isOurs(key.kind)) continue;
      const object = objectKeyText(key);
      const generation = after?.accepted?.generation;
      if (generation === undefined) this.#forget(object);
      else if (this.#tracked.get(object)?.generation !== generation) this.#track(object, generation);
    }
  }

  #track(object: string, generation: number): void {
    this.#forgetWaiting(object);
    const never = Number.NEGATIVE_INFINITY;
    const tracked = {
      generation,
      isCommitted: false,
      waitsFor: undefined,
      countedAt: never,
      countedViews: -1,
    };
    this.#tracked.set(object, tracked);
    this.#uncommitted.add(object);
    this.#options.schedule();
  }

  #forget(object: string): void {
    this.#forgetWaiting(object);
    this.#tracked.delete(object);
    this.#uncommitted.delete(object);
    this.#options.report.remove(`Object ${object}`);
  }

  #commit(object: string): void {
    this.#uncommitted.delete(object);
    const tracked = this.#tracked.get(object);
    if (tracked === undefined) return;
    tracked.isCommitted = true;
    this.#open(object, true);
  }

  #open(object: string, mustCount = false): void {
    if (!this.#tracked.has(object)) return;
    this.#due.add(object);
    if (mustCount) this.#counts.add(object);
    this.#options.schedule();
  }

  #wake(session: ProxySession): void {
    for (const object of this.#waiting.get(session) ?? []) this.#open(object);
  }

  #forgetWaiting(object: string): void {
    const session = this.#tracked.get(object)?.waitsFor;
    if (session === undefined) return;
    const objects = this.#waiting.get(session);
    objects?.delete(object);
    if (objects?.size === 0) this.#waiting.delete(session);
  }

  #waitFor(object: string, tracked: Tracked, session: ProxySession | undefined): void {
    if (tracked.waitsFor === session) return;
    this.#forgetWaiting(object);
    tracked.waitsFor = session;
    if (session === undefined) return;
    const objects = this.#waiting.get(session) ?? new Set();
    this.#waiting.set(session, objects.add(object));
  }

  #look(object: string, tracked: Tracked, mustCount: boolean): void {
    const { mesh, now, report } = this.#options;
    const { ledger } = mesh.controlPlane;
    const before = report.object(object);
    const hindrance = ledger.hindrance(object, tracked.generation, tracked.waitsFor);
    this.#waitFor(object, tracked, hindrance.kind === 'Proxy' ? hindrance.session : undefined);
    const isCounted = before?.generation === tracked.generation && now() - tracked.countedAt < COUNT_MS;
    if (hindrance.kind === 'Proxy' && isCounted && !mustCount && before.state === 'Pending') return;
    tracked.countedAt = now();
    tracked.countedViews = ledger.views;
    report.put(
      this.#progress(object, tracked.generation, ledger.acknowledgement(object, tracked.generation)),
    );
  }

  #progress(object: string, generation: number, acknowledgement: Acknowledgement): ObjectProgress {
    const { mesh, late, now } = this.#options;
    const { current, affected, acknowledged, pending, rejected } = acknowledgement;
    const { sessions } = mesh.controlPlane.ledger;
    const isLate = pending.some((proxy) => {
      const session = sessions.get(proxy);
      return session !== undefined && late.isLate(session, now());
    });
    const state = !current ? 'OtherGeneration' : acknowledged === affected ? 'Acknowledged' : 'Pending';
    return {
      kind: 'Object',
      name: object,
      generation,
      state,
      affected,
      acknowledged,
      pending: pending.slice(0, MOST_NAMED),
      rejected: rejected
        .slice(0, MOST_NAMED)
        .map(({ proxy, reason }) => ({ proxy, reason: reason.slice(0, LONGEST_REASON) })),
      isLate,
    };
  }
}

function isOurs(kind: Kind): boolean {
  return KINDS[kind].apiVersion.startsWith(`${MESH_GROUP}/`);
}
