import { hash } from 'node:crypto';
import type { WatchedKind } from '../../operator/kubernetes/informer/watched-kind.ts';
import { readTexts } from '../../operator/kubernetes/resources/raw-object.ts';
import type { ResourceType } from '../../operator/kubernetes/resources/resource-type.ts';

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
  /** Of each text by its key. Keys that others have added are no concern of ours. */
  readonly contentHashes: Readonly<Record<string, string>>;
}

/** More keys than ours has nobody a use for in it. */
const MOST_KEYS = 16;

/**
 * The ConfigMaps of this name in all namespaces. They are selected by name, not by label, because RBAC can be told a name: the
 * operator then needs no right to read the ConfigMaps of others.
 */
export function watchedConfigMaps(name: string): WatchedKind<KeptConfigMap> {
  return {
    type: CONFIG_MAPS,
    name,
    fieldSelector: `metadata.name=${name}`,
    keep: ({ metadata: { labels }, fields }) => ({
      isManagedByUs: Object.entries(MANAGED_BY_US).every(([label, value]) => labels[label] === value),
      contentHashes: contentHashes(readTexts(fields.data)),
    }),
  };
}

/** Whether a ConfigMap is ours, and has these texts. */
export function hasContent(seen: KeptConfigMap, content: Readonly<Record<string, string>>): boolean {
  const wanted = Object.entries(contentHashes(content));
  return seen.isManagedByUs && wanted.every(([key, hash]) => seen.contentHashes[key] === hash);
}

function contentHashes(data: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const entries = Object.entries(data).slice(0, MOST_KEYS);
  return Object.fromEntries(entries.map(([key, text]) => [key, hash('sha256', text).slice(0, 32)]));
}
