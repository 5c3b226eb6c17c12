import type { ClusterLoadAssignment } from '../../api/envoy/generated/types.ts';
import type { EndpointsIR, LocalityEndpointsIR } from '../../mesh-ir/endpoints.ts';
import { lbEndpoint } from './lb-endpoint.ts';

export function translateEndpoints({ name, localities }: EndpointsIR): ClusterLoadAssignment {
  return { cluster_name: name, endpoints: localities.map(localityEndpoints) };
}

function localityEndpoints({ locality, endpoints }: LocalityEndpointsIR) {
  const lbEndpoints = endpoints.map(lbEndpoint);
  if (locality === undefined) return { lb_endpoints: lbEndpoints };
  const { region, zone, subZone } = locality;
  return { locality: { region, zone, sub_zone: subZone }, lb_endpoints: lbEndpoints };
}
