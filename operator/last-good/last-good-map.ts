import { createHash } from 'node:crypto';
import type { InformerSet } from '../kubernetes/informer/informer-set.ts';
import type { ObjectSource } from '../kubernetes/informer/object-source.ts';
import type { RawObject } from '../kubernetes/resources/raw-object.ts';
import { recordOf, textOf } from '../kubernetes/resources/read-fields.ts';
import type { WantedObject } from '../kubernetes/resources/resource-client.ts';
import type { ResourceType } from '../kubernetes/resources/resource-type.ts';
import { type KeptConfiguration, readKept, writeKept } from './kept-configuration.ts';

/** ConfigMaps that hold last good generations, and nothing else, have this label. */
export const LAST_GOOD_LABEL = 'mesh.meltemi.dev/last-good';

export const CONFIG_MAPS: ResourceType = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  plural: 'configmaps',
  namespaced: true,
};

/** A larger configuration is not kept, in bytes: a ConfigMap takes a megabyte, and etcd little more. */
export const LARGEST_KEPT = 512 * 1024;

/** The last good generation of an object, as a ConfigMap holds it. */
export interface LastGood {
  /** Of the ConfigMap. */
  readonly name: string;
  readonly uid: string;
  /** The object that it is of, and no other one of the same name. */
  readonly objectUid: string;
  readonly kept: KeptConfiguration;
}

/** What is kept of a ConfigMap: nothing but its name where it is damaged. */
export interface KeptLastGood {
  readonly name: string;
  readonly uid: string;
  readonly lastGood: LastGood | undefined;
}

/** Adds the ConfigMaps of the root namespace to the informers of a process. */
export function addLastGoods(informers: InformerSet, rootNamespace: string): ObjectSource<KeptLastGood> {
  return informers.add({
    type: CONFIG_MAPS,
    keep: keepLastGood,
    namespace: rootNamespace,
    labelSelector: LAST_GOOD_LABEL,
  });
}

export function keepLastGood({ metadata, fields }: RawObject): KeptLastGood {
  const { name, uid } = metadata;
  const data = recordOf(fields.data);
  const objectUid = textOf(data.uid);
  const text = textOf(data.configuration);
  const kept = text === undefined ? undefined : readKept(text);
  const lastGood = kept === undefined || objectUid === undefined ? undefined : { name, uid, objectUid, kept };
  return { name, uid, lastGood };
}

/** The same for the same object, whatever its name: names of objects may be as long as those of ConfigMaps. */
export function lastGoodName(object: string): string {
  return `meltemi-last-good-${createHash('sha256').update(object).digest('hex').slice(0, 20)}`;
}

/** The ConfigMap to apply; undefined where it would be too large. */
export function lastGoodMap(
  rootNamespace: string,
  objectUid: string,
  kept: KeptConfiguration,
): WantedObject | undefined {
  const configuration = writeKept(kept);
  if (Buffer.byteLength(configuration) > LARGEST_KEPT) return undefined;
  const { object } = kept.configuration.origin;
  return {
    metadata: {
      namespace: rootNamespace,
      name: lastGoodName(object),
      labels: { 'app.kubernetes.io/managed-by': 'meltemi', [LAST_GOOD_LABEL]: 'true' },
      // For people, who cannot read it off the name.
      annotations: { 'mesh.meltemi.dev/object': object },
    },
    data: { uid: objectUid, configuration },
  };
}
