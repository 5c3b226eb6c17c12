import type { ProxySession } from '../../../xds/server/proxy-session.ts';
import { RESOURCE_TYPES } from '../../../xds/snapshot/resource-type.ts';

/** A proxy that has been behind for this long, in milliseconds, is late: what it has not answered is not just on its way. */
export const LATE_MS = 5_000;

/** How long one look may search late proxies' views for what they have not answered, in milliseconds. */
const SEARCH_MS = 10;

interface Behind {
  readonly since: number;
  isSearched: boolean;
}

/**
 * Since when each connected proxy has been behind with something. A proxy that is being brought up to date is behind with all it gets;
 * objects are looked at for its sake only when that takes long, once.
 */
export class LateSessions {
  readonly #behind = new Map<ProxySession, Behind>();

  /** Looks at all sessions, which costs little while they are settled. */
  look(sessions: Iterable<ProxySession>, now: number): void {
    const present = new Set(sessions);
    for (const session of this.#behind.keys()) if (!present.has(session)) this.#behind.delete(session);
    for (const session of present) {
      if (session.settled) this.#behind.delete(session);
      else if (!this.#behind.has(session)) this.#behind.set(session, { since: now, isSearched: false });
    }
  }

  /** For how long a session has been seen to be behind, in milliseconds. */
  behindFor(session: ProxySession, now: number): number {
    const behind = this.#behind.get(session);
    return behind === undefined || session.settled ? 0 : now - behind.since;
  }

  isLate(session: ProxySession, now: number): boolean {
    return this.behindFor(session, now) >= LATE_MS;
  }

  /** The objects behind what late sessions have not answered, for sessions that have not been searched yet. */
  overdue(now: number): ReadonlySet<string> {
    const objects = new Set<string>();
    const end = performance.now() + SEARCH_MS;
    for (const [session, behind] of this.#behind) {
      if (behind.isSearched || !this.isLate(session, now)) continue;
      if (performance.now() > end) break;
      behind.isSearched = true;
      for (const object of unanswered(session)) objects.add(object);
    }
    return objects;
  }
}

function* unanswered(session: ProxySession): Iterable<string> {
  for (const type of RESOURCE_TYPES) {
    const delivery = session.deliveries[type];
    if (delivery.isSettled()) continue;
    for (const set of session.view[type]) {
      for (const { name, origins } of set.resources()) {
        if (delivery.state(name) !== 'Pending') continue;
        for (const { object } of origins) yield object;
      }
    }
  }
}
