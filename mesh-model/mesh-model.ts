import type { CallerMatch } from './caller.ts';
import type { Index } from './collections/collection.ts';
import type { CollectionGraph, DerivedCollection, SourceCollection } from './collections/graph.ts';
import type { ReferenceProblem } from './configuration.ts';
import type { ServiceEndpoints } from './endpoint.ts';
import { deriveEndpointLabels } from './endpoints/endpoint-labels.ts';
import { deriveEndpoints } from './endpoints/endpoints.ts';
import { instanceFinder } from './endpoints/instance.ts';
import { type HostnameOwners, indexHostnames } from './hostname-owners.ts';
import { deriveInForce } from './in-force.ts';
import { deriveMembership } from './membership/membership.ts';
import { deriveReportedMembers } from './membership/reported-members.ts';
import type { MeshInputs } from './mesh-inputs.ts';
import { indexByTarget } from './policies/policies-by-target.ts';
import { derivePolicyLosses } from './policies/policy-losses.ts';
import { derivePolicyProblems } from './policies/policy-problems.ts';
import { deriveServicePolicies } from './policies/service-policies.ts';
import { targetSubjects } from './policies/target-subjects.ts';
import { verdictsOf } from './policies/verdicts.ts';
import { deriveWorkloadPolicies } from './policies/workload-policies.ts';
import type { Policy, PolicyLoss, ServicePolicy, WorkloadPolicy } from './policy.ts';
import type { BackendSubset, ResolvedRoute, Route } from './route.ts';
import { deriveBackendSubsets } from './routes/backend-subsets.ts';
import { deriveCallerMatches } from './routes/caller-matches.ts';
import { deriveRoutes } from './routes/routes.ts';
import type { Service } from './service.ts';
import { deriveServiceProblems } from './services/service-problems.ts';
import type { MeshSettings } from './settings.ts';
import type { Workload } from './workload.ts';
import type { WorkloadServices } from './workload-services.ts';
import { deriveWorkloadProblems } from './workloads/workload-problems.ts';

/**
 * The snapshot of the mesh: everything that follows from the inputs, before Envoy is thought of. Collections derived
 * further (IR, encoded resources) are made in the same graph, after this, so one commit settles everything. Collections
 * of problems and losses have no value where there is nothing to tell.
 */
export class MeshModel {
  readonly inputs: MeshInputs;
  readonly graph: CollectionGraph;
  readonly settings: MeshSettings;
  /** By `Service.key`. */
  readonly services: SourceCollection<Service>;
  /** By `Workload.key`. */
  readonly workloads: SourceCollection<Workload>;
  /** Which service answers to which name. */
  readonly hostnameOwners: HostnameOwners;

  /** By `namespace/name`: the generation of each policy that holds. */
  readonly policiesInForce: DerivedCollection<Policy, Policy>;
  /** By `namespace/name`: the generation of each route that holds. */
  readonly routesInForce: DerivedCollection<Route, Route>;

  /** By `Workload.key`: the services an instance belongs to, and the ports of theirs it serves. */
  readonly workloadServices: DerivedCollection<Workload, WorkloadServices>;
  /** Term: `Service.key`. */
  readonly membersByService: Index<WorkloadServices>;
  /** By `Workload.key`. */
  readonly workloadPolicies: DerivedCollection<Workload, WorkloadPolicy>;
  /** By `Service.key`. */
  readonly servicePolicies: DerivedCollection<Service, ServicePolicy>;
  /** By `Service.key`. */
  readonly endpoints: DerivedCollection<Service, ServiceEndpoints>;

  /** By `namespace/name`. */
  readonly routes: DerivedCollection<Route, ResolvedRoute>;
  /** Term: `Service.key` of a parent. */
  readonly routesByParent: Index<ResolvedRoute>;
  /** Term: `Service.key` of a backend or mirror. */
  readonly routesByBackend: Index<ResolvedRoute>;
  /** By `Service.key`: the subsets that need clusters, empty where none does. */
  readonly backendSubsets: DerivedCollection<Service, readonly BackendSubset[]>;
  /** By route, `namespace/name`: its distinct `from` predicates; absent for a route without any. */
  readonly callerMatches: DerivedCollection<ResolvedRoute, readonly CallerMatch[]>;
  /** By `Workload.key`, with a sidecar: the `callerMatchText` of all predicates in force that hold for it, in order. */
  readonly callerAnswers: DerivedCollection<Workload, readonly string[]>;

  /** By policy, `namespace/name`. */
  readonly policyLosses: DerivedCollection<Policy, readonly PolicyLoss[]>;
  /** By policy, `namespace/name`. */
  readonly policyProblems: DerivedCollection<Policy, readonly ReferenceProblem[]>;
  /** By `Workload.key`. */
  readonly workloadProblems: DerivedCollection<Workload, readonly ReferenceProblem[]>;
  /** By `Service.key`. */
  readonly serviceProblems: DerivedCollection<Service, readonly ReferenceProblem[]>;

  /** Each collection reads only those made before it: the order below is the order of a commit. */
  constructor(inputs: MeshInputs) {
    this.inputs = inputs;
    this.graph = inputs.graph;
    this.settings = inputs.settings;
    this.services = inputs.services;
    this.workloads = inputs.workloads;
    this.hostnameOwners = indexHostnames(inputs.services);

    this.policiesInForce = deriveInForce(
      inputs,
      'policies-in-force',
      inputs.meshPolicies,
      inputs.acknowledgedPolicies,
    );
    this.routesInForce = deriveInForce(
      inputs,
      'routes-in-force',
      inputs.trafficRoutes,
      inputs.acknowledgedRoutes,
    );

    const membership = deriveMembership(inputs, deriveReportedMembers(inputs));
    this.workloadServices = membership.workloadServices;
    this.membersByService = membership.byService;

    const byTarget = indexByTarget(this.policiesInForce, inputs.settings);
    const workloadPolicies = deriveWorkloadPolicies(inputs, byTarget, membership);
    this.workloadPolicies = workloadPolicies.policies;
    const servicePolicies = deriveServicePolicies(inputs, byTarget);
    this.servicePolicies = servicePolicies.policies;

    this.endpoints = deriveEndpoints(inputs, membership, instanceFinder(inputs, this.workloadPolicies));

    const routes = deriveRoutes(inputs, this.routesInForce, deriveEndpointLabels(this.graph, this.endpoints));
    this.routes = routes.routes;
    this.routesByParent = routes.byParent;
    this.routesByBackend = routes.byBackend;
    this.backendSubsets = deriveBackendSubsets(inputs, routes);
    const callers = deriveCallerMatches(inputs, routes);
    this.callerMatches = callers.predicates;
    this.callerAnswers = callers.answers;

    const subjects = targetSubjects(inputs, membership);
    const verdicts = verdictsOf(workloadPolicies, servicePolicies);
    this.policyLosses = derivePolicyLosses(inputs, {
      inForce: this.policiesInForce,
      byTarget,
      subjects,
      verdicts,
    });
    this.policyProblems = derivePolicyProblems(inputs, subjects);
    this.workloadProblems = deriveWorkloadProblems(inputs, membership);
    this.serviceProblems = deriveServiceProblems(inputs, this.hostnameOwners);
  }
}
