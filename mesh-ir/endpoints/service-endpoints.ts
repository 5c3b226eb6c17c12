import type { Reader } from '../../mesh-model/collections/collection.ts';
import type { Endpoint } from '../../mesh-model/endpoint.ts';
import { type Labels, selects } from '../../mesh-model/labels.ts';
import type { MeshModel } from '../../mesh-model/mesh-model.ts';
import type { Locality, Service } from '../../mesh-model/service.ts';
import { clusterName } from '../clusters/cluster-name.ts';
import { isByName } from '../clusters/discovery.ts';
import type { EndpointsIR, LocalityEndpointsIR } from '../endpoints.ts';
import { toEndpointIR } from './to-endpoint-ir.ts';

/** The endpoints of each cluster of the service that has its endpoints from the control plane. */
export function serviceEndpoints(model: MeshModel, read: Reader, service: Service): readonly EndpointsIR[] {
  if (service.resolution === 'None') return [];
  const known = read.get(model.endpoints, service.key);
  const subsets = read.get(model.backendSubsets, service.key) ?? [];
  const origins = known?.origins ?? [service.origin];
  return service.ports.flatMap(({ number }) => {
    const ofPort = known?.byPort[String(number)] ?? [];
    const labels = subsets.filter((subset) => subset.port === number).map((subset) => subset.labels);
    return [undefined, ...labels].flatMap((subset) => {
      const endpoints = endpointsOf(ofPort, subset);
      if (isByName(service, endpoints)) return [];
      const name = clusterName(service, number, subset);
      return [{ name, origins, localities: byLocality(endpoints) }];
    });
  });
}

/** The endpoints of a subset; of the whole port where there is none. */
export function endpointsOf(ofPort: readonly Endpoint[], subset: Labels | undefined): readonly Endpoint[] {
  return subset === undefined ? ofPort : ofPort.filter(({ labels }) => selects(subset, labels));
}

/** In a fixed order, so that equal sets of endpoints are equal resources. */
function byLocality(endpoints: readonly Endpoint[]): readonly LocalityEndpointsIR[] {
  const groups = new Map<string, { locality: Locality | undefined; members: Endpoint[] }>();
  for (const endpoint of endpoints) {
    const text = localityText(endpoint.locality);
    const group = groups.get(text);
    if (group === undefined) groups.set(text, { locality: endpoint.locality, members: [endpoint] });
    else group.members.push(endpoint);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { locality, members }]) => ({ locality, endpoints: members.map(toEndpointIR) }));
}

function localityText(locality: Locality | undefined): string {
  return locality === undefined ? '' : `${locality.region}/${locality.zone}/${locality.subZone}`;
}
