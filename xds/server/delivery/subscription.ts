import type { ResourceSet } from '../../snapshot/resource-set.ts';
import { SlotSet } from './slot-set.ts';

/** A proxy may ask for names that do not exist (yet); a hostile one must not fill the memory with them. */
const MAX_UNKNOWN_NAMES = 10_000;

/** A proxy asked for more names than any mesh has. */
export class TooManyNamesError extends Error {
  readonly limit: number;

  constructor(limit: number) {
    super(`more than ${limit} subscribed names that do not exist`);
    this.name = 'TooManyNamesError';
    this.limit = limit;
  }
}

/** Which names of a type one proxy has asked for. */
export class Subscription {
  readonly #known = new Map<ResourceSet, SlotSet>();
  /** Names asked for that no set has. They are taken up when they come to exist. */
  readonly #unknown = new Set<string>();

  /** @throws TooManyNamesError when the proxy asks for too many names that do not exist. */
  add(name: string, sets: readonly ResourceSet[]): void {
    for (const set of sets) {
      const entry = set.entry(name);
      if (entry === undefined) continue;
      this.#slots(set).add(entry.slot);
      this.#unknown.delete(name);
      return;
    }
    if (this.#unknown.size >= MAX_UNKNOWN_NAMES) throw new TooManyNamesError(MAX_UNKNOWN_NAMES);
    this.#unknown.add(name);
  }

  delete(name: string, sets: readonly ResourceSet[]): void {
    this.#unknown.delete(name);
    for (const set of sets) {
      const entry = set.entry(name);
      if (entry !== undefined) this.#known.get(set)?.delete(entry.slot);
    }
  }

  has(name: string, sets: readonly ResourceSet[]): boolean {
    if (this.#unknown.has(name)) {
      if (sets.some((set) => set.entry(name) !== undefined)) this.add(name, sets);
      return true;
    }
    return sets.some((set) => {
      const entry = set.entry(name);
      return entry !== undefined && this.#known.get(set)?.has(entry.slot) === true;
    });
  }

  /** Names that were removed from a set and forgotten give up their slots. */
  clearSlots(set: ResourceSet, slots: readonly number[]): void {
    const known = this.#known.get(set);
    for (const slot of slots) known?.delete(slot);
  }

  #slots(set: ResourceSet): SlotSet {
    const slots = this.#known.get(set) ?? new SlotSet();
    this.#known.set(set, slots);
    return slots;
  }
}
