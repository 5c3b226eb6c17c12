import type { ChangedKeys, Collection } from '../../mesh-model/collections/collection.ts';
import type { EncodedResource } from './encoded-resource.ts';
import type { OriginIndex } from './origin-index.ts';
import { type EncodingFailure, NO_RESOURCES, type ResourceList } from './resource-list.ts';
import { ResourceSet } from './resource-set.ts';

/**
 * Flattens a collection whose values are lists of resources (the clusters of a service) into one set, following its
 * changes. Where two keys make a resource of the same name, the first key in order has it.
 */
export class Projection<V> {
  readonly set: ResourceSet;
  readonly #from: Collection<V>;
  readonly #pick: (value: V) => ResourceList;
  readonly #shown = new Map<string, readonly EncodedResource[]>();
  readonly #claims = new Map<string, Map<string, EncodedResource>>();

  constructor(from: Collection<V>, pick: (value: V) => ResourceList, origins: OriginIndex, revision: number) {
    this.set = new ResourceSet(origins);
    this.#from = from;
    this.#pick = pick;
    for (const [key] of from.entries()) this.#follow(key, revision);
  }

  /**
   * Takes over what a commit changed.
   * @returns what could not be encoded
   */
  apply(changes: ChangedKeys, revision: number): EncodingFailure[] {
    const failures: EncodingFailure[] = [];
    for (const key of changes.get(this.#from) ?? []) {
      this.#follow(key, revision);
      failures.push(...this.#list(key).failures);
    }
    return failures;
  }

  #list(key: string): ResourceList {
    const value = this.#from.get(key);
    return value === undefined ? NO_RESOURCES : this.#pick(value);
  }

  #follow(key: string, revision: number): void {
    const before = this.#shown.get(key) ?? [];
    const after = this.#list(key).resources;
    if (after.length === 0) this.#shown.delete(key);
    else this.#shown.set(key, after);
    const names = new Set<string>();
    for (const { name } of before) {
      this.#claims.get(name)?.delete(key);
      names.add(name);
    }
    for (const resource of after) {
      const claims = this.#claims.get(resource.name) ?? new Map<string, EncodedResource>();
      this.#claims.set(resource.name, claims.set(key, resource));
      names.add(resource.name);
    }
    for (const name of names) this.set.set(name, this.#winner(name), revision);
  }

  #winner(name: string): EncodedResource | undefined {
    const claims = this.#claims.get(name);
    if (claims === undefined || claims.size === 0) {
      this.#claims.delete(name);
      return undefined;
    }
    if (claims.size === 1) return claims.values().next().value;
    const [first] = [...claims].sort(([a], [b]) => (a < b ? -1 : 1));
    return first?.[1];
  }
}
