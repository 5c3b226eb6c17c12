import type { Reader } from '../collections/collection.ts';
import type { DerivedCollection } from '../collections/graph.ts';
import type { Endpoint, ServiceEndpoints } from '../endpoint.ts';
import type { Membership } from '../membership/membership.ts';
import type { MeshInputs } from '../mesh-inputs.ts';
import { distinctOrigins, type Origin } from '../origin.ts';
import type { Service, ServicePort } from '../service.ts';
import { distinctEndpoints, listedEndpoint, reportedEndpoint, workloadEndpoint } from './endpoint-sources.ts';
import { type FindInstance, instanceOrigins } from './instance.ts';

/** Endpoints with what they were made from, while they are collected. */
interface Sourced {
  readonly endpoints: readonly Endpoint[];
  readonly origins: readonly Origin[];
}

/** The endpoints of one service port, from one kind of source. */
type EndpointSource = (service: Service, port: ServicePort, read: Reader) => readonly Sourced[];

/**
 * The endpoints of each service: those a registry reports (it also knows how they are), those of its workloads, those
 * the service lists itself; of several with one address and port, the first in that order. Every port of the service is there, if need be with none.
 * A `DNS` service that lists none has none here: the proxies resolve its hosts.
 */
export function deriveEndpoints(
  inputs: MeshInputs,
  membership: Membership,
  findInstance: FindInstance,
): DerivedCollection<Service, ServiceEndpoints> {
  const sources: readonly EndpointSource[] = [
    fromRegistry(inputs, findInstance),
    fromWorkloads(inputs, membership, findInstance),
    (service, port) => [
      { endpoints: service.staticEndpoints.map((each) => listedEndpoint(each, port)), origins: [] },
    ],
  ];
  return inputs.graph.derive<Service, ServiceEndpoints>(
    'endpoints',
    inputs.services,
    (_key, service, read) => {
      const origins = [service.origin];
      const byPort = service.ports.map((port): [string, readonly Endpoint[]] => {
        const found = sources.flatMap((source) => source(service, port, read));
        origins.push(...found.flatMap((sourced) => sourced.origins));
        return [String(port.number), distinctEndpoints(found.flatMap((sourced) => sourced.endpoints))];
      });
      return { byPort: Object.fromEntries(byPort), origins: distinctOrigins(origins) };
    },
  );
}

function fromWorkloads(
  { settings }: MeshInputs,
  { byService }: Membership,
  findInstance: FindInstance,
): EndpointSource {
  return (service, port, read) =>
    read.lookup(byService, service.key).flatMap(({ workload, ports }) => {
      const served = ports.filter(
        (each) => !each.reported && each.service === service.key && each.servicePort.number === port.number,
      );
      const instance = findInstance(workload, read);
      if (instance === undefined || served.length === 0) return [];
      const endpoints = served.map(({ workloadPort }) =>
        workloadEndpoint(instance, workloadPort, settings.trustDomain),
      );
      return [{ endpoints, origins: instanceOrigins(instance) }];
    });
}

function fromRegistry(
  { reportedEndpoints, settings }: MeshInputs,
  findInstance: FindInstance,
): EndpointSource {
  return (service, port, read) => {
    const reported = read.get(reportedEndpoints, service.key);
    return (reported?.byPort[String(port.number)] ?? []).map((endpoint) => {
      const instance = endpoint.workload === undefined ? undefined : findInstance(endpoint.workload, read);
      return {
        endpoints: [reportedEndpoint(endpoint, instance, settings.trustDomain)],
        origins: [...(reported?.origins ?? []), ...(instance === undefined ? [] : instanceOrigins(instance))],
      };
    });
  };
}
