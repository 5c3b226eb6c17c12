import { setTimeout as delay } from 'node:timers/promises';
import type { ApiConnection } from '../../../operator/kubernetes/connection/api-connection.ts';
import { sum } from '../../statistics.ts';
import type { QuietTime } from '../cluster-result.ts';
import { readServerMetrics } from './read-metrics.ts';
import { answeredRequests, askedRequests, requestsBetween, resourcesOf } from './request-counts.ts';

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
  return {
    seconds,
    asked: Object.fromEntries(requestsBetween(before.asked, after.asked)),
    answeredLists: Object.fromEntries(answeredLists),
    answeredListsOfWatched: sum(
      [...answeredLists].map(([resource, lists]) => (watched.has(resource) ? lists : 0)),
    ),
  };
}
