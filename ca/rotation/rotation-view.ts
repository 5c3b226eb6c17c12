import { type KeptAuthority, type RotationState, type RotationTimes, usableUntil } from './rotation-state.ts';

/** What a state means at one moment. All are ids of authorities. */
export interface RotationView {
  /** Signs for workloads. */
  readonly signer: string;
  /** Signs for the control plane's own servers. */
  readonly serverSigner: string;
  /** Whose roots workloads trust in each other, one for each root. */
  readonly trusted: readonly string[];
  /**
   * Whose roots lead to the control plane's servers, now and as long as they live, one for each root. An Envoy reads them once, when
   * it starts, and must know the server for as long as it runs.
   */
  readonly kept: readonly string[];
  /** When time alone may change something of this, milliseconds since 1970. */
  readonly until: number;
}

/** What a state means at the moment `now`, milliseconds since 1970. */
export function rotationView(state: RotationState, now: number, times: RotationTimes): RotationView {
  const signer = signerAt(state, now);
  // The signer also when it has ended: an empty list of roots is none that a proxy takes.
  const kept = state.authorities.filter(({ id, notAfter }) => now < notAfter || id === signer);
  const isTrusted = (one: KeptAuthority) => one.id === signer || isTrustedAt(one, now, times);
  return {
    signer,
    serverSigner: serverSignerAt(state, now) ?? signer,
    trusted: oneForEachRoot(kept.filter(isTrusted)),
    kept: oneForEachRoot(kept),
    until: nextBoundary(state, now, times),
  };
}

/** Whether workloads trust the root of an authority on its account. */
export function isTrustedAt(authority: KeptAuthority, now: number, { farewellMs }: RotationTimes): boolean {
  const { notAfter, retiredAt = Number.POSITIVE_INFINITY } = authority;
  return now < notAfter && now < retiredAt + farewellMs;
}

/** Who signs for workloads: who was decided to. Where that one's time is over and nobody has decided anew, whoever still can. */
export function signerAt({ authorities, signer, wanted }: RotationState, now: number): string {
  const isUsable = (id: string) => authorities.some((one) => one.id === id && now < usableUntil(one));
  if (isUsable(signer)) return signer;
  if (isUsable(wanted)) return wanted;
  return authorities.findLast((one) => now < usableUntil(one))?.id ?? signer;
}

/**
 * The oldest root that is still of use: an Envoy that runs trusts those that there were when it started, so it knows this one unless all
 * of its own have ended. Below that root the newest signs.
 */
function serverSignerAt({ authorities }: RotationState, now: number): string | undefined {
  const usable = authorities.filter((one) => now < usableUntil(one));
  const [oldest] = usable;
  return usable.findLast(({ rootId }) => rootId === oldest?.rootId)?.id;
}

/** In an order that depends on nothing but who is among them: the text made of them stays the same as long as they do. */
function oneForEachRoot(authorities: readonly KeptAuthority[]): readonly string[] {
  const byRoot = new Map(authorities.map(({ rootId, id }) => [rootId, id]));
  return [...byRoot].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, id]) => id);
}

function nextBoundary({ authorities }: RotationState, now: number, { farewellMs }: RotationTimes): number {
  const boundaries = authorities.flatMap((one) => [
    usableUntil(one),
    one.notAfter,
    ...(one.retiredAt === undefined ? [] : [one.retiredAt + farewellMs]),
  ]);
  return Math.min(...boundaries.filter((time) => time > now));
}
