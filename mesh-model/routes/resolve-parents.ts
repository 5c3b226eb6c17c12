import type { Collection, Reader } from '../collections/collection.ts';
import type { ReferenceProblem } from '../configuration.ts';
import { isHttp } from '../protocol.ts';
import type { ResolvedParent, Route, RouteClients } from '../route.ts';
import type { Service, ServicePort } from '../service.ts';
import type { MeshSettings } from '../settings.ts';
import { serviceRefKey } from './service-ref.ts';

type ParentRef = Route['spec']['parentRefs'][number];

export interface ParentsResolution {
  readonly parents: readonly ResolvedParent[];
  readonly problems: readonly ReferenceProblem[];
}

/** Looks up what a route is attached to. A parent that does not exist is left out, and the others work. */
export function resolveParents(
  route: Route,
  services: Collection<Service>,
  settings: MeshSettings,
  read: Reader,
): ParentsResolution {
  const parents = new Map<string, ResolvedParent>();
  const problems: ReferenceProblem[] = [];
  for (const [index, ref] of route.spec.parentRefs.entries()) {
    const path = `spec.parentRefs[${index}]`;
    const service = parentService(ref, path, route, services, read);
    if ('reason' in service) {
      problems.push(service);
      continue;
    }
    const ports = service.ports.filter(({ number }) => ref.port === undefined || ref.port === number);
    if (ref.port !== undefined && ports.length === 0) {
      problems.push(portProblem(service, ref.port, path));
      continue;
    }
    problems.push(...protocolProblems(route, service, ports, path));
    const clients = clientsOf(route, service, settings);
    parents.set(`${service.key}:${ref.port ?? ''}`, { service: service.key, port: ref.port, clients });
  }
  return { parents: [...parents.values()], problems };
}

function parentService(
  ref: ParentRef,
  path: string,
  route: Route,
  services: Collection<Service>,
  read: Reader,
): Service | ReferenceProblem {
  if (ref.kind === 'Gateway') {
    const name = `${ref.namespace ?? route.namespace}/${ref.name}`;
    return { path, reason: 'TargetNotFound', message: `the mesh has no Gateway ${name}` };
  }
  const key = serviceRefKey({ ...ref, kind: ref.kind }, route.namespace);
  return (
    read.get(services, key) ?? {
      path: `${path}.name`,
      reason: 'ServiceNotFound',
      message: `there is no ${key}`,
    }
  );
}

function portProblem(service: Service, port: number, path: string): ReferenceProblem {
  const numbers = service.ports.map(({ number }) => number).join(', ');
  const message = `${service.key} has no port ${port}: it has ${numbers === '' ? 'none' : numbers}`;
  return { path: `${path}.port`, reason: 'PortNotFound', message };
}

/** Gateway API, GEP-1324: see `ResolvedParent.clients`. */
function clientsOf({ namespace }: Route, service: Service, settings: MeshSettings): RouteClients {
  return namespace === service.namespace || namespace === settings.rootNamespace ? 'All' : { namespace };
}

/** Rules that no port of the parent can follow do nothing, and their owner must know. */
function protocolProblems(
  { spec }: Route,
  service: Service,
  ports: readonly ServicePort[],
  path: string,
): ReferenceProblem[] {
  const followsHttp = ports.some(({ protocol }) => isHttp(protocol) || protocol === 'Detect');
  const followsTcp = ports.some(({ protocol }) => !isHttp(protocol));
  const problem = (field: 'http' | 'tcp', kind: string): ReferenceProblem => ({
    path,
    reason: 'UnsupportedProtocol',
    message: `${service.key} has no ${kind} port here: the rules under spec.${field} do nothing for it`,
  });
  return [
    ...(spec.http !== undefined && !followsHttp ? [problem('http', 'HTTP')] : []),
    ...(spec.tcp !== undefined && !followsTcp ? [problem('tcp', 'TCP')] : []),
  ];
}
