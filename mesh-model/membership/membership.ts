import type { Index, Reader } from '../collections/collection.ts';
import type { DerivedCollection } from '../collections/graph.ts';
import type { KeyedIndex } from '../collections/keyed-index.ts';
import { labelTerms, selectorTerm } from '../label-terms.ts';
import { selects } from '../labels.ts';
import type { MeshInputs } from '../mesh-inputs.ts';
import type { Service, ServicePort } from '../service.ts';
import type { Workload } from '../workload.ts';
import type { ServedPort, WorkloadServices } from '../workload-services.ts';
import type { ReportedMembers, ReportedMemberships } from './reported-members.ts';
import { servingPort } from './serving-port.ts';

/** Workloads joined with the services they are instances of. */
export interface Membership {
  /** By `Workload.key`. */
  readonly workloadServices: DerivedCollection<Workload, WorkloadServices>;
  /** Term: `Service.key`. */
  readonly byService: KeyedIndex<WorkloadServices>;
}

/**
 * Computed from the workload's side, so that a new instance looks only at the services that one of its labels could
 * select, and a service's endpoints depend on its own members only.
 */
export function deriveMembership(inputs: MeshInputs, reported: ReportedMemberships): Membership {
  const bySelector = inputs.services.index('selector', (service) => selectorTerms(service));
  const workloadServices = inputs.graph.derive<Workload, WorkloadServices>(
    'workload-services',
    inputs.workloads,
    (_key, workload, read) => {
      const joined = joinedServices(inputs, workload, read, bySelector);
      const reports = read
        .lookup(reported.byWorkload, workload.key)
        .filter(({ service }) => !joined.has(service));
      const reportedServices = reports.flatMap(({ service }) => read.get(inputs.services, service) ?? []);
      const ports = [
        ...[...joined.values()].flatMap((service) => servedPorts(service, workload)),
        ...reportedServices.flatMap((service) => reportedPorts(service, workload, reports)),
      ];
      return {
        workload: workload.key,
        services: [...joined.keys(), ...reportedServices.map(({ key }) => key)].sort(),
        ports: ports.sort(byServicePort),
      };
    },
  );
  return { workloadServices, byService: workloadServices.index('service', (value) => value.services) };
}

/**
 * The service that `spec.service` names, in the workload's own namespace: the Service of that name, else the
 * MeshService of that name. `undefined` where it names none, or one that does not exist.
 */
export function namedService(inputs: MeshInputs, workload: Workload, read: Reader): Service | undefined {
  if (workload.service === undefined) return undefined;
  const name = `${workload.namespace}/${workload.service}`;
  return read.get(inputs.services, `Service/${name}`) ?? read.get(inputs.services, `MeshService/${name}`);
}

/** A selector without labels selects nothing: such a service's endpoints are managed elsewhere (Kubernetes, Service.spec.selector). */
function selectorTerms(service: Service): string[] {
  const term = selectorTerm(service.namespace, service.selector ?? {});
  return term === undefined ? [] : [term];
}

/** The services that select the workload, and the one it names itself. */
function joinedServices(
  inputs: MeshInputs,
  workload: Workload,
  read: Reader,
  bySelector: Index<Service>,
): ReadonlyMap<string, Service> {
  const candidates = labelTerms(workload.namespace, workload.labels).flatMap((term) =>
    read.lookup(bySelector, term),
  );
  const joined = candidates.filter(
    ({ kind, selector }) =>
      selector !== undefined &&
      selects(selector, workload.labels) &&
      !(kind === 'Service' && workload.isReported === true),
  );
  const named = namedService(inputs, workload, read);
  if (named !== undefined) joined.push(named);
  return new Map(joined.map((service) => [service.key, service]));
}

function servedPorts(service: Service, workload: Workload): ServedPort[] {
  return service.ports.flatMap((servicePort) => {
    const port = servingPort(servicePort, workload.ports);
    return port === undefined ? [] : [servedPort(service, servicePort, port.number, false)];
  });
}

/** What a registry reports of a service that the join has not found. */
function reportedPorts(
  service: Service,
  workload: Workload,
  reports: readonly ReportedMembers[],
): ServedPort[] {
  const members = reports
    .filter((report) => report.service === service.key)
    .flatMap(({ members }) => members);
  return members.flatMap((member) => {
    const servicePort = service.ports.find(({ number }) => number === member.servicePort);
    if (member.workload !== workload.key || servicePort === undefined) return [];
    return [servedPort(service, servicePort, member.workloadPort, true)];
  });
}

function servedPort(
  { key, host }: Service,
  servicePort: ServicePort,
  workloadPort: number,
  reported: boolean,
): ServedPort {
  return { service: key, host, servicePort, workloadPort, reported };
}

function byServicePort(a: ServedPort, b: ServedPort): number {
  if (a.service !== b.service) return a.service < b.service ? -1 : 1;
  return a.servicePort.number - b.servicePort.number;
}
