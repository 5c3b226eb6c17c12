import { encode } from '../../api/envoy/encoder.ts';
import { EnvoyEncodingError } from '../../api/envoy/encoding-error.ts';
import type { EnvoyMessages } from '../../api/envoy/generated/messages.ts';
import type { Origin } from '../../mesh-model/origin.ts';
import { type EncodedResource, encodeResource, isSameResource } from './encoded-resource.ts';
import { MESSAGE_NAMES, type ResourceType } from './resource-type.ts';

/** A resource that cannot be encoded: a value that passed validation and still fits no Envoy message. */
export interface EncodingFailure {
  readonly type: ResourceType;
  readonly name: string;
  readonly origins: readonly Origin[];
  readonly reason: string;
}

/** The resources made from one key of the model. Where one failed, its last good version stays among them. */
export interface ResourceList {
  readonly resources: readonly EncodedResource[];
  readonly failures: readonly EncodingFailure[];
}

export const NO_RESOURCES: ResourceList = { resources: [], failures: [] };

/** What a resource is made of, before it is encoded. */
export type Draft = {
  [Type in ResourceType]: {
    readonly type: Type;
    readonly name: string;
    readonly origins: readonly Origin[];
    readonly message: EnvoyMessages[(typeof MESSAGE_NAMES)[Type]];
    readonly awaitsEndpoints?: boolean;
  };
}[ResourceType];

/**
 * Encodes drafts, keeping from the list before what is still the same, so that unchanged resources stay the same objects
 * and an unchanged list stays the same list.
 */
export function encodeDrafts(drafts: readonly Draft[], previous: ResourceList = NO_RESOURCES): ResourceList {
  const before = new Map(previous.resources.map((resource) => [resource.name, resource]));
  const resources: EncodedResource[] = [];
  const failures: EncodingFailure[] = [];
  for (const draft of drafts) {
    const last = before.get(draft.name);
    const encoded = tryEncode(draft);
    if ('reason' in encoded) {
      failures.push(encoded);
      if (last !== undefined) resources.push(last);
    } else resources.push(last !== undefined && isSameResource(last, encoded) ? last : encoded);
  }
  const same =
    failures.length + previous.failures.length === 0 &&
    resources.length === previous.resources.length &&
    resources.every((resource, at) => resource === previous.resources[at]);
  return same ? previous : { resources, failures };
}

function tryEncode(draft: Draft): EncodedResource | EncodingFailure {
  const { type, name, origins } = draft;
  try {
    const message = encode(MESSAGE_NAMES[type], draft.message);
    return encodeResource({ type, name, message, origins, awaitsEndpoints: draft.awaitsEndpoints ?? false });
  } catch (error) {
    if (error instanceof EnvoyEncodingError) return { type, name, origins, reason: error.message };
    throw error;
  }
}
