import type { Origin } from '../mesh-model/origin.ts';
import type { Locality } from '../mesh-model/service.ts';

/** The instances behind one cluster. Empty where there is none: a proxy waits until it has been told even that. */
export interface EndpointsIR {
  /** The name of the cluster. */
  readonly name: string;
  readonly origins: readonly Origin[];
  readonly localities: readonly LocalityEndpointsIR[];
}

export interface LocalityEndpointsIR {
  readonly locality: Locality | undefined;
  readonly endpoints: readonly EndpointIR[];
}

export interface EndpointIR {
  readonly address: string;
  readonly port: number;
  readonly weight: number;
  readonly health: 'Healthy' | 'Unhealthy' | 'Draining';
  /** Whether it takes mutual TLS. */
  readonly mutualTls: boolean;
}
