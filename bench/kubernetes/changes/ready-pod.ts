import { clockMs } from '../../process/usage.ts';
import { podPlaces, servicePlaces } from '../filling/cluster-size.ts';
import { type ChangedCluster, readyAddresses } from './change-target.ts';
import { writePodStatus, writeSlice } from './write-instances.ts';

/** How long one change took, milliseconds. */
export interface ChangeTimes {
  /** Until the API server had answered the write of the EndpointSlice. */
  readonly writtenMs: number;
  /** From the same moment on, until the model sent traffic to the pod. */
  readonly reachedMs: number;
}

/** One pod that was not ready becomes ready: its kubelet says so, then the controller of EndpointSlices. */
export async function makePodReady(cluster: ChangedCluster, repetition: number): Promise<ChangeTimes> {
  const { admin, size, reach } = cluster;
  const service = servicePlaces(size)[repetition % size.services];
  const places = service === undefined ? [] : podPlaces(size, service);
  const [first, ...others] = places;
  if (service === undefined || first === undefined) throw new RangeError('the cluster has no pods');
  const name = `${service.namespace}/${service.name}`;
  const without = [{ place: first, isReady: false }, ...others.map((place) => ({ place, isReady: true }))];
  const whole = places.map((place) => ({ place, isReady: true }));

  await writePodStatus(admin, first, false);
  await writeSlice(admin, service, without);
  await reach(name, readyAddresses(without));
  await writePodStatus(admin, first, true);
  const reached = reach(name, readyAddresses(whole));
  const begun = clockMs();
  await writeSlice(admin, service, whole);
  const written = clockMs();
  return { writtenMs: written - begun, reachedMs: (await reached) - begun };
}
