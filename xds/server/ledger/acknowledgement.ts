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

/** Looks up where every affected proxy stands with the resources made from an object. */
export function acknowledgementOf(
  object: string,
  generation: number,
  origins: OriginIndex,
  sessionsOf: (set: ResourceSet) => Iterable<ProxySession>,
): Acknowledgement {
  const standings = new Map<ProxySession, Standing>();
  let current = true;
  for (const [set, names] of origins.resourcesOf(object)) {
    for (const name of names) {
      const made = set.get(name)?.origins.find((origin) => origin.object === object);
      if (made?.generation !== generation) current = false;
    }
    for (const session of sessionsOf(set)) {
      // A proxy that has everything has this too; asking it name by name would cost the size of the mesh.
      const standing = session.flawless ? 'Acknowledged' : standingOf(session, set, names);
      if (standing !== undefined) standings.set(session, worse(standings.get(session), standing));
    }
  }
  return summarise(current, standings);
}

/** Undefined when the proxy has not asked for any of the resources: they do not concern it. */
function standingOf(
  session: ProxySession,
  set: ResourceSet,
  names: ReadonlySet<string>,
): Standing | undefined {
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
