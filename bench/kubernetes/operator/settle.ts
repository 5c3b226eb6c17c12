import { setTimeout as delay } from 'node:timers/promises';
import { askedRequests, countOf, WRITES } from '../api-load/request-counts.ts';
import type { RunningOperator } from './running-operator.ts';

const LOOK_EVERY_MS = 1000;
/** Status is written a little after it is known. */
const QUIET_LOOKS = 5;
const MOST_LOOKS = 300;

/**
 * Waits until the operator has written nothing for some seconds but its Lease.
 * @returns how many seconds ago the last write was seen, at most
 */
export async function settle(operator: RunningOperator): Promise<number> {
  let [written, quiet] = [-1, 0];
  for (let look = 0; quiet < QUIET_LOOKS; look += 1) {
    if (look > MOST_LOOKS) throw new Error('the operator does not stop writing');
    await delay(LOOK_EVERY_MS);
    const now = writesOf(await operator.metrics());
    quiet = now === written ? quiet + 1 : 0;
    written = now;
  }
  return (quiet * LOOK_EVERY_MS) / 1000;
}

/** Everything that was written but the Lease, which is renewed every few seconds. */
export function writesOf(page: string): number {
  const requests = [...askedRequests(page)].filter(([request]) => !request.endsWith(' leases'));
  return countOf(new Map(requests), ...WRITES);
}
