import { setTimeout as delay } from 'node:timers/promises';
import type { ApiConnection } from '../../../operator/kubernetes/connection/api-connection.ts';
import { sum } from '../../statistics.ts';
import type { QuietTime } from '../cluster-result.ts';
import { readServerMetrics } from './read-metrics.ts';
import { answeredRequests, askedRequests, requestsBetween, resourcesOf } from './request-counts.ts';

/** How often a kube-apiserver looks for node ports that are in use twice. */
const REPAIR_EVERY_SECONDS = 180;

/** How many times an API server may itself list the objects of a kind in some seconds. */
function ownLists(resource: string, seconds: number): number {
  return resource === 'services' ? Math.ceil(seconds / REPAIR_EVERY_SECONDS) : 0;
}

/**
 * Counts what is asked for while nothing changes in the cluster.
 * @param ownMetrics the page of the process that is watched
 */
export async function measureQuietTime(
  ownMetrics: () => Promise<string>,
  admin: ApiConnection,
  seconds: number,
): Promise<QuietTime> {
  const read = async () => ({
    asked: askedRequests(await ownMetrics()),
    answered: answeredRequests(await readServerMetrics(admin)),
  });
  const before = await read();
  await delay(seconds * 1000);
  const after = await read();
  const answeredLists = resourcesOf(requestsBetween(before.answered, after.answered), 'LIST');
  const watched = resourcesOf(after.asked, 'WATCH');
  const unexplained = ([resource, lists]: readonly [string, number]) =>
    watched.has(resource) ? Math.max(0, lists - ownLists(resource, seconds)) : 0;
  return {
    seconds,
    asked: Object.fromEntries(requestsBetween(before.asked, after.asked)),
    answeredLists: Object.fromEntries(answeredLists),
    unexplainedLists: sum([...answeredLists].map(unexplained)),
  };
}
