import type { Cluster, HttpFilter, Route } from '../../api/envoy/generated/types.ts';

/** What one call of the kubelet needs in Envoy: the application's port, and who answers for it. */
export interface CallResources {
  readonly cluster: Cluster;
  readonly route?: Route;
  readonly filter?: HttpFilter;
  readonly isHook?: boolean;
}
