import { compareText } from './api-client.ts';
import type { SeenProxy } from './seen-proxy.ts';

/** What a replica knows of a proxy that is not connected to it. */
const NOT_HERE = ['Absent', 'Disconnected'];

/**
 * What several replicas say of the same proxies, made into one: a proxy is connected to one of them, and to the others it was
 * never there, or has gone. In order of name.
 */
export function mergeProxies<P extends SeenProxy>(answers: readonly (readonly P[])[]): readonly P[] {
  const merged = new Map<string, P>();
  for (const proxy of answers.flat()) {
    const known = merged.get(proxy.name);
    merged.set(proxy.name, known === undefined ? proxy : mergeProxy(known, proxy));
  }
  return [...merged.values()].toSorted((a, b) => compareText(a.name, b.name));
}

/** The one that knows more; where it does not know the certificate, the other may. */
export function mergeProxy<P extends SeenProxy>(one: P, other: P): P {
  const [best, rest] = knowsMore(one, other) ? [one, other] : [other, one];
  return { ...best, certificateNotAfter: best.certificateNotAfter ?? rest.certificateNotAfter };
}

/** Where two say the same, the newer counts: a replica may take a while to notice that a connection is dead. */
function knowsMore(one: SeenProxy, other: SeenProxy): boolean {
  const [first, second] = [rankOf(one), rankOf(other)];
  if (first !== second) return first > second;
  return (Date.parse(one.since ?? '') || 0) >= (Date.parse(other.since ?? '') || 0);
}

/** A state that this program does not know is one of a connected proxy. */
function rankOf({ state }: SeenProxy): number {
  const rank = NOT_HERE.indexOf(state);
  return rank < 0 ? NOT_HERE.length : rank;
}
