import type { FieldPath } from './field-path.ts';
import type { MeshPolicy } from './mesh-policy/types.ts';
import type { MeshObject } from './object.ts';
import { invalid, type Problem } from './problem.ts';
import type { HeaderModifier, TrafficRoute } from './traffic-route/types.ts';

const HEADER_NAME = /^[A-Za-z0-9!#$%&'*+.^_|~-]+$/;
/** Envoy refuses to change these by header rules; a rewrite changes the host. */
const FIXED_HEADERS = new Set(['host', ':authority', ':path', ':method', ':scheme']);

/**
 * Checks what neither a structural schema nor CEL within Kubernetes' cost limits can: the keys of maps. Takes an
 * object that is valid by its schema and CEL rules.
 */
export function mapKeyProblems(object: MeshObject): readonly Problem[] {
  switch (object.kind) {
    case 'TrafficRoute':
      return trafficRouteProblems(object);
    case 'MeshPolicy':
      return meshPolicyProblems(object);
    default:
      return [];
  }
}

function trafficRouteProblems(route: TrafficRoute): readonly Problem[] {
  return (route.spec.http ?? []).flatMap((rule, index) => {
    const at = ['spec', 'http', index];
    return [
      ...modifierProblems(rule.requestHeaders, [...at, 'requestHeaders']),
      ...modifierProblems(rule.responseHeaders, [...at, 'responseHeaders']),
    ];
  });
}

function modifierProblems(modifier: HeaderModifier | undefined, at: FieldPath): readonly Problem[] {
  const named: readonly (readonly [path: FieldPath, name: string])[] = [
    ...Object.keys(modifier?.set ?? {}).map((name) => [[...at, 'set', name], name] as const),
    ...Object.keys(modifier?.add ?? {}).map((name) => [[...at, 'add', name], name] as const),
    ...(modifier?.remove ?? []).map((name, index) => [[...at, 'remove', index], name] as const),
  ];
  return named.flatMap(([path, name]) => headerProblems(path, name));
}

function headerProblems(at: FieldPath, name: string): readonly Problem[] {
  if (FIXED_HEADERS.has(name.toLowerCase())) {
    return [invalid(at, 'cannot be changed by header rules', 'use rewrite for the host and the path')];
  }
  return HEADER_NAME.test(name) ? [] : [invalid(at, 'must be a name as HTTP allows it, such as x-user')];
}

function meshPolicyProblems(policy: MeshPolicy): readonly Problem[] {
  return Object.keys(policy.spec.mtls?.ports ?? {})
    .filter((port) => !/^[1-9][0-9]{0,4}$/.test(port) || Number(port) > 65_535)
    .map((port) => invalid(['spec', 'mtls', 'ports', port], 'must be a port number from 1 to 65535'));
}
