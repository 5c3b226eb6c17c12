import type { TrafficRouteSpec } from '../api/traffic-route/types.ts';
import type { Configuration, ReferenceProblem } from './configuration.ts';
import type { Labels } from './labels.ts';
import type { Origin } from './origin.ts';

export type Route = Configuration<TrafficRouteSpec>;
export type HttpRuleSpec = NonNullable<TrafficRouteSpec['http']>[number];
export type TcpRuleSpec = NonNullable<TrafficRouteSpec['tcp']>[number];

/** A backend that exists: the service, its port, and the subset of its endpoints. */
export interface FoundBackend {
  readonly kind: 'Found';
  /** `Service.key`. */
  readonly service: string;
  readonly port: number;
  /** Never empty: no labels is no subset. */
  readonly subset: Labels | undefined;
  readonly weight: number;
}

/**
 * A backend whose service or port does not exist. Its share of the requests is answered with status 500 (Gateway API,
 * `HTTPRouteRule.backendRefs`); its share of TCP connections is closed.
 */
export interface MissingBackend {
  readonly kind: 'Missing';
  /** What was looked for, for logs and answers: `Service/bookinfo/reviews`. */
  readonly wanted: string;
  readonly weight: number;
}

export type ResolvedBackend = FoundBackend | MissingBackend;

/** A rule under `spec.http` that is in force. */
export interface ResolvedHttpRule {
  /** `spec.http[0]`. */
  readonly path: string;
  readonly spec: HttpRuleSpec;
  /** One for each of `spec.backendRefs`, in the same order. */
  readonly backends: readonly ResolvedBackend[];
  /** Absent where the mirror's backend does not exist: the rule works without it (Gateway API, `HTTPRequestMirrorFilter`). */
  readonly mirror: FoundBackend | undefined;
  /** The generation the rule is taken from: older than its object's while the new one is held back. */
  readonly origin: Origin;
}

/** A rule under `spec.tcp` that is in force. */
export interface ResolvedTcpRule {
  readonly path: string;
  readonly spec: TcpRuleSpec;
  readonly backends: readonly ResolvedBackend[];
  readonly origin: Origin;
}

/** Whose requests a route rules. */
export type RouteClients = 'All' | { readonly namespace: string };

/** A service that a route is attached to. */
export interface ResolvedParent {
  /** `Service.key`. */
  readonly service: string;
  /** Only this port of the service; absent: all its ports. */
  readonly port: number | undefined;
  /**
   * A route in the namespace of its parent, or in the root namespace, rules everybody's requests; one in another namespace
   * rules only those of that namespace's clients (Gateway API, GEP-1324: producer and consumer routes). One route can be
   * both, for different parents.
   */
  readonly clients: RouteClients;
}

/** A TrafficRoute whose names have been looked up. What could not be resolved is not in here but in `problems`. */
export interface ResolvedRoute {
  readonly key: string;
  readonly namespace: string;
  readonly createdAt: string;
  readonly origin: Origin;
  readonly parents: readonly ResolvedParent[];
  readonly http: readonly ResolvedHttpRule[];
  readonly tcp: readonly ResolvedTcpRule[];
  /** Paths of the rules of this generation that are not in force; the acknowledged rule may stand in their place. */
  readonly heldBack: readonly string[];
  readonly problems: readonly ReferenceProblem[];
}

/** A part of a service's endpoints that some route sends requests to. */
export interface BackendSubset {
  readonly port: number;
  readonly labels: Labels;
}
