import { isDeepStrictEqual } from 'node:util';
import type { KindInfo } from '../kinds.ts';
import { DEFS_PREFIX, mapSubschemas, type Schema } from '../schema.ts';
import { DEFAULT_RETRY_ON, MISREAD_ON } from '../traffic-route/retry-on.ts';
import { metadataSchema } from './metadata-schema.ts';

/**
 * Makes the schema that validates objects of a kind: the CRD's, with the envelope (apiVersion, kind, metadata)
 * spelt out, and the titled parts moved to `$defs` so that each is written, compiled and named once.
 */
export function objectSchema(crd: Schema, info: KindInfo): Schema {
  const { metadata: _metadata, apiVersion: _apiVersion, kind: _kind, ...fields } = crd.properties ?? {};
  const whole: Schema = {
    ...crd,
    required: ['apiVersion', 'kind', 'metadata', ...(crd.required ?? [])],
    properties: {
      apiVersion: { type: 'string', const: info.apiVersion },
      kind: { type: 'string', const: info.kind },
      metadata: metadataSchema(info.namespaced),
      ...fields,
    },
  };
  const parts = new Map<string, Schema>();
  const root = mapSubschemas(refuseUnknownFields(whole), (sub) => hoistTitled(sub, parts));
  return { ...root, $defs: Object.fromEntries([...parts].sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** Structural schemas prune what they do not describe; a validator for people must name it instead. */
function refuseUnknownFields(schema: Schema): Schema {
  const closed = schema.properties !== undefined && schema.additionalProperties === undefined;
  const whole = intOrString(withRetryOn(closed ? { ...schema, additionalProperties: false } : schema));
  return mapSubschemas(whole, refuseUnknownFields);
}

/**
 * `retry.on` gets its name back before an object is validated, so the misread one is unknown here. Its default is
 * filled in here too: the API server would put it beside the misread name, and `kubectl get` would show both.
 */
function withRetryOn(schema: Schema): Schema {
  if (schema.properties?.[MISREAD_ON] === undefined) return schema;
  const { [MISREAD_ON]: _misread, on, ...properties } = schema.properties;
  return { ...schema, properties: { ...properties, on: { ...on, default: DEFAULT_RETRY_ON } } };
}

/** Kubernetes' own way to say "a number or a text", in the words of JSON schema. */
function intOrString(schema: Schema): Schema {
  if (schema['x-kubernetes-int-or-string'] !== true) return schema;
  return { ...schema, type: ['integer', 'string'] };
}

function hoistTitled(schema: Schema, parts: Map<string, Schema>): Schema {
  const inner = mapSubschemas(schema, (sub) => hoistTitled(sub, parts));
  if (inner.title === undefined) return inner;
  // A default belongs to the place where the part is used, not to the part.
  const { default: fallback, ...part } = inner;
  const known = parts.get(inner.title);
  if (known !== undefined && !isDeepStrictEqual(known, part)) {
    throw new Error(`two different parts of the schema have the title ${inner.title}`);
  }
  parts.set(inner.title, part);
  return { $ref: `${DEFS_PREFIX}${inner.title}`, ...(fallback !== undefined && { default: fallback }) };
}
