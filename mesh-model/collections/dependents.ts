/** One derived value: the unit that is recomputed. */
export interface Cell {
  readonly key: string;
  /** Called when something the cell has read changes. */
  invalidate(): void;
  /** The subscriptions of the last computation, so that the next one starts from none. */
  readonly subscriptions: Set<Subscribers>;
}

/** The cells that have read one key (or one index term). */
export interface Subscribers {
  readonly cells: Set<Cell>;
  readonly discard: () => void;
}

/** Who has read what: from a key, or an index term, to the cells to recompute when it changes. */
export class Dependents {
  readonly #byTerm = new Map<string, Subscribers>();

  subscribe(term: string, cell: Cell): void {
    const subscribers = this.#byTerm.get(term) ?? this.#create(term);
    subscribers.cells.add(cell);
    cell.subscriptions.add(subscribers);
  }

  invalidate(term: string): void {
    const subscribers = this.#byTerm.get(term);
    if (subscribers === undefined) return;
    for (const cell of subscribers.cells) cell.invalidate();
  }

  #create(term: string): Subscribers {
    const subscribers: Subscribers = { cells: new Set(), discard: () => this.#byTerm.delete(term) };
    this.#byTerm.set(term, subscribers);
    return subscribers;
  }
}

/** Forgets everything the cell has read. A term that nobody reads any more costs no memory. */
export function unsubscribe(cell: Cell): void {
  for (const subscribers of cell.subscriptions) {
    subscribers.cells.delete(cell);
    if (subscribers.cells.size === 0) subscribers.discard();
  }
  cell.subscriptions.clear();
}
