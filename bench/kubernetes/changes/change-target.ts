import type { ApiConnection } from '../../../operator/kubernetes/connection/api-connection.ts';
import type { ClusterSize } from '../filling/cluster-size.ts';
import type { SlicedPod } from '../filling/service-objects.ts';

/** The cluster that is changed while somebody follows it. */
export interface ChangedCluster {
  readonly admin: ApiConnection;
  readonly size: ClusterSize;
  /** Resolves once the follower sends to these addresses of a service only, at that moment (`clockMs`). */
  readonly reach: (service: string, addresses: readonly string[]) => Promise<number>;
}

/** Where a service's traffic goes. */
export function readyAddresses(pods: readonly SlicedPod[]): readonly string[] {
  return pods.filter(({ isReady }) => isReady).map(({ place }) => place.address);
}
