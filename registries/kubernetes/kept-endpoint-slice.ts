import type { Endpoint } from '../../mesh-model/endpoint.ts';
import type { RawObject } from '../../operator/kubernetes/resources/raw-object.ts';
import {
  booleanOf,
  numberOf,
  recordOf,
  recordsOf,
  textOf,
  textsOf,
} from '../../operator/kubernetes/resources/read-fields.ts';

/** The label of an EndpointSlice that names its Service. */
export const SERVICE_LABEL = 'kubernetes.io/service-name';

/** What is kept of an EndpointSlice. */
export interface KeptEndpointSlice {
  readonly namespace: string;
  readonly name: string;
  readonly generation: number;
  /** The name of the Service; empty where it belongs to none. */
  readonly service: string;
  /** `IPv4`, `IPv6` or `FQDN`. */
  readonly addressType: string;
  readonly ports: readonly SlicePort[];
  readonly endpoints: readonly SliceEndpoint[];
}

export interface SlicePort {
  /** The name of the Service's port; empty where the Service has one port without a name. */
  readonly name: string;
  readonly number: number;
}

export interface SliceEndpoint {
  readonly address: string;
  readonly state: EndpointState;
  /** The pod behind it; undefined where somebody else manages the slice. */
  readonly pod: { readonly name: string; readonly uid: string } | undefined;
  readonly node: string | undefined;
  readonly zone: string | undefined;
}

/**
 * How an endpoint is. `Leaving`: its pod terminates, and still answers; such endpoints get nothing new, unless the Service has nothing
 * else (Kubernetes' "Terminating endpoints").
 */
export type EndpointState = 'Ready' | 'NotReady' | 'Leaving' | 'Gone';

/** Takes what the mesh reads of an EndpointSlice. Ports of other transports than TCP are left out: the mesh does not carry them. */
export function keepEndpointSlice({ metadata, fields }: RawObject): KeptEndpointSlice {
  return {
    namespace: metadata.namespace,
    name: metadata.name,
    generation: metadata.generation,
    service: metadata.labels[SERVICE_LABEL] ?? '',
    addressType: textOf(fields.addressType) ?? '',
    ports: recordsOf(fields.ports).flatMap(readPort),
    endpoints: recordsOf(fields.endpoints).flatMap(readEndpoint),
  };
}

function readPort({ name, port, protocol }: Readonly<Record<string, unknown>>): readonly SlicePort[] {
  const number = numberOf(port);
  if (number === undefined || (protocol ?? 'TCP') !== 'TCP') return [];
  return [{ name: textOf(name) ?? '', number }];
}

function readEndpoint(endpoint: Readonly<Record<string, unknown>>): readonly SliceEndpoint[] {
  // Of several addresses all but the first are to be ignored, says the API.
  const [address] = textsOf(endpoint.addresses);
  if (address === undefined) return [];
  const target = recordOf(endpoint.targetRef);
  const [name, uid] = [textOf(target.name), textOf(target.uid)];
  const isPod = target.kind === 'Pod' && name !== undefined;
  return [
    {
      address,
      state: stateOf(recordOf(endpoint.conditions)),
      pod: isPod ? { name, uid: uid ?? '' } : undefined,
      node: textOf(endpoint.nodeName),
      zone: textOf(endpoint.zone),
    },
  ];
}

/** What a missing condition means, says the API: ready; serving as it is ready; not terminating. */
function stateOf(conditions: Readonly<Record<string, unknown>>): EndpointState {
  const isReady = booleanOf(conditions.ready) ?? true;
  const isServing = booleanOf(conditions.serving) ?? isReady;
  if (booleanOf(conditions.terminating) === true) {
    // With publishNotReadyAddresses a terminating endpoint counts as ready.
    if (isReady) return 'Ready';
    return isServing ? 'Leaving' : 'Gone';
  }
  return isReady ? 'Ready' : 'NotReady';
}

/** What the mesh makes of a state, where there is something better. */
export const HEALTH_OF_STATE: Readonly<Record<EndpointState, Endpoint['health']>> = {
  Ready: 'Healthy',
  NotReady: 'Unhealthy',
  Leaving: 'Draining',
  Gone: 'Draining',
};
