/**
 * Sends a number of requests, never more than `concurrency` at once.
 * @param send makes one, given its number from 0; it must not reject
 * @returns the outcomes in the order of their numbers
 */
export async function sendMany<Outcome>(
  count: number,
  concurrency: number,
  send: (index: number) => Promise<Outcome>,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  let next = 0;
  const sender = async () => {
    while (next < count) {
      const index = next;
      next += 1;
      outcomes[index] = await send(index);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, sender));
  return outcomes;
}

/** Requests that go on until somebody ends them. */
export interface SteadyTraffic<Outcome> {
  /** What has come back so far, in the order in which it came. */
  readonly outcomes: readonly Outcome[];
  /** Sends no more, and waits for what is on its way. */
  end(): Promise<readonly Outcome[]>;
}

/**
 * Keeps `concurrency` requests on their way until it is ended.
 * @param send makes one; it must not reject
 */
export function keepSending<Outcome>(
  concurrency: number,
  send: () => Promise<Outcome>,
): SteadyTraffic<Outcome> {
  const outcomes: Outcome[] = [];
  let ended = false;
  const sender = async () => {
    while (!ended) outcomes.push(await send());
  };
  const senders = Array.from({ length: concurrency }, sender);
  return {
    outcomes,
    end: async () => {
      ended = true;
      await Promise.all(senders);
      return outcomes;
    },
  };
}
