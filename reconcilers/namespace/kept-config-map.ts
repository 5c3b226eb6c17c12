import { hash } from 'node:crypto';
import type { WatchedKind } from '../../operator/kubernetes/informer/watched-kind.ts';
import { recordOf, textOf } from '../../operator/kubernetes/resources/read-fields.ts';
import type { ResourceType } from '../../operator/kubernetes/resources/resource-type.ts';
import type { SidecarConfigMap } from '../../sidecar-injector/proxy/sidecar-files.ts';

export const CONFIG_MAPS: ResourceType = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  plural: 'configmaps',
  namespaced: true,
};

/** By which people and we tell the ConfigMaps that we write. */
export const MANAGED_BY_US = { 'app.kubernetes.io/managed-by': 'meltemi' } as const;

/** What is kept of a ConfigMap of ours: enough to see that it is as it should be. */
export interface KeptConfigMap {
  readonly isManagedByUs: boolean;
  /** Of the text under our key; undefined where there is none. Other keys are no concern of ours. */
  readonly contentHash: string | undefined;
}

/**
 * The ConfigMaps of this name in all namespaces. They are selected by name, not by label, because RBAC can be told a name: the
 * operator then needs no right to read the ConfigMaps of others.
 */
export function watchedConfigMaps({ name, key }: SidecarConfigMap): WatchedKind<KeptConfigMap> {
  return {
    type: CONFIG_MAPS,
    name,
    fieldSelector: `metadata.name=${name}`,
    keep: ({ metadata: { labels }, fields }) => {
      const text = textOf(recordOf(fields.data)[key]);
      return {
        isManagedByUs: Object.entries(MANAGED_BY_US).every(([label, value]) => labels[label] === value),
        contentHash: text === undefined ? undefined : contentHash(text),
      };
    },
  };
}

export function contentHash(text: string): string {
  return hash('sha256', text);
}
