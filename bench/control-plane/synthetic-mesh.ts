import type { TrafficRouteSpec } from '../../api/traffic-route/types.ts';
import type { Configuration } from '../../mesh-model/configuration.ts';
import type { MeshInputs } from '../../mesh-model/mesh-inputs.ts';
import type { Origin } from '../../mesh-model/origin.ts';
import type { Service } from '../../mesh-model/service.ts';
import type { Workload } from '../../mesh-model/workload.ts';

export type MeshMode = 'Explicit' | 'Transparent';

/** How large the mesh is. */
export interface MeshSize {
  readonly services: number;
  readonly proxies: number;
  readonly mode: MeshMode;
}

export const ENDPOINTS_PER_SERVICE = 3;
/** One service in so many has a TrafficRoute. */
export const SERVICES_PER_ROUTE = 10;
const NAMESPACES = 10;
const PORT = 8080;
const CREATED_AT = '2020-01-01T00:00:00Z';

/** Writes the whole mesh to the inputs. */
export function writeMesh(inputs: MeshInputs, size: MeshSize): void {
  for (let service = 0; service < size.services; service++) writeService(inputs, size, service);
  for (let route = 0; route < size.services; route += SERVICES_PER_ROUTE) {
    const configuration = routeOf(route, 1);
    inputs.trafficRoutes.set(configuration.key, configuration);
  }
  for (const workload of proxyWorkloads(size)) inputs.workloads.set(workload.key, workload);
}

/** A service with its instances. */
export function writeService(inputs: MeshInputs, { mode }: MeshSize, number: number): void {
  const service = serviceOf(number);
  inputs.services.set(service.key, service);
  for (const workload of instancesOf(number, mode)) inputs.workloads.set(workload.key, workload);
}

export function removeService(inputs: MeshInputs, { mode }: MeshSize, number: number): void {
  inputs.services.delete(serviceOf(number).key);
  for (const { key } of instancesOf(number, mode)) inputs.workloads.delete(key);
}

/**
 * The workloads whose proxies connect: the first two instances of the services, one of each service first, and where
 * those are too few, clients that serve nothing. The third instances stay unconnected, so that a change of one is a
 * change of an endpoint and nothing else.
 */
export function proxyWorkloads({ services, proxies, mode }: MeshSize): readonly Workload[] {
  return Array.from({ length: proxies }, (_, at) =>
    at < 2 * services ? instanceOf(at % services, Math.floor(at / services), mode) : clientOf(at, mode),
  );
}

export function serviceOf(number: number): Service {
  const { namespace, name } = nameOf(number);
  const short = `${name}.${namespace}`;
  const host = `${short}.svc.cluster.local`;
  const object = `Service/${namespace}/${name}`;
  return {
    key: object,
    kind: 'Service',
    namespace,
    name,
    host,
    hostnames: [host, `${short}.svc`, short, `${short}.mesh`],
    localHostnames: [name],
    addresses: [address(172, number)],
    ports: [{ name: 'http', number: PORT, targetPort: PORT, protocol: 'HTTP' }],
    selector: { app: name },
    location: 'Mesh',
    resolution: 'Registry',
    staticEndpoints: [],
    registry: 'bench',
    origin: { object, generation: 1 },
  };
}

/** Instance 0, 1 or 2 of a service; the last one is of another version. */
export function instanceOf(service: number, instance: number, mode: MeshMode): Workload {
  const { namespace, name } = nameOf(service);
  const version = instance === ENDPOINTS_PER_SERVICE - 1 ? 'v2' : 'v1';
  return {
    ...workload(namespace, `${name}-${instance}`, service * ENDPOINTS_PER_SERVICE + instance, mode),
    labels: { app: name, version },
    ports: [{ name: 'http', number: PORT, appPort: PORT, protocol: 'HTTP' }],
  };
}

/** The route of a service at a generation; each generation has other weights and another header. */
export function routeOf(service: number, generation: number): Configuration<TrafficRouteSpec> {
  const { namespace, name } = nameOf(service);
  const key = `${namespace}/${name}`;
  const weight = 50 + (generation % 50);
  const backend = (version: string, share: number) => ({
    kind: 'Service' as const,
    name,
    port: PORT,
    labels: { version },
    weight: share,
  });
  const spec: TrafficRouteSpec = {
    parentRefs: [{ kind: 'Service', name }],
    http: [
      {
        name: 'testers',
        matches: [{ headers: [{ type: 'Exact', name: 'end-user', value: `tester-${generation}` }] }],
        backendRefs: [backend('v2', 1)],
      },
      { name: 'default', backendRefs: [backend('v1', weight), backend('v2', 100 - weight)] },
    ],
  };
  return {
    key,
    namespace,
    name,
    createdAt: CREATED_AT,
    spec,
    origin: origin('TrafficRoute', key, generation),
  };
}

function instancesOf(service: number, mode: MeshMode): readonly Workload[] {
  return Array.from({ length: ENDPOINTS_PER_SERVICE }, (_, at) => instanceOf(service, at, mode));
}

function clientOf(number: number, mode: MeshMode): Workload {
  return workload(`team-${number % NAMESPACES}`, `client-${number}`, number + (1 << 20), mode);
}

function workload(namespace: string, name: string, number: number, mode: MeshMode): Workload {
  const key = `${namespace}/${name}`;
  return {
    key,
    namespace,
    name,
    serviceAccount: 'default',
    labels: {},
    address: address(10, number),
    locality: { region: 'eu', zone: `eu-${number % 3}`, subZone: '' },
    weight: 1,
    ports: [],
    service: undefined,
    proxy: mode === 'Explicit' ? { mode, outboundPort: 15001 } : { mode },
    registry: 'bench',
    origin: origin('MeshWorkload', key, 1),
  };
}

function nameOf(service: number): { readonly namespace: string; readonly name: string } {
  return { namespace: `team-${service % NAMESPACES}`, name: `service-${String(service).padStart(5, '0')}` };
}

function origin(kind: string, key: string, generation: number): Origin {
  return { object: `${kind}/${key}`, generation };
}

/** `<first>.a.b.c` for a number below 2^24. */
function address(first: number, number: number): string {
  return [first, (number >> 16) & 255, (number >> 8) & 255, number & 255].join('.');
}
