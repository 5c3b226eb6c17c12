import type { EncodedResource } from './encoded-resource.ts';
import type { OriginIndex } from './origin-index.ts';

/** A name's place in a set: its resource now (undefined once removed) and the revision of its last change. */
export interface Entry {
  readonly name: string;
  /** A small number that stands for the name, so that a proxy's subscription to it costs one bit. */
  readonly slot: number;
  resource: EncodedResource | undefined;
  changedAt: number;
}

/** Revisions of all sets come from one clock, so that a commit has one number everywhere. */
export class RevisionClock {
  #now = 0;

  get now(): number {
    return this.#now;
  }

  advance(): number {
    this.#now += 1;
    return this.#now;
  }
}

/**
 * Named resources of one type that many proxies share, with the order in which they changed. A proxy that has
 * everything up to a revision needs only the entries changed since: the work is proportional to the change.
 */
export class ResourceSet {
  readonly #origins: OriginIndex;
  readonly #entries = new Map<string, Entry>();
  /** Changes in order. An entry may stand here more than once; only its last place counts. */
  #log: { readonly entry: Entry; readonly revision: number }[] = [];
  /** By slot. A slot that waits to be used again still has its last entry. */
  readonly #bySlot: Entry[] = [];
  #freeSlots: number[] = [];
  #live = 0;
  #revision = 0;

  constructor(origins: OriginIndex) {
    this.#origins = origins;
  }

  /** The revision of the last change; 0 when there was none. */
  get revision(): number {
    return this.#revision;
  }

  /** How many slots have been given out. */
  get slots(): number {
    return this.#bySlot.length;
  }

  /** How many resources there are. */
  get size(): number {
    return this.#live;
  }

  get(name: string): EncodedResource | undefined {
    return this.#entries.get(name)?.resource;
  }

  entry(name: string): Entry | undefined {
    return this.#entries.get(name);
  }

  /** The entry of a slot that this set has given out. */
  entryAt(slot: number): Entry {
    const entry = this.#bySlot[slot];
    if (entry === undefined) throw new RangeError(`there is no slot ${slot}`);
    return entry;
  }

  *resources(): Iterable<EncodedResource> {
    for (const { resource } of this.#entries.values()) if (resource !== undefined) yield resource;
  }

  /** Puts or removes (`undefined`) one resource at a revision. Content that did not change is not a change. */
  set(name: string, resource: EncodedResource | undefined, revision: number): void {
    const entry = this.#entries.get(name);
    if (entry?.resource === resource) return;
    this.#origins.update(this, entry?.resource, resource);
    if (entry?.resource !== undefined && entry.resource.version === resource?.version) {
      // The same bytes from another generation: nothing to send, but statuses follow the new origins.
      entry.resource = resource;
      return;
    }
    this.#live += (resource === undefined ? 0 : 1) - (entry?.resource === undefined ? 0 : 1);
    const changed = entry ?? this.#create(name);
    changed.resource = resource;
    if (changed.changedAt !== revision) this.#log.push({ entry: changed, revision });
    changed.changedAt = revision;
    this.#revision = revision;
    if (this.#log.length > 2 * this.#entries.size + 64) this.#compact();
  }

  /** The entries changed after `since` and not after `until`, each once, oldest change first. */
  changes(since: number, until: number): Entry[] {
    const changed: Entry[] = [];
    for (let at = this.#firstAfter(since); at < this.#log.length; at++) {
      const record = this.#log[at];
      if (record === undefined || record.revision > until) break;
      if (record.entry.changedAt === record.revision) changed.push(record.entry);
    }
    return changed;
  }

  /** True when an entry that changed within (since, until] has changed again after it: its state then is gone. */
  overtaken(since: number, until: number): boolean {
    if (this.#revision <= since) return false;
    for (let at = this.#firstAfter(since); at < this.#log.length; at++) {
      const record = this.#log[at];
      if (record === undefined || record.revision > until) return false;
      if (record.entry.changedAt > until) return true;
    }
    return false;
  }

  /**
   * Forgets names removed at or before a revision that no proxy is behind.
   * @returns their slots, to be cleared from subscriptions before they are used again.
   */
  forgetRemoved(revision: number): number[] {
    const forgotten: number[] = [];
    for (const [name, entry] of this.#entries) {
      if (entry.resource !== undefined || entry.changedAt > revision) continue;
      this.#entries.delete(name);
      forgotten.push(entry.slot);
    }
    if (forgotten.length > 0) this.#compact();
    return forgotten;
  }

  /** Makes slots usable again, once no subscription has their bits. */
  releaseSlots(slots: readonly number[]): void {
    this.#freeSlots.push(...slots);
  }

  /** Takes everything out, for a set that nobody uses any more. */
  dispose(): void {
    for (const { resource } of this.#entries.values()) this.#origins.update(this, resource, undefined);
    this.#entries.clear();
    this.#log = [];
  }

  #create(name: string): Entry {
    const entry: Entry = {
      name,
      slot: this.#freeSlots.pop() ?? this.#bySlot.length,
      resource: undefined,
      changedAt: 0,
    };
    this.#entries.set(name, entry);
    this.#bySlot[entry.slot] = entry;
    return entry;
  }

  #compact(): void {
    this.#log = this.#log.filter(
      ({ entry, revision }) => entry.changedAt === revision && this.#entries.get(entry.name) === entry,
    );
  }

  /** Binary search: the log is in order of revision. */
  #firstAfter(revision: number): number {
    let low = 0;
    let high = this.#log.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#log[middle]?.revision ?? 0) > revision) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
