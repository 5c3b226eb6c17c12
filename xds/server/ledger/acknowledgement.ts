import type { OriginIndex } from '../../snapshot/origin-index.ts';
import type { ResourceSet } from '../../snapshot/resource-set.ts';
import type { ProxySession } from '../proxy-session.ts';

/** How far a generation of an object has come, over all connected proxies that it affects. */
export interface Acknowledgement {
  /** False while resources are still made from another generation (held back, out of force, or not committed yet). */
  readonly current: boolean;
  /** Connected proxies that have, or will have, a resource made from the object. */
  readonly affected: number;
  readonly acknowledged: number;
  /** Proxies that have not answered yet. */
  readonly pending: readonly string[];
  readonly rejected: readonly { readonly proxy: string; readonly reason: string }[];
}

type Standing = 'Acknowledged' | 'Pending' | { readonly rejected: string };

/** Whether every proxy that a generation affects has acknowledged it; if not, one that has yet to, where there is one. */
export type Completion = 'Complete' | { readonly waitsFor: ProxySession | undefined };

/** What keeps a generation from being acknowledged by all connected proxies that it affects. */
export type Hindrance =
  | { readonly kind: 'None'; readonly affected: boolean }
  /** Resources are made from another generation. */
  | { readonly kind: 'OtherGeneration' }
  /** One of the proxies that have not acknowledged it. */
  | { readonly kind: 'Proxy'; readonly session: ProxySession };

/** The connected proxies that see a set. */
type SessionsOf = (set: ResourceSet) => ReadonlySet<ProxySession>;

/** Looks up where every affected proxy stands with the resources made from an object. */
export function acknowledgementOf(
  object: string,
  generation: number,
  origins: OriginIndex,
  sessionsOf: SessionsOf,
): Acknowledgement {
  const standings = new Map<ProxySession, Standing>();
  let current = true;
  for (const [set, names] of origins.resourcesOf(object)) {
    if (!areMadeFrom(object, generation, set, names)) current = false;
    for (const session of sessionsOf(set)) {
      const standing = standingOf(session, set, names);
      if (standing !== undefined) standings.set(session, worse(standings.get(session), standing));
    }
  }
  return summarise(current, standings);
}

/**
 * The same question as `acknowledgementOf` answers, for those who ask again and again: it is over with the first proxy
 * that has not acknowledged. While a mesh starts, nearly every look ends with the proxy that the last look ended with.
 */
export function hindranceOf(
  object: string,
  generation: number,
  origins: OriginIndex,
  sessionsOf: SessionsOf,
  last: ProxySession | undefined,
): Hindrance {
  // What is made last, routes, is also acknowledged last, so that is where to look first.
  const made = [...origins.resourcesOf(object)].reverse();
  if (last !== undefined && isBehind(last, made, sessionsOf)) return { kind: 'Proxy', session: last };
  let affected = false;
  for (const [set, names] of made) {
    if (!areMadeFrom(object, generation, set, names)) return { kind: 'OtherGeneration' };
    for (const session of sessionsOf(set)) {
      const standing = standingOf(session, set, names);
      if (standing === undefined) continue;
      if (standing !== 'Acknowledged') return { kind: 'Proxy', session };
      affected = true;
    }
  }
  return { kind: 'None', affected };
}

/** `hindranceOf`, for those who want to know no more than whether somebody has taken it, and nobody has not. */
export function completionOf(...asked: Parameters<typeof hindranceOf>): Completion {
  const hindrance = hindranceOf(...asked);
  if (hindrance.kind === 'Proxy') return { waitsFor: hindrance.session };
  // Nobody has taken what nobody has been sent.
  return hindrance.kind === 'None' && hindrance.affected ? 'Complete' : { waitsFor: undefined };
}

/** Whether a connected proxy sees any set with something that is made from an object: much less to look at than all that is. */
export function isSeen(object: string, origins: OriginIndex, sessionsOf: SessionsOf): boolean {
  for (const set of origins.resourcesOf(object).keys()) if (sessionsOf(set).size > 0) return true;
  return false;
}

function isBehind(
  session: ProxySession,
  made: readonly (readonly [ResourceSet, ReadonlySet<string>])[],
  sessionsOf: SessionsOf,
): boolean {
  for (const [set, names] of made) {
    if (!sessionsOf(set).has(session)) continue;
    const standing = standingOf(session, set, names);
    if (standing !== undefined && standing !== 'Acknowledged') return true;
  }
  return false;
}

function areMadeFrom(
  object: string,
  generation: number,
  set: ResourceSet,
  names: ReadonlySet<string>,
): boolean {
  for (const name of names) {
    const made = set.get(name)?.origins.find((origin) => origin.object === object);
    if (made?.generation !== generation) return false;
  }
  return true;
}

/** Undefined when the proxy has not asked for any of the resources: they do not concern it. */
function standingOf(
  session: ProxySession,
  set: ResourceSet,
  names: ReadonlySet<string>,
): Standing | undefined {
  // A proxy that has everything has this too; asking it name by name would cost the size of the mesh.
  if (session.flawless) return 'Acknowledged';
  let standing: Standing | undefined;
  for (const name of names) {
    const resource = set.get(name);
    if (resource === undefined) continue;
    const delivery = session.deliveries[resource.type];
    const state = delivery.state(name);
    if (state === 'NotSubscribed') continue;
    if (state !== 'Rejected') standing = worse(standing, state);
    else standing = { rejected: delivery.rejectionOf(name)?.reason ?? '' };
  }
  return standing;
}

function worse(a: Standing | undefined, b: Standing): Standing {
  if (a === undefined || typeof b === 'object') return b;
  return a === 'Acknowledged' ? b : a;
}

function summarise(current: boolean, standings: ReadonlyMap<ProxySession, Standing>): Acknowledgement {
  const pending: string[] = [];
  const rejected: { proxy: string; reason: string }[] = [];
  for (const [{ proxy }, standing] of standings) {
    if (standing === 'Pending') pending.push(proxy);
    else if (standing !== 'Acknowledged') rejected.push({ proxy, reason: standing.rejected });
  }
  const acknowledged = standings.size - pending.length - rejected.length;
  return { current, affected: standings.size, acknowledged, pending, rejected };
}
