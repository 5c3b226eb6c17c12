import { inbound } from '../../mesh-ir/inbound/inbound.ts';
import type { DerivedCollection, SourceCollection } from '../../mesh-model/collections/graph.ts';
import type { MeshModel } from '../../mesh-model/mesh-model.ts';
import { clusterDraft, listenerDraft, policyFilterDraft } from './drafts.ts';
import type { OriginIndex } from './origin-index.ts';
import { type EncodingFailure, encodeDrafts, type ResourceList } from './resource-list.ts';
import { ResourceSet } from './resource-set.ts';

/** What a workload's own proxy alone gets. */
export interface InboundLists {
  readonly clusters: ResourceList;
  readonly listeners: ResourceList;
  readonly policyFilters: ResourceList;
}

/** The inbound side of each connected workload: a workload without a connected proxy costs nothing. */
export function inboundLists(
  model: MeshModel,
  connected: SourceCollection<string>,
): DerivedCollection<string, InboundLists> {
  return model.graph.derive<string, InboundLists>(
    'inbound-lists',
    connected,
    (key, _connected, read, previous) => {
      const workload = read.get(model.workloads, key);
      if (workload === undefined) return previous;
      const nodes = inbound(model, read, workload);
      return {
        clusters: encodeDrafts(nodes.clusters.map(clusterDraft), previous?.clusters),
        listeners: encodeDrafts(nodes.listeners.map(listenerDraft), previous?.listeners),
        policyFilters: encodeDrafts(nodes.policyFilters.map(policyFilterDraft), previous?.policyFilters),
      };
    },
  );
}

/** What could not be encoded of a workload's lists. */
export function inboundFailures(lists: InboundLists | undefined): EncodingFailure[] {
  if (lists === undefined) return [];
  return [lists.clusters, lists.listeners, lists.policyFilters].flatMap(({ failures }) => failures);
}

/** The sets of one workload's proxy, filled from its lists and its secrets. */
export class WorkloadSets {
  readonly clusters: ResourceSet;
  readonly listeners: ResourceSet;
  readonly policyFilters: ResourceSet;
  readonly secrets: ResourceSet;

  constructor(origins: OriginIndex) {
    this.clusters = new ResourceSet(origins);
    this.listeners = new ResourceSet(origins);
    this.policyFilters = new ResourceSet(origins);
    this.secrets = new ResourceSet(origins);
  }

  update(lists: InboundLists, revision: number): void {
    replace(this.clusters, lists.clusters, revision);
    replace(this.listeners, lists.listeners, revision);
    replace(this.policyFilters, lists.policyFilters, revision);
  }

  dispose(): void {
    for (const set of [this.clusters, this.listeners, this.policyFilters, this.secrets]) set.dispose();
  }
}

function replace(set: ResourceSet, { resources }: ResourceList, revision: number): void {
  const kept = new Set(resources.map(({ name }) => name));
  for (const { name } of [...set.resources()]) if (!kept.has(name)) set.set(name, undefined, revision);
  for (const resource of resources) set.set(resource.name, resource, revision);
}
