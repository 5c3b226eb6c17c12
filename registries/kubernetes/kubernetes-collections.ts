import {
  CollectionGraph,
  type DerivedCollection,
  type SourceCollection,
} from '../../mesh-model/collections/graph.ts';
import type { ServiceEndpoints } from '../../mesh-model/endpoint.ts';
import type { Service } from '../../mesh-model/service.ts';
import type { Workload } from '../../mesh-model/workload.ts';
import { convertService } from '../static/convert-service.ts';
import { aliasedServiceKey } from '../static/service-alias.ts';
import { convertPod } from './convert-pod.ts';
import type { KeptEndpointSlice } from './kept-endpoint-slice.ts';
import type { KeptNode } from './kept-node.ts';
import type { KeptPod } from './kept-pod.ts';
import type { KeptService } from './kept-service.ts';
import { serviceEndpoints } from './service-endpoints.ts';

export interface KubernetesCollections {
  readonly graph: CollectionGraph;
  /** By `Service.key`. */
  readonly services: SourceCollection<KeptService>;
  readonly endpointSlices: SourceCollection<KeptEndpointSlice>;
  /** By `Workload.key`. */
  readonly pods: SourceCollection<KeptPod>;
  readonly nodes: SourceCollection<KeptNode>;
  /** By `namespace/name`; with `ALL_ARE_KNOWN`, as the mesh's inputs have them. */
  readonly serviceAccounts: SourceCollection<true>;
  readonly convertedServices: DerivedCollection<KeptService, Service>;
  readonly workloads: DerivedCollection<KeptPod, Workload>;
  readonly endpoints: DerivedCollection<KeptService, ServiceEndpoints>;
}

/** The conversion of a cluster's objects as collections: a pod that changes costs itself, and the services it is behind. */
export function deriveKubernetesCollections(registry: string, clusterDomain: string): KubernetesCollections {
  const graph = new CollectionGraph();
  const services = graph.source<KeptService>('kubernetes-services');
  const endpointSlices = graph.source<KeptEndpointSlice>('kubernetes-endpoint-slices');
  const pods = graph.source<KeptPod>('kubernetes-pods');
  const nodes = graph.source<KeptNode>('kubernetes-nodes');
  const serviceAccounts = graph.source<true>('kubernetes-service-accounts');
  const slicesByService = endpointSlices.index('service', ({ namespace, service }) => [
    `Service/${namespace}/${service}`,
  ]);

  const convertedServices = graph.derive<KeptService, Service>(
    'kubernetes-service',
    services,
    (key, kept, read) => {
      if (kept.is === 'Unreadable') return undefined;
      const origin = { object: key, generation: kept.generation };
      const target = aliasedServiceKey(kept.object.spec, clusterDomain);
      const found = target === undefined ? undefined : read.get(services, target);
      const aliased = found?.is === 'Service' ? found.object : undefined;
      return convertService(
        { object: kept.object, origin },
        { registry, clusterDomain, members: [], aliased },
      );
    },
  );
  const workloads = graph.derive<KeptPod, Workload>('kubernetes-workload', pods, (_key, pod, read) => {
    const locality = pod.node === undefined ? undefined : read.get(nodes, pod.node)?.locality;
    return convertPod(pod, locality, registry);
  });
  const endpoints = graph.derive<KeptService, ServiceEndpoints>(
    'kubernetes-endpoints',
    services,
    (key, service, read) => {
      if (service.is === 'Unreadable') return undefined;
      return serviceEndpoints(service, read.lookup(slicesByService, key), {
        pod: (pod) => read.get(pods, pod),
        locality: (node) => read.get(nodes, node)?.locality,
      });
    },
  );
  return {
    graph,
    services,
    endpointSlices,
    pods,
    nodes,
    serviceAccounts,
    convertedServices,
    workloads,
    endpoints,
  };
}
