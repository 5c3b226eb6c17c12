import { addNamespaceSources } from '../../reconcilers/namespace/namespace-sources.ts';
import { addMeshStatuses } from '../../reconcilers/status/mesh-status-reconciler.ts';
import { addWebhookSources } from '../../reconcilers/webhook-configuration/webhook-configuration-reconciler.ts';
import { addKubernetesSources } from '../../registries/kubernetes/kubernetes-sources.ts';
import { addStoredKinds } from '../../stores/kubernetes/kubernetes-store.ts';
import { addLimitRanges } from '../../webhooks/injection/limit-ranges.ts';
import { addAuthoritySources } from '../authority/authority-secrets.ts';
import type { InformerSet } from '../kubernetes/informer/informer-set.ts';
import { addLastGoods } from '../last-good/last-good-map.ts';

/** Everything of the cluster that a replica follows. */
export type ClusterSources = ReturnType<typeof addClusterSources>;

/** Adds all of it to the informers of a process: each kind is listed and watched once, whoever reads it. */
export function addClusterSources(
  informers: InformerSet,
  { rootNamespace, revision }: { readonly rootNamespace: string; readonly revision: string },
) {
  return {
    stored: addStoredKinds(informers),
    registered: addKubernetesSources(informers),
    namespaces: addNamespaceSources(informers, revision),
    webhooks: addWebhookSources(informers, revision),
    limitRanges: addLimitRanges(informers),
    authority: addAuthoritySources(informers, rootNamespace),
    lastGoods: addLastGoods(informers, rootNamespace),
    meshStatuses: addMeshStatuses(informers),
  };
}
