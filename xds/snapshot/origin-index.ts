import type { EncodedResource } from './encoded-resource.ts';
import type { ResourceSet } from './resource-set.ts';

/** From a configuration object to the resources made from it: where a status looks. */
export class OriginIndex {
  readonly #byObject = new Map<string, Map<ResourceSet, Set<string>>>();
  #touched: Set<string> | undefined;

  /** The names of the resources made from an object, by set. */
  resourcesOf(object: string): ReadonlyMap<ResourceSet, ReadonlySet<string>> {
    return this.#byObject.get(object) ?? new Map();
  }

  /**
   * Objects of which a resource was made, changed or removed since this was last called; what was before the first call is not
   * remembered.
   */
  takeTouched(): ReadonlySet<string> {
    const touched = this.#touched ?? new Set<string>();
    this.#touched = new Set();
    return touched;
  }

  /** Follows one resource of a set from one version to the next. */
  update(set: ResourceSet, before: EncodedResource | undefined, after: EncodedResource | undefined): void {
    for (const { object } of before?.origins ?? []) this.#remove(object, set, before?.name ?? '');
    for (const { object } of after?.origins ?? []) this.#add(object, set, after?.name ?? '');
  }

  #add(object: string, set: ResourceSet, name: string): void {
    this.#touched?.add(object);
    const sets = this.#byObject.get(object) ?? new Map<ResourceSet, Set<string>>();
    this.#byObject.set(object, sets);
    const names = sets.get(set) ?? new Set<string>();
    sets.set(set, names.add(name));
  }

  #remove(object: string, set: ResourceSet, name: string): void {
    this.#touched?.add(object);
    const sets = this.#byObject.get(object);
    const names = sets?.get(set);
    names?.delete(name);
    if (names?.size === 0) sets?.delete(set);
    if (sets?.size === 0) this.#byObject.delete(object);
  }
}
