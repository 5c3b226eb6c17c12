import { recordOf, recordsOf, textOf } from '../../operator/kubernetes/resources/read-fields.ts';

/** A pod that should be in the mesh and is not, or a proxy that is not in order, as a MeshStatus tells. */
export interface ProxyTrouble {
  /** `bookinfo/reviews-v1`. */
  readonly proxy: string;
  /** `Rejected`, `Stale`, `Disconnected`, `NotInjected`, `Outdated`; a newer operator may know others. */
  readonly state: string;
  readonly message: string;
}

/** What to do about each. */
const FIXES: Readonly<Record<string, string>> = {
  Rejected: 'correct the object that is named: `meltemi analyze` lists them',
  Stale: '`meltemi proxy NAMESPACE/NAME` shows what it waits for',
  Disconnected: 'look at its sidecar: kubectl logs NAME -c meltemi-proxy, and at its way to the operator',
  NotInjected: 'restart it, such as with kubectl rollout restart, or do what it says',
  Outdated: 'restart it: kubectl rollout restart of what it belongs to',
};

export function troubleFix({ state }: ProxyTrouble): string {
  return (Object.hasOwn(FIXES, state) ? FIXES[state] : undefined) ?? '`meltemi status` has more';
}

/** Something that a user wants is not in force. The others work with what they have, or do without the mesh. */
export function isRefusal({ state }: ProxyTrouble): boolean {
  return state === 'Rejected';
}

/**
 * What the MeshStatus objects say, each trouble once: the root namespace's has those of the whole mesh, but fewer of each namespace.
 * @param statuses whole objects
 */
export function proxyTroubles(
  statuses: readonly Readonly<Record<string, unknown>>[],
): readonly ProxyTrouble[] {
  const troubles = statuses.flatMap(({ status }) => recordsOf(recordOf(status).problems)).map(readTrouble);
  return [...new Map(troubles.map((trouble) => [JSON.stringify(trouble), trouble])).values()];
}

function readTrouble({ proxy, state, message }: Readonly<Record<string, unknown>>): ProxyTrouble {
  return { proxy: textOf(proxy) ?? '', state: textOf(state) ?? '', message: textOf(message) ?? '' };
}
