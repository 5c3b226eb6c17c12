/** What decides between two equal claims. */
export interface Aged {
  /** `namespace/name`. */
  readonly key: string;
  /** RFC 3339. */
  readonly createdAt: string;
}

/**
 * Orders claims so that the winner comes first: the older, then the alphabetically first key (Gateway API, conflict
 * resolution of routes and policies). One whose age is not known counts as the newest, so it takes nothing away.
 */
export function byPrecedence(a: Aged, b: Aged): number {
  const [olderA, olderB] = [createdMs(a), createdMs(b)];
  if (olderA !== olderB) return olderA < olderB ? -1 : 1;
  if (a.key === b.key) return 0;
  return a.key < b.key ? -1 : 1;
}

/** The one that wins; `undefined` where nobody claims anything. */
export function firstByPrecedence<Claim extends Aged>(claims: readonly Claim[]): Claim | undefined {
  let first: Claim | undefined;
  for (const claim of claims) if (first === undefined || byPrecedence(claim, first) < 0) first = claim;
  return first;
}

/** Milliseconds, not text: `…:00Z` and `…:00.500Z` do not sort by age as text. */
function createdMs(claim: Aged): number {
  const ms = Date.parse(claim.createdAt);
  return Number.isNaN(ms) ? Number.POSITIVE_INFINITY : ms;
}
