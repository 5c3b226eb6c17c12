import type { ServiceEndpoints } from '../../mesh-model/endpoint.ts';
import type { MeshModel } from '../../mesh-model/mesh-model.ts';

/** Endpoints of workloads with a proxy, and those of them that are reached with mutual TLS. */
export interface EndpointTally {
  readonly all: number;
  readonly mutual: number;
}

export const NO_ENDPOINTS: EndpointTally = { all: 0, mutual: 0 };

export function addEndpoints(one: EndpointTally, other: EndpointTally): EndpointTally {
  return { all: one.all + other.all, mutual: one.mutual + other.mutual };
}

/** Counts a service's endpoints of some workloads, `namespace/name`. */
export function endpointTally(
  { byPort }: ServiceEndpoints,
  counts: (workload: string) => boolean,
): EndpointTally {
  let all = 0;
  let mutual = 0;
  for (const { workload, principal } of Object.values(byPort).flat()) {
    if (workload === undefined || !counts(workload)) continue;
    all += 1;
    if (principal !== undefined) mutual += 1;
  }
  return { all, mutual };
}

/** The tallies of all namespaces, kept current service by service. */
export class MutualTlsTallies {
  readonly #model: MeshModel;
  /** By service, then by the workloads' namespace. */
  readonly #byService = new Map<string, ReadonlyMap<string, EndpointTally>>();
  readonly #byNamespace = new Map<string, EndpointTally>();

  constructor(model: MeshModel) {
    this.#model = model;
    this.update([...model.endpoints.entries()].map(([service]) => service));
  }

  of(namespace: string): EndpointTally {
    return this.#byNamespace.get(namespace) ?? NO_ENDPOINTS;
  }

  /**
   * Counts services anew, by `Service.key`.
   * @returns the namespaces whose tally may have changed
   */
  update(services: Iterable<string>): ReadonlySet<string> {
    const touched = new Set<string>();
    for (const service of services) {
      const before = this.#byService.get(service) ?? new Map<string, EndpointTally>();
      const after = this.#count(service);
      if (after.size === 0) this.#byService.delete(service);
      else this.#byService.set(service, after);
      for (const namespace of new Set([...before.keys(), ...after.keys()])) {
        const { all, mutual } = before.get(namespace) ?? NO_ENDPOINTS;
        const others = addEndpoints(this.of(namespace), { all: -all, mutual: -mutual });
        this.#byNamespace.set(namespace, addEndpoints(others, after.get(namespace) ?? NO_ENDPOINTS));
        touched.add(namespace);
      }
    }
    return touched;
  }

  #count(service: string): ReadonlyMap<string, EndpointTally> {
    const tallies = new Map<string, EndpointTally>();
    const endpoints = this.#model.endpoints.get(service);
    const namespaces = new Set(
      Object.values(endpoints?.byPort ?? {})
        .flat()
        .flatMap(({ workload }) => (workload === undefined ? [] : namespaceOf(workload))),
    );
    for (const namespace of namespaces) {
      if (endpoints === undefined) continue;
      const counts = (workload: string) => namespaceOf(workload) === namespace && this.#hasProxy(workload);
      tallies.set(namespace, endpointTally(endpoints, counts));
    }
    return tallies;
  }

  #hasProxy(workload: string): boolean {
    const mode = this.#model.workloads.get(workload)?.proxy.mode;
    return mode !== undefined && mode !== 'None';
  }
}

/** Of a key such as `bookinfo/reviews-v1`. */
export function namespaceOf(key: string): string {
  return key.slice(0, key.indexOf('/'));
}
