import type { TextMap } from '../../api/metadata.ts';
import type { WatchedKind } from '../../operator/kubernetes/informer/watched-kind.ts';
import type { RawObject } from '../../operator/kubernetes/resources/raw-object.ts';

/** What is kept of a namespace. */
export interface KeptNamespace {
  readonly labels: TextMap;
  /** On its way out: nothing can be made in it any more, and all that is in it goes. */
  readonly isTerminating: boolean;
}

export function keepNamespace({ metadata: { labels, deletedAt } }: RawObject): KeptNamespace {
  return { labels, isTerminating: deletedAt !== undefined };
}

export const WATCHED_NAMESPACES: WatchedKind<KeptNamespace> = {
  type: { apiVersion: 'v1', kind: 'Namespace', plural: 'namespaces', namespaced: false },
  keep: keepNamespace,
};
