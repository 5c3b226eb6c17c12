import type { ResourceSet } from '../../snapshot/resource-set.ts';
import { SlotSet } from './slot-set.ts';

/** A proxy may ask for names that do not exist (yet); a hostile one must not fill the memory with them. */
const MAX_UNKNOWN_NAMES = 10_000;

const NO_NAMES: ReadonlySet<string> = new Set();

/** A proxy asked for more names than any mesh has. */
export class TooManyNamesError extends Error {
  readonly limit: number;

  constructor(limit: number) {
    super(`more than ${limit} subscribed names that do not exist`);
    this.name = 'TooManyNamesError';
    this.limit = limit;
  }
}

/**
 * Some of the names of one proxy's view: what it has asked for, what it is owed. A name costs one bit, and whole sets of
 * them are joined a word at a time: every proxy that starts names every service of the mesh.
 */
export class ResourceNames {
  /** By set, each with one slot at least. A view has few sets, and most of the time there is nothing in here at all. */
  #known: readonly { readonly set: ResourceSet; readonly slots: SlotSet }[] = [];
  /** Names that no set has. They are taken up when they come to exist. */
  #unknown: Set<string> | undefined;

  get isEmpty(): boolean {
    return this.#known.length === 0 && (this.#unknown === undefined || this.#unknown.size === 0);
  }

  get unknown(): ReadonlySet<string> {
    return this.#unknown ?? NO_NAMES;
  }

  /** The slots of the names that a set has; undefined where there are none. */
  slotsOf(set: ResourceSet): SlotSet | undefined {
    for (const known of this.#known) if (known.set === set) return known.slots;
    return undefined;
  }

  /** @throws TooManyNamesError when there are too many names that do not exist. */
  add(name: string, sets: readonly ResourceSet[]): void {
    for (const set of sets) {
      const entry = set.entry(name);
      if (entry === undefined) continue;
      this.#makeSlots(set).add(entry.slot);
      this.#unknown?.delete(name);
      return;
    }
    this.#addUnknown(name);
  }

  addAll(other: ResourceNames): void {
    for (const { set, slots } of other.#known) this.#makeSlots(set).addAll(slots);
    for (const name of other.unknown) this.#addUnknown(name);
  }

  delete(name: string): void {
    this.#unknown?.delete(name);
    for (const { set } of this.#known) {
      const entry = set.entry(name);
      if (entry !== undefined) this.clearSlots(set, [entry.slot]);
    }
  }

  has(name: string, sets: readonly ResourceSet[]): boolean {
    if (this.#unknown?.has(name)) {
      if (sets.some((set) => set.entry(name) !== undefined)) this.add(name, sets);
      return true;
    }
    for (const { set, slots } of this.#known) {
      const entry = set.entry(name);
      if (entry !== undefined && slots.has(entry.slot)) return true;
    }
    return false;
  }

  clear(): void {
    this.#known = [];
    this.#unknown = undefined;
  }

  /** Takes the names of sets that the view has no more over to the sets that it has now. */
  move(left: readonly ResourceSet[], sets: readonly ResourceSet[]): void {
    for (const set of left) {
      const slots = this.slotsOf(set);
      this.#known = this.#known.filter((known) => known.set !== set);
      for (const slot of slots?.values() ?? []) this.add(set.entryAt(slot).name, sets);
    }
  }

  /** Names that were removed from a set and forgotten give up their slots. */
  clearSlots(set: ResourceSet, slots: readonly number[]): void {
    const known = this.slotsOf(set);
    if (known === undefined) return;
    for (const slot of slots) known.delete(slot);
    if (known.isEmpty) this.#known = this.#known.filter((each) => each.slots !== known);
  }

  #addUnknown(name: string): void {
    this.#unknown ??= new Set();
    if (this.#unknown.size >= MAX_UNKNOWN_NAMES) throw new TooManyNamesError(MAX_UNKNOWN_NAMES);
    this.#unknown.add(name);
  }

  #makeSlots(set: ResourceSet): SlotSet {
    const known = this.slotsOf(set);
    if (known !== undefined) return known;
    const slots = new SlotSet(set.slots);
    this.#known = [...this.#known, { set, slots }];
    return slots;
  }
}
