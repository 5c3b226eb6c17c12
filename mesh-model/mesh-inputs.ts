import type { MeshPolicySpec } from '../api/mesh-policy/types.ts';
import type { TrafficRouteSpec } from '../api/traffic-route/types.ts';
import { CollectionGraph } from './collections/graph.ts';
import type { Configuration, Quarantined } from './configuration.ts';
import type { ServiceEndpoints } from './endpoint.ts';
import type { Service } from './service.ts';
import type { MeshSettings } from './settings.ts';
import type { Workload } from './workload.ts';

/**
 * The inputs of the mesh: what stores and registries write, each value already validated. Everything else is derived.
 * A change takes effect at the next `graph.commit()`.
 */
export class MeshInputs {
  readonly graph = new CollectionGraph();
  readonly settings: MeshSettings;
  /** By `Service.key`. */
  readonly services = this.graph.source<Service>('services');
  /** By `Workload.key`. */
  readonly workloads = this.graph.source<Workload>('workloads');
  /** Endpoints that a registry reports itself (Kubernetes, Consul, Eureka), by `Service.key`. */
  readonly reportedEndpoints = this.graph.source<ServiceEndpoints>('reported-endpoints');
  /** The service accounts that a registry reports, by `namespace/name`; see `ALL_ARE_KNOWN`. */
  readonly serviceAccounts = this.graph.source<true>('service-accounts');
  /** By `namespace/name`. */
  readonly trafficRoutes = this.graph.source<Configuration<TrafficRouteSpec>>('traffic-routes');
  /** By `namespace/name`. */
  readonly meshPolicies = this.graph.source<Configuration<MeshPolicySpec>>('mesh-policies');
  /** Generations that an Envoy refused, by `Origin.object`. */
  readonly quarantine = this.graph.source<Quarantined>('quarantine');
  /** The last generation of each route that every affected proxy acknowledged with nothing held back, by `namespace/name`. */
  readonly acknowledgedRoutes = this.graph.source<Configuration<TrafficRouteSpec>>('acknowledged-routes');
  /** The same for policies. */
  readonly acknowledgedPolicies = this.graph.source<Configuration<MeshPolicySpec>>('acknowledged-policies');

  constructor(settings: MeshSettings) {
    this.settings = settings;
  }
}
