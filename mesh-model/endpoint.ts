import type { Labels } from './labels.ts';
import type { Origin } from './origin.ts';
import type { Locality } from './service.ts';

/** One address that serves one port of a service. */
export interface Endpoint {
  readonly address: string;
  readonly port: number;
  readonly labels: Labels;
  readonly locality: Locality | undefined;
  readonly weight: number;
  /** The SPIFFE id clients must find in its certificate; absent where it takes no mutual TLS (no sidecar, or Disabled). */
  readonly principal: string | undefined;
  /** Draining endpoints finish what they have and get nothing new. */
  readonly health: 'Healthy' | 'Unhealthy' | 'Draining';
  /** `ns/name` of the workload behind it, where it is known. */
  readonly workload: string | undefined;
}

/** All endpoints of a service, by the number of the service's port, each list in a stable order. */
export interface ServiceEndpoints {
  readonly byPort: Readonly<Record<string, readonly Endpoint[]>>;
  /** The workloads and objects the endpoints were made from. */
  readonly origins: readonly Origin[];
}
