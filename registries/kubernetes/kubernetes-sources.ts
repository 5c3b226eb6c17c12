import { KINDS } from '../../api/kinds.ts';
import type { InformerSet } from '../../operator/kubernetes/informer/informer-set.ts';
import type { ObjectSource } from '../../operator/kubernetes/informer/object-source.ts';
import type { WatchedKind } from '../../operator/kubernetes/informer/watched-kind.ts';
import { type KeptEndpointSlice, keepEndpointSlice, SERVICE_LABEL } from './kept-endpoint-slice.ts';
import { type KeptNode, keepNode } from './kept-node.ts';
import { type KeptPod, keepPod } from './kept-pod.ts';
import { type KeptService, keepService } from './kept-service.ts';

export const WATCHED_SERVICES: WatchedKind<KeptService> = { type: KINDS.Service, keep: keepService };

export const WATCHED_ENDPOINT_SLICES: WatchedKind<KeptEndpointSlice> = {
  type: {
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    plural: 'endpointslices',
    namespaced: true,
  },
  keep: keepEndpointSlice,
  labelSelector: SERVICE_LABEL,
};

export const WATCHED_PODS: WatchedKind<KeptPod> = {
  type: { apiVersion: 'v1', kind: 'Pod', plural: 'pods', namespaced: true },
  keep: keepPod,
};

export const WATCHED_NODES: WatchedKind<KeptNode> = {
  type: { apiVersion: 'v1', kind: 'Node', plural: 'nodes', namespaced: false },
  keep: keepNode,
};

/** That it is there is all that is kept of a service account. */
export const WATCHED_SERVICE_ACCOUNTS: WatchedKind<true> = {
  type: { apiVersion: 'v1', kind: 'ServiceAccount', plural: 'serviceaccounts', namespaced: true },
  keep: () => true,
};

/** What the registry reads. */
export interface KubernetesSources {
  readonly services: ObjectSource<KeptService>;
  readonly endpointSlices: ObjectSource<KeptEndpointSlice>;
  readonly pods: ObjectSource<KeptPod>;
  readonly nodes: ObjectSource<KeptNode>;
  readonly serviceAccounts: ObjectSource<true>;
}

/** Adds the kinds of the registry to the informers of a process. */
export function addKubernetesSources(informers: InformerSet): KubernetesSources {
  return {
    services: informers.add(WATCHED_SERVICES),
    endpointSlices: informers.add(WATCHED_ENDPOINT_SLICES),
    pods: informers.add(WATCHED_PODS),
    nodes: informers.add(WATCHED_NODES),
    serviceAccounts: informers.add(WATCHED_SERVICE_ACCOUNTS),
  };
}
