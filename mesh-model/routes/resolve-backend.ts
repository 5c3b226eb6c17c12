import type { Collection, Reader } from '../collections/collection.ts';
import type { ReferenceProblem } from '../configuration.ts';
import type { EndpointLabels } from '../endpoints/endpoint-labels.ts';
import { type Labels, labelsText, selects } from '../labels.ts';
import type { FoundBackend, ResolvedBackend } from '../route.ts';
import type { Service } from '../service.ts';
import { serviceRefKey } from './service-ref.ts';

/** What references are looked up in. */
export interface ReferenceSources {
  readonly services: Collection<Service>;
  readonly endpointLabels: Collection<EndpointLabels>;
}

/** A reference to a backend, as rules and mirrors write it. */
export interface BackendRefSpec {
  readonly kind?: 'Service' | 'MeshService' | undefined;
  readonly name: string;
  readonly namespace?: string | undefined;
  readonly port?: number | undefined;
  readonly labels?: Labels | undefined;
  readonly weight?: number | undefined;
}

export interface BackendResolution {
  readonly backend: ResolvedBackend;
  /** Why it is missing. */
  readonly problem: ReferenceProblem | undefined;
  /** That its subset selects no endpoint now; absent for a backend that gets no requests (weight 0). */
  readonly empty: ReferenceProblem | undefined;
}

/**
 * Looks up one backend. The namespace is the route's own and the kind Service where the reference does not say; without
 * a port it means the service's only one.
 */
export function resolveBackend(
  ref: BackendRefSpec,
  path: string,
  routeNamespace: string,
  sources: ReferenceSources,
  read: Reader,
): BackendResolution {
  const key = serviceRefKey(ref, routeNamespace);
  const weight = ref.weight ?? 1;
  const missing = (problem: ReferenceProblem): BackendResolution => ({
    backend: { kind: 'Missing', wanted: key, weight },
    problem,
    empty: undefined,
  });
  const service = read.get(sources.services, key);
  if (service === undefined) {
    return missing({ path: `${path}.name`, reason: 'ServiceNotFound', message: `there is no ${key}` });
  }
  const port = backendPort(ref, service, path);
  if (typeof port !== 'number') return missing(port);
  const subset = Object.keys(ref.labels ?? {}).length === 0 ? undefined : ref.labels;
  const backend: FoundBackend = { kind: 'Found', service: key, port, subset, weight };
  return { backend, problem: undefined, empty: emptySubset(backend, path, sources, read) };
}

function backendPort(ref: BackendRefSpec, service: Service, path: string): number | ReferenceProblem {
  const numbers = service.ports.map(({ number }) => number);
  const has = numbers.length === 0 ? 'it has none' : `it has ${numbers.join(', ')}`;
  if (ref.port !== undefined) {
    if (numbers.includes(ref.port)) return ref.port;
    const message = `${service.key} has no port ${ref.port}: ${has}`;
    return { path: `${path}.port`, reason: 'PortNotFound', message };
  }
  const [only, another] = numbers;
  if (only !== undefined && another === undefined) return only;
  const message = `must name a port of ${service.key}: ${has}`;
  return { path: `${path}.port`, reason: 'PortNotFound', message };
}

function emptySubset(
  { service, port, subset, weight }: FoundBackend,
  path: string,
  { endpointLabels }: ReferenceSources,
  read: Reader,
): ReferenceProblem | undefined {
  if (subset === undefined || weight === 0) return undefined;
  const ofPort = read.get(endpointLabels, service)?.[String(port)] ?? [];
  if (ofPort.some((labels) => selects(subset, labels))) return undefined;
  const message = `no endpoint of ${service} port ${port} has the labels ${labelsText(subset)}`;
  return { path: `${path}.labels`, reason: 'SubsetEmpty', message };
}
