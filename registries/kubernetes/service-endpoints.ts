import type { Endpoint, ServiceEndpoints } from '../../mesh-model/endpoint.ts';
import type { Labels } from '../../mesh-model/labels.ts';
import type { Locality } from '../../mesh-model/service.ts';
import {
  HEALTH_OF_STATE,
  type KeptEndpointSlice,
  type SliceEndpoint,
  type SlicePort,
} from './kept-endpoint-slice.ts';
import type { KeptPod } from './kept-pod.ts';
import type { KeptService } from './kept-service.ts';

/** What else the endpoints of a service are made of. */
export interface EndpointSurroundings {
  pod(key: string): KeptPod | undefined;
  locality(node: string): Locality | undefined;
}

/** An endpoint, and how the cluster says it is. */
interface Found {
  readonly endpoint: Omit<Endpoint, 'health'>;
  readonly state: SliceEndpoint['state'];
}

/** Of one socket in two slices, which happens while an endpoint moves from one to the other, the better state counts. */
const BEST_FIRST: readonly SliceEndpoint['state'][] = ['Ready', 'Leaving', 'NotReady', 'Gone'];

/** The endpoints of a service from its slices, by the number of the service's port. */
export function serviceEndpoints(
  service: Extract<KeptService, { is: 'Service' }>,
  slices: readonly KeptEndpointSlice[],
  surroundings: EndpointSurroundings,
): ServiceEndpoints {
  const ofFamily = slices.filter(({ addressType }) => isWanted(addressType, service));
  const byPort = (service.object.spec.ports ?? [])
    .filter(({ protocol }) => protocol === 'TCP')
    .map(({ name = '', port }) => {
      const found = ofFamily.flatMap((slice) => endpointsAt(slice, name, surroundings));
      return [String(port), withHealth(distinct(found))] as const;
    });
  return {
    byPort: Object.fromEntries(byPort),
    origins: ofFamily.map(({ namespace, name, generation }) => ({
      object: `EndpointSlice/${namespace}/${name}`,
      generation,
    })),
  };
}

/** A pod with two addresses is in two slices, and is one instance: the service's own family counts. */
function isWanted(addressType: string, { family }: { readonly family: string | undefined }): boolean {
  if (addressType !== 'IPv4' && addressType !== 'IPv6') return false;
  return family === undefined || family === addressType;
}

function endpointsAt(
  slice: KeptEndpointSlice,
  portName: string,
  surroundings: EndpointSurroundings,
): readonly Found[] {
  return slice.ports
    .filter(({ name }) => name === portName)
    .flatMap((port) => slice.endpoints.flatMap((endpoint) => found(slice, port, endpoint, surroundings)));
}

function found(
  { namespace }: KeptEndpointSlice,
  port: SlicePort,
  endpoint: SliceEndpoint,
  surroundings: EndpointSurroundings,
): readonly Found[] {
  const { address, pod: target, node, zone, state } = endpoint;
  const workload = target === undefined ? undefined : `${namespace}/${target.name}`;
  const pod = workload === undefined ? undefined : surroundings.pod(workload);
  // Without its pod nobody knows who an endpoint is: clients would take it for one without a sidecar. The pod's informer brings it in
  // a moment, or has just said that it is gone.
  if (target !== undefined && (pod === undefined || !isBehind(pod, target.uid, address))) return [];
  const labels: Labels = pod?.labels ?? {};
  const locality = (node === undefined ? undefined : surroundings.locality(node)) ?? localityOfZone(zone);
  const known = { address, port: port.number, labels, locality, weight: 1, principal: undefined, workload };
  return [{ endpoint: known, state }];
}

/** A pod that was made again under the name of another one, as those of StatefulSets are, has other addresses and may be somebody else. */
function isBehind(pod: KeptPod, uid: string, address: string): boolean {
  return (uid === '' || pod.uid === uid) && pod.addresses.includes(address);
}

function localityOfZone(zone: string | undefined): Locality | undefined {
  return zone === undefined || zone === '' ? undefined : { region: '', zone, subZone: '' };
}

function distinct(all: readonly Found[]): readonly Found[] {
  const bySocket = new Map<string, Found>();
  for (const one of all) {
    const socket = `${one.endpoint.address}|${one.endpoint.port}`;
    const other = bySocket.get(socket);
    if (other === undefined || rank(one) < rank(other)) bySocket.set(socket, one);
  }
  return [...bySocket.values()];
}

function rank({ state }: Found): number {
  return BEST_FIRST.indexOf(state);
}

/** Where nothing is ready, what is leaving and still answers is better than nothing, as for kube-proxy. */
function withHealth(all: readonly Found[]): readonly Endpoint[] {
  const hasReady = all.some(({ state }) => state === 'Ready');
  return all.map(({ endpoint, state }) => ({
    ...endpoint,
    health: !hasReady && state === 'Leaving' ? 'Healthy' : HEALTH_OF_STATE[state],
  }));
}
