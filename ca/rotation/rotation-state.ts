/** What the rotation needs to know of an authority. Times are milliseconds since 1970. */
export interface AuthorityFacts {
  /** Names its certificate with all its issuers. */
  readonly id: string;
  /** Names its root: authorities of one root are trusted by the same peers. */
  readonly rootId: string;
  readonly notBefore: number;
  /** Nothing that it signs lives longer, and neither does it. */
  readonly notAfter: number;
}

/** An authority that was taken over, and that somebody may still rely on. */
export interface KeptAuthority extends AuthorityFacts {
  /** Since when workloads are told to trust its root. */
  readonly trustedSince: number;
  /** Since when it neither signs for workloads nor is about to; absent while it does. */
  readonly retiredAt?: number;
}

/** The authorities of a mesh, and who of them signs: what all replicas share, and their leader alone decides. */
export interface RotationState {
  /** In the order in which they came. */
  readonly authorities: readonly KeptAuthority[];
  /** Who signs for workloads: an `id`. */
  readonly signer: string;
  /** Who is to sign, once everybody trusts it: an `id`; where no rotation is under way, the signer's. */
  readonly wanted: string;
}

/** How long the steps of a rotation take, in milliseconds. */
export interface RotationTimes {
  /** A root is told to the workloads this long before it signs, even if all have acknowledged it: some may be away for a moment. */
  readonly introductionMs: number;
  /** A root stays trusted this long after it has stopped signing: longer than anything that it has signed lives. */
  readonly farewellMs: number;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const INTRODUCTION_MS = MINUTE_MS;
const LEAST_FAREWELL_MS = 7 * DAY_MS;
/** Replicas learn of a new signer one after the other, and clocks differ. */
const FAREWELL_MARGIN_MS = HOUR_MS;

/** The times for a mesh whose workloads' certificates live for `leafTtlMs`. */
export function rotationTimes(leafTtlMs: number): RotationTimes {
  return {
    introductionMs: INTRODUCTION_MS,
    farewellMs: Math.max(LEAST_FAREWELL_MS, leafTtlMs + FAREWELL_MARGIN_MS),
  };
}

/** The end of an authority's life in which it is not used any more where there is another one: an hour, or less where it lives short. */
const LAST_PART_OF_LIFE = 0.1;

/** Up to when an authority is used. What it signs right before its end would be of no use to anybody. */
export function usableUntil({ notBefore, notAfter }: AuthorityFacts): number {
  return notAfter - Math.min(HOUR_MS, (notAfter - notBefore) * LAST_PART_OF_LIFE);
}

/** An authority of our own is replaced when a fifth of its life is left: of ten years, two. Proxies that started before it was replaced must start again in this time. */
const RENEWED_AT_LIFE = 0.8;

/** When an authority that we made ourselves is to be replaced, milliseconds since 1970. */
export function renewedAt({ notBefore, notAfter }: AuthorityFacts): number {
  return notBefore + (notAfter - notBefore) * RENEWED_AT_LIFE;
}
