import { MESH_API_VERSION } from '../../api/kinds.ts';
import type { MeshPolicySpec } from '../../api/mesh-policy/types.ts';
import { isRecord } from '../../api/record.ts';
import type { TrafficRouteSpec } from '../../api/traffic-route/types.ts';
import { validateObject } from '../../api/validate.ts';
import type { Configuration } from '../../mesh-model/configuration.ts';
import type { MeshInputs } from '../../mesh-model/mesh-inputs.ts';

/** The kinds of which generations can be taken out of force. */
export const KEPT_KINDS = ['TrafficRoute', 'MeshPolicy'] as const;

export type KeptKind = (typeof KEPT_KINDS)[number];

/** A generation that every proxy acknowledged once, of an object of some kind. */
export type KeptConfiguration =
  | { readonly kind: 'TrafficRoute'; readonly configuration: Configuration<TrafficRouteSpec> }
  | { readonly kind: 'MeshPolicy'; readonly configuration: Configuration<MeshPolicySpec> };

/** Writes what `readKept` reads: one line. */
export function writeKept(kept: KeptConfiguration): string {
  return JSON.stringify(kept);
}

/** Reads a configuration that was kept; undefined where it is damaged, or no longer valid. */
export function readKept(text: string): KeptConfiguration | undefined {
  const kept = parse(text);
  if (!isRecord(kept) || !isRecord(kept.configuration)) return undefined;
  const { key, namespace, name, createdAt, origin, spec } = kept.configuration;
  if (typeof key !== 'string' || typeof namespace !== 'string' || typeof name !== 'string') return undefined;
  if (typeof createdAt !== 'string' || !isRecord(origin)) return undefined;
  const { object, generation } = origin;
  if (typeof object !== 'string' || typeof generation !== 'number') return undefined;
  const raw = { apiVersion: MESH_API_VERSION, kind: kept.kind, metadata: { namespace, name }, spec };
  const validated = validateObject(raw);
  if (!validated.ok) return undefined;
  const configuration = { key, namespace, name, createdAt, origin: { object, generation } };
  switch (validated.object.kind) {
    case 'TrafficRoute':
      return { kind: 'TrafficRoute', configuration: { ...configuration, spec: validated.object.spec } };
    case 'MeshPolicy':
      return { kind: 'MeshPolicy', configuration: { ...configuration, spec: validated.object.spec } };
    default:
      return undefined;
  }
}

/** Puts it into the inputs, as acknowledged by every proxy. */
export function restoreKept(inputs: MeshInputs, kept: KeptConfiguration): void {
  const { key } = kept.configuration;
  if (kept.kind === 'TrafficRoute') inputs.acknowledgedRoutes.set(key, kept.configuration);
  else inputs.acknowledgedPolicies.set(key, kept.configuration);
}

/** The acknowledged generation of an object, `namespace/name`. */
export function acknowledgedOf(
  inputs: MeshInputs,
  kind: KeptKind,
  key: string,
): KeptConfiguration | undefined {
  if (kind === 'TrafficRoute') {
    const configuration = inputs.acknowledgedRoutes.get(key);
    return configuration && { kind, configuration };
  }
  const configuration = inputs.acknowledgedPolicies.get(key);
  return configuration && { kind, configuration };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
