import type { Reader } from '../../mesh-model/collections/collection.ts';
import {
  CollectionGraph,
  type DerivedCollection,
  type SourceCollection,
} from '../../mesh-model/collections/graph.ts';
import type { Service } from '../../mesh-model/service.ts';
import type { Workload } from '../../mesh-model/workload.ts';
import { convertMeshService } from './convert-mesh-service.ts';
import { convertService } from './convert-service.ts';
import { convertWorkload } from './convert-workload.ts';
import { impliedService } from './implied-service.ts';
import { aliasedServiceKey } from './service-alias.ts';
import { type DeclaredService, StaticMembership, type WorkloadObject } from './static-membership.ts';

/** The name of a service that some workload gives. */
export interface NamedService {
  readonly namespace: string;
  readonly name: string;
}

export interface StaticCollections {
  readonly graph: CollectionGraph;
  /** By `Service.key`. */
  readonly declared: SourceCollection<DeclaredService>;
  /** By `Workload.key`. */
  readonly workloads: SourceCollection<WorkloadObject>;
  /** By the `Service.key` that the name stands for where nobody declares it. */
  readonly named: SourceCollection<NamedService>;
  readonly declaredServices: DerivedCollection<DeclaredService, Service>;
  readonly impliedServices: DerivedCollection<NamedService, Service>;
  readonly convertedWorkloads: DerivedCollection<WorkloadObject, Workload>;
}

/**
 * The conversion of objects into services and workloads, as collections: an object that changes costs the conversion of itself and of
 * what looks at it, however many others there are.
 */
export function deriveStaticCollections(registry: string, clusterDomain: string): StaticCollections {
  const graph = new CollectionGraph();
  const declared = graph.source<DeclaredService>('declared-services');
  const workloads = graph.source<WorkloadObject>('workload-objects');
  const named = graph.source<NamedService>('named-services');
  const membership = new StaticMembership(declared, workloads);

  const convert = (one: DeclaredService, members: readonly WorkloadObject[], read: Reader): Service => {
    const surroundings = { registry, clusterDomain, members, aliased: aliasedBy(one, read) };
    return one.kind === 'Service'
      ? convertService(one.inForce, surroundings)
      : convertMeshService(one.inForce, surroundings);
  };
  const aliasedBy = (one: DeclaredService, read: Reader) => {
    if (one.kind !== 'Service') return undefined;
    const key = aliasedServiceKey(one.inForce.object.spec, clusterDomain);
    const found = key === undefined ? undefined : read.get(declared, key);
    return found?.kind === 'Service' ? found.inForce.object : undefined;
  };
  const declaredServices = graph.derive<DeclaredService, Service>(
    'declared-service',
    declared,
    (_key, one, read) => convert(one, membership.membersOf(one, read), read),
  );
  const impliedServices = graph.derive<NamedService, Service>(
    'implied-service',
    named,
    (_key, service, read) => {
      const { namespace, name } = service;
      if (membership.declaredAs(namespace, name, read) !== undefined) return undefined;
      const members = membership.membersByName(namespace, name, read);
      return impliedService(namespace, name, { registry, clusterDomain, members });
    },
  );
  const convertedWorkloads = graph.derive<WorkloadObject, Workload>(
    'workload',
    workloads,
    (_key, workload, read) => {
      // As the services declare themselves: what one learns from its instances is no news to them.
      const services = membership.servicesOf(workload, read).map((one) => convert(one, [], read));
      return convertWorkload(workload, registry, services);
    },
  );
  return { graph, declared, workloads, named, declaredServices, impliedServices, convertedWorkloads };
}
