import type { OriginIndex } from '../../snapshot/origin-index.ts';
import type { ResourceSet } from '../../snapshot/resource-set.ts';
import type { ProxySession } from '../proxy-session.ts';
import {
  type Acknowledgement,
  acknowledgementOf,
  type Completion,
  completionOf,
  type Hindrance,
  hindranceOf,
  isSeen,
} from './acknowledgement.ts';

/** A proxy that was connected and is not now. */
export interface Departed {
  readonly proxy: string;
  /** Milliseconds since the epoch. */
  readonly since: number;
}

/** Departed proxies are remembered up to this number, the oldest forgotten first. */
const MAX_DEPARTED = 10_000;

/**
 * Who is connected, what each was sent, and how each answered: the one place that statuses, ordering and rotation ask.
 * The pages themselves are the sessions' deliveries; the ledger finds them by proxy, by resource set and by object.
 */
export class Ledger {
  readonly #origins: OriginIndex;
  readonly #sessions = new Map<string, ProxySession>();
  readonly #bySet = new Map<ResourceSet, Set<ProxySession>>();
  readonly #departed = new Map<string, Departed>();
  #views = 0;

  constructor(origins: OriginIndex) {
    this.#origins = origins;
  }

  /** The connected proxies, by `namespace/name`. */
  get sessions(): ReadonlyMap<string, ProxySession> {
    return this.#sessions;
  }

  get departed(): ReadonlyMap<string, Departed> {
    return this.#departed;
  }

  /** Another number whenever a proxy came, went, or sees other sets: what was counted before may be wrong. */
  get views(): number {
    return this.#views;
  }

  /** The connected proxies that see a set. */
  sessionsOf(set: ResourceSet): ReadonlySet<ProxySession> {
    return this.#bySet.get(set) ?? new Set();
  }

  /** Enters a session; of two streams of one proxy the newer counts, as a proxy connects again before its loss is noticed. */
  opened(session: ProxySession): void {
    const before = this.#sessions.get(session.proxy);
    this.#sessions.set(session.proxy, session);
    this.#departed.delete(session.proxy);
    this.follow(session);
    // Last: whoever hears of the end of the old stream must find the proxy connected, and leave what the new one uses.
    before?.close('the proxy has connected again');
  }

  /** Notes which sets a session sees, after its view was chosen or changed. */
  follow(session: ProxySession): void {
    this.#views += 1;
    for (const set of session.sets()) {
      const sessions = this.#bySet.get(set) ?? new Set<ProxySession>();
      this.#bySet.set(set, sessions.add(session));
    }
  }

  /** Forgets which sets a session sees, before its view changes. */
  unfollow(session: ProxySession): void {
    this.#views += 1;
    for (const set of session.sets()) {
      const sessions = this.#bySet.get(set);
      sessions?.delete(session);
      if (sessions?.size === 0) this.#bySet.delete(set);
    }
  }

  closed(session: ProxySession): void {
    this.unfollow(session);
    if (this.#sessions.get(session.proxy) !== session) return;
    this.#sessions.delete(session.proxy);
    this.#departed.set(session.proxy, { proxy: session.proxy, since: Date.now() });
    const oldest = this.#departed.keys().next();
    if (this.#departed.size > MAX_DEPARTED && !oldest.done) this.#departed.delete(oldest.value);
  }

  /** Forgets a departed proxy whose workload is gone for good. */
  forget(proxy: string): void {
    this.#departed.delete(proxy);
  }

  /** How far a generation of an object (`TrafficRoute/bookinfo/reviews`) has come. */
  acknowledgement(object: string, generation: number): Acknowledgement {
    return acknowledgementOf(object, generation, this.#origins, (set) => this.sessionsOf(set));
  }

  /**
   * Whether every connected proxy that a generation affects has acknowledged it, and there is one.
   * @param last the proxy that it waited for the last time
   */
  completion(object: string, generation: number, last: ProxySession | undefined): Completion {
    return completionOf(object, generation, this.#origins, (set) => this.sessionsOf(set), last);
  }

  /** False where no connected proxy can have been sent anything of an object. */
  isSeen(object: string): boolean {
    return isSeen(object, this.#origins, (set) => this.sessionsOf(set));
  }

  /** What keeps a generation from being acknowledged by every connected proxy that it affects. */
  hindrance(object: string, generation: number, last: ProxySession | undefined): Hindrance {
    return hindranceOf(object, generation, this.#origins, (set) => this.sessionsOf(set), last);
  }
}
