import type { InformerSet } from '../../operator/kubernetes/informer/informer-set.ts';
import type { ObjectSource } from '../../operator/kubernetes/informer/object-source.ts';
import { sidecarConfigMaps } from '../../sidecar-injector/proxy/sidecar-files.ts';
import { type KeptConfigMap, watchedConfigMaps } from './kept-config-map.ts';
import { type KeptNamespace, WATCHED_NAMESPACES } from './kept-namespace.ts';

/** What is followed for the sake of injected namespaces, besides their pods. */
export interface NamespaceSources {
  readonly namespaces: ObjectSource<KeptNamespace>;
  readonly bootstraps: ObjectSource<KeptConfigMap>;
  readonly trustBundles: ObjectSource<KeptConfigMap>;
}

/** Adds them to the informers of a process, for the control plane of this revision. */
export function addNamespaceSources(informers: InformerSet, revision: string): NamespaceSources {
  const { bootstrap, trustBundle } = sidecarConfigMaps(revision);
  return {
    namespaces: informers.add(WATCHED_NAMESPACES),
    bootstraps: informers.add(watchedConfigMaps(bootstrap)),
    trustBundles: informers.add(watchedConfigMaps(trustBundle)),
  };
}
