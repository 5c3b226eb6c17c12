import type { ServicePort } from './service.ts';

/** A port of a service that an instance serves, and where. */
export interface ServedPort {
  /** `Service.key`. */
  readonly service: string;
  /** `Service.host`. */
  readonly host: string;
  readonly servicePort: ServicePort;
  /** Where peers reach the instance for it: `WorkloadPort.number`. */
  readonly workloadPort: number;
  /** A registry said so, and lists the endpoint itself; otherwise labels or the workload's own word did. */
  readonly reported: boolean;
}

/** Which services an instance belongs to. */
export interface WorkloadServices {
  /** `Workload.key`. */
  readonly workload: string;
  /** `Service.key` of each, in order, also of those it serves no port of. */
  readonly services: readonly string[];
  readonly ports: readonly ServedPort[];
}
