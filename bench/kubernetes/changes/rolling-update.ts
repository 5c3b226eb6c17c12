import {
  type PodPlace,
  podPlace,
  podPlaces,
  type ServicePlace,
  servicePlaces,
} from '../filling/cluster-size.ts';
import { type ChangedCluster, readyAddresses } from './change-target.ts';
import { createPod, deletePod, writePodStatus, writeSlice } from './write-instances.ts';

/** Services that roll at the same time. */
const CONCURRENCY = 4;

/**
 * Replaces all pods of some services one after the other, as Deployments do: a new pod is made, gets ready, and an old one goes.
 * Resolves when the follower has seen all of it.
 * @param pods how many, of services in their order
 * @param first the number of the first of these services
 */
export async function rollPods(cluster: ChangedCluster, pods: number, first = 0): Promise<void> {
  const { podsPerService } = cluster.size;
  const waiting = servicePlaces(cluster.size).slice(first, first + Math.ceil(pods / podsPerService));
  const work = async () => {
    for (let service = waiting.shift(); service !== undefined; service = waiting.shift()) {
      await rollService(cluster, service);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
}

async function rollService({ admin, size, reach }: ChangedCluster, service: ServicePlace): Promise<void> {
  let current: readonly PodPlace[] = podPlaces(size, service);
  for (const [pod, old] of current.entries()) {
    const fresh = podPlace(size, service, pod, 1);
    const kept = current.filter((place) => place !== old);
    await createPod(admin, fresh);
    await writePodStatus(admin, fresh, false);
    await writeSlice(admin, service, [...ready(current), { place: fresh, isReady: false }]);
    await writePodStatus(admin, fresh, true);
    await writeSlice(admin, service, ready([...current, fresh]));
    await writePodStatus(admin, old, false);
    await writeSlice(admin, service, ready([...kept, fresh]));
    await deletePod(admin, old);
    current = [...kept, fresh];
  }
  await reach(`${service.namespace}/${service.name}`, readyAddresses(ready(current)));
}

function ready(places: readonly PodPlace[]) {
  return places.map((place) => ({ place, isReady: true }));
}
