import type { DerivedCollection } from '../collections/graph.ts';
import type { KeyedIndex } from '../collections/keyed-index.ts';
import type { StoredCollection } from '../collections/stored-collection.ts';
import type { EndpointLabels } from '../endpoints/endpoint-labels.ts';
import type { MeshInputs } from '../mesh-inputs.ts';
import type { FoundBackend, ResolvedRoute, Route } from '../route.ts';
import { callerProblems } from './caller-problems.ts';
import { rulesInForce } from './hold-back.ts';
import { resolveParents } from './resolve-parents.ts';
import { httpRules, type Lookup, tcpRules } from './rule-kinds.ts';

export interface Routes {
  /** By `namespace/name`. */
  readonly routes: DerivedCollection<Route, ResolvedRoute>;
  /** Term: `Service.key` of a parent. */
  readonly byParent: KeyedIndex<ResolvedRoute>;
  /** Term: `Service.key` of a backend or mirror. */
  readonly byBackend: KeyedIndex<ResolvedRoute>;
}

/** Routes in force with all names looked up, and what is wrong with them. */
export function deriveRoutes(
  inputs: MeshInputs,
  inForce: StoredCollection<Route>,
  endpointLabels: StoredCollection<EndpointLabels>,
): Routes {
  const { graph, services, settings, acknowledgedRoutes } = inputs;
  const routes = graph.derive<Route, ResolvedRoute>('routes', inForce, (key, route, read) => {
    const { namespace, createdAt, origin } = route;
    const lookup: Lookup = { namespace, sources: { services, endpointLabels }, read };
    const acknowledged = () => read.get(acknowledgedRoutes, key);
    const { parents, problems } = resolveParents(route, services, settings, read);
    const http = rulesInForce(route, httpRules(lookup), acknowledged);
    const tcp = rulesInForce(route, tcpRules(lookup), acknowledged);
    return {
      key,
      namespace,
      createdAt,
      origin,
      parents,
      http: http.rules,
      tcp: tcp.rules,
      heldBack: [...http.heldBack, ...tcp.heldBack],
      problems: [...problems, ...http.problems, ...tcp.problems, ...callerProblems(route, inputs, read)],
    };
  });
  return {
    routes,
    byParent: routes.index('parent', (route) => route.parents.map(({ service }) => service)),
    byBackend: routes.index('backend', (route) => backendsOf(route).map(({ service }) => service)),
  };
}

/** Every backend and mirror of a route that exists. */
export function backendsOf({ http, tcp }: ResolvedRoute): readonly FoundBackend[] {
  const backends = [...http, ...tcp].flatMap((rule) => rule.backends);
  const mirrors = http.flatMap(({ mirror }) => mirror ?? []);
  return [...backends, ...mirrors].filter((backend) => backend.kind === 'Found');
}
