import type { ApiRequest } from '../connection/api-request.ts';
import type { RawObject } from '../resources/raw-object.ts';
import { collectionPath, type ResourceType } from '../resources/resource-type.ts';

/** Which objects an informer follows, and what it keeps of each. */
export interface WatchedKind<T> {
  readonly type: ResourceType;
  /** For logs and metrics, where a kind is followed more than once; its plural unless told. */
  readonly name?: string;
  /**
   * Takes what we need out of an object; the rest is not held in memory. It must take anything an API server may send, and must not
   * throw. A change that leaves its result as it was is no change to those who follow.
   */
  readonly keep: (object: RawObject) => T;
  /** Only of one namespace. */
  readonly namespace?: string;
  readonly labelSelector?: string;
  readonly fieldSelector?: string;
  /** The cluster may not have the kind (a CRD that others install): then there are no objects of it. */
  readonly optional?: boolean;
}

/** The parts of a request that lists and watches of a kind share. */
export function collectionRequest<T>(
  kind: WatchedKind<T>,
): Pick<ApiRequest, 'path' | 'resource'> & { readonly query: NonNullable<ApiRequest['query']> } {
  const { type, namespace, labelSelector, fieldSelector } = kind;
  return {
    path: collectionPath(type, namespace),
    resource: type.plural,
    query: { labelSelector, fieldSelector },
  };
}
