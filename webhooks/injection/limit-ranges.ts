import type { InformerSet } from '../../operator/kubernetes/informer/informer-set.ts';
import type { ObjectSource } from '../../operator/kubernetes/informer/object-source.ts';
import type { RawObject } from '../../operator/kubernetes/resources/raw-object.ts';
import { type ResourceRange, readLimitRange } from '../../sidecar-injector/limits/limit-range.ts';

/** What is kept of a LimitRange. */
export interface KeptLimitRange {
  readonly namespace: string;
  readonly ranges: readonly ResourceRange[];
}

export function keepLimitRange({ metadata, fields }: RawObject): KeptLimitRange {
  return { namespace: metadata.namespace, ranges: readLimitRange(fields.spec) };
}

/** Adds the LimitRanges of all namespaces to the informers of a process: pods of any may ask for a sidecar. */
export function addLimitRanges(informers: InformerSet): ObjectSource<KeptLimitRange> {
  return informers.add({
    type: { apiVersion: 'v1', kind: 'LimitRange', plural: 'limitranges', namespaced: true },
    keep: keepLimitRange,
  });
}

/** What the LimitRanges of a namespace say together: all of it must be kept to. */
export function rangesByNamespace(
  source: ObjectSource<KeptLimitRange>,
): (namespace: string) => readonly ResourceRange[] {
  const index = source.index(({ namespace }) => [namespace]);
  return (namespace) => index.lookup(namespace).flatMap(({ ranges }) => ranges);
}
