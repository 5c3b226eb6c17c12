import { type FieldPath, fieldPathText } from './field-path.ts';
import type { Kind } from './kinds.ts';
import type { Problem } from './problem.ts';
import { isRecord } from './record.ts';

/**
 * Fields that the API has but this version does nothing with. An object that uses one is refused, so that nothing is
 * ignored in silence. `[]` stands for every entry of a list, `=` for one value of a field. A feature that gets built
 * takes its line out.
 */
export const UNSUPPORTED: readonly (readonly [kind: Kind, field: string])[] = [
  ['TrafficRoute', 'spec.parentRefs[].kind=Gateway'],
  ['TrafficRoute', 'spec.hostnames'],
  ['TrafficRoute', 'spec.http[].cors'],
  ['TrafficRoute', 'spec.tls'],
  ['TrafficRoute', 'spec.rollout'],
  ['MeshPolicy', 'spec.targetRefs[].kind=Gateway'],
  ['MeshPolicy', 'spec.authentication'],
  ['MeshPolicy', 'spec.authorization'],
  ['MeshPolicy', 'spec.externalAuthorization'],
  ['MeshPolicy', 'spec.rateLimits'],
  ['MeshPolicy', 'spec.traffic.locality'],
  ['MeshPolicy', 'spec.traffic.tls'],
  ['Telemetry', 'spec.metrics'],
  ['Telemetry', 'spec.accessLogs'],
  ['Telemetry', 'spec.tracing'],
  ['Telemetry', 'spec.adapters'],
  ['MeshService', 'spec.via'],
  ['ServiceRegistry', 'spec.type=Consul'],
  ['ServiceRegistry', 'spec.type=Eureka'],
  ['ServiceRegistry', 'spec.type=Kubernetes'],
];

/** Finds the fields of a valid object that this version does not support. An empty list or object is no use of one. */
export function unsupportedProblems(kind: Kind, object: unknown): readonly Problem[] {
  return UNSUPPORTED.filter(([of]) => of === kind).flatMap(([, field]) => {
    const [path = '', value] = field.split('=');
    return [...uses(object, path.split('.'), [])]
      .filter((use) => (value === undefined ? !isEmpty(use.value) : use.value === value))
      .map((use) => unsupported(use.at, value));
  });
}

function unsupported(at: FieldPath, value: string | undefined): Problem {
  return {
    reason: 'Unsupported',
    path: fieldPathText(at),
    at,
    message:
      value === undefined ? 'is not supported by this version' : `${value} is not supported by this version`,
    hint: value === undefined ? 'remove the field' : 'use another value or remove the entry',
  };
}

interface Use {
  readonly at: FieldPath;
  readonly value: unknown;
}

function* uses(place: unknown, names: readonly string[], at: FieldPath): Generator<Use> {
  const [name, ...rest] = names;
  if (name === undefined) {
    yield { at, value: place };
    return;
  }
  const field = name.replace('[]', '');
  if (!isRecord(place) || !Object.hasOwn(place, field)) return;
  const value = place[field];
  if (!name.endsWith('[]')) yield* uses(value, rest, [...at, field]);
  else if (Array.isArray(value)) {
    for (const [index, entry] of value.entries()) yield* uses(entry, rest, [...at, field, index]);
  }
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
