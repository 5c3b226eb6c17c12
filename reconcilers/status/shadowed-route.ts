import type { MeshModel } from '../../mesh-model/mesh-model.ts';
import { byPrecedence } from '../../mesh-model/precedence.ts';
import type { HttpRuleSpec, ResolvedParent, ResolvedRoute } from '../../mesh-model/route.ts';

/** A rule of another route that leaves nothing for this one. */
export interface Shadow {
  /** The other route, as `objectKeyText` writes it. */
  readonly winner: string;
  /** Its rule: `spec.http[1]`. */
  readonly path: string;
}

/**
 * The rules because of which no rule of a route is ever reached: those of routes that go before it at each of its parents, and match
 * every request there. Empty where the route has something left to do.
 */
export function shadowsOf(model: MeshModel, route: ResolvedRoute): readonly Shadow[] {
  const shadows = new Map<string, Shadow>();
  if (route.parents.length === 0 || route.http.length + route.tcp.length === 0) return [];
  for (const parent of route.parents) {
    const before = model.routesByParent
      .lookup(parent.service)
      .filter((other) => other.key !== route.key && byPrecedence(other, route) < 0);
    for (const port of portsOf(model, parent)) {
      for (const shadow of [
        ...(route.http.length > 0 ? [httpShadow(before, parent, port)] : []),
        ...(route.tcp.length > 0 ? [tcpShadow(before, parent, port)] : []),
      ]) {
        if (shadow === undefined) return [];
        shadows.set(shadow.winner, shadow);
      }
    }
  }
  return [...shadows.values()];
}

function portsOf(model: MeshModel, { service, port }: ResolvedParent): readonly number[] {
  const ports = model.services.get(service)?.ports ?? [];
  return ports.map(({ number }) => number).filter((number) => port === undefined || port === number);
}

function httpShadow(before: readonly ResolvedRoute[], parent: ResolvedParent, port: number) {
  return firstRule(before, parent, port, ({ http }) => http.find(({ spec }) => matchesEverything(spec)));
}

/** Connections cannot be told apart: the first rule takes them all. */
function tcpShadow(before: readonly ResolvedRoute[], parent: ResolvedParent, port: number) {
  return firstRule(before, parent, port, ({ tcp }) => tcp[0]);
}

function firstRule(
  before: readonly ResolvedRoute[],
  parent: ResolvedParent,
  port: number,
  find: (route: ResolvedRoute) => { readonly path: string } | undefined,
): Shadow | undefined {
  for (const other of before) {
    const isThere = other.parents.some(
      (each) =>
        each.service === parent.service &&
        (each.port === undefined || each.port === port) &&
        areSameClients(each, parent),
    );
    const rule = isThere ? find(other) : undefined;
    if (rule !== undefined) return { winner: other.origin.object, path: rule.path };
  }
  return undefined;
}

/** Routes for one namespace's clients go before those for everybody, and say nothing to the others. */
function areSameClients({ clients: one }: ResolvedParent, { clients: other }: ResolvedParent): boolean {
  if (one === 'All' || other === 'All') return one === other;
  return one.namespace === other.namespace;
}

function matchesEverything({ matches = [] }: HttpRuleSpec): boolean {
  return matches.length === 0 || matches.some((match) => matchesAny(match));
}

function matchesAny({
  path,
  method,
  headers = [],
  queryParams = [],
  from,
}: NonNullable<HttpRuleSpec['matches']>[number]) {
  const isAnyPath = path === undefined || (path.type === 'Prefix' && /^\/+$/.test(path.value));
  return isAnyPath && method === undefined && headers.length + queryParams.length === 0 && isAnyCaller(from);
}

function isAnyCaller(from: object | undefined): boolean {
  return from === undefined || Object.values(from).every((each) => Object.keys(Object(each)).length === 0);
}
