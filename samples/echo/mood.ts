/** How an instance answers, until told otherwise. Both are for trying out what a mesh does about it. */
export interface Mood {
  /** Every answer's HTTP status. */
  readonly status: number;
  /** Milliseconds until it answers. */
  readonly delay: number;
  /** How many requests this is for; after them the instance is well again. */
  readonly requests: number;
}

export const WELL: Mood = { status: 200, delay: 0, requests: Number.POSITIVE_INFINITY };

/** The words of a query: `status=503&requests=2&delay=500`. What is absent stays as for one that is well. */
export function moodOf(query: URLSearchParams): Mood | { readonly problem: string } {
  const status = Number(query.get('status') ?? WELL.status);
  const delay = Number(query.get('delay') ?? WELL.delay);
  const requests = Number(query.get('requests') ?? WELL.requests);
  if (!Number.isInteger(status) || status < 200 || status > 599) return { problem: 'status: 200 to 599' };
  if (!(delay >= 0 && delay <= 60_000)) return { problem: 'delay: 0 to 60000 milliseconds' };
  if (!(requests >= 1)) return { problem: 'requests: 1 or more' };
  return { status, delay, requests };
}

/** The mood for the next request, after one was answered. */
export function afterOne(mood: Mood): Mood {
  return mood.requests > 1 ? { ...mood, requests: mood.requests - 1 } : WELL;
}
