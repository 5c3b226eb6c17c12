/** One derived value: the unit that is recomputed. */
export interface Cell {
  readonly key: string;
  /** Called when something the cell has read changes. */
  invalidate(): void;
  /** What the last computation has read, so that the next one starts from nothing. */
  readonly reads: Subscribers[];
}

/** The cells that have read one key (or one index term). */
export class Subscribers {
  readonly #term: string;
  readonly #among: Map<string, Subscribers>;
  /** Nearly every term has one reader. A set for each would be most of the memory of a large mesh. */
  #only: Cell | undefined;
  #all: Set<Cell> | undefined;

  constructor(term: string, among: Map<string, Subscribers>) {
    this.#term = term;
    this.#among = among;
  }

  add(cell: Cell): void {
    if (this.#only === cell || this.#all?.has(cell)) return;
    cell.reads.push(this);
    if (this.#all !== undefined) this.#all.add(cell);
    else if (this.#only === undefined) this.#only = cell;
    else {
      this.#all = new Set([this.#only, cell]);
      this.#only = undefined;
    }
  }

  /** A term that nobody reads any more costs no memory. */
  delete(cell: Cell): void {
    if (this.#only === cell) this.#only = undefined;
    this.#all?.delete(cell);
    if (this.#only === undefined && (this.#all?.size ?? 0) === 0) this.#among.delete(this.#term);
  }

  invalidate(): void {
    this.#only?.invalidate();
    for (const cell of this.#all ?? []) cell.invalidate();
  }

  *cells(): Iterable<Cell> {
    if (this.#only !== undefined) yield this.#only;
    yield* this.#all ?? [];
  }
}

/** Who has read what: from a key, or an index term, to the cells to recompute when it changes. */
export class Dependents {
  readonly #byTerm = new Map<string, Subscribers>();

  subscribe(term: string, cell: Cell): void {
    let subscribers = this.#byTerm.get(term);
    if (subscribers === undefined) {
      subscribers = new Subscribers(term, this.#byTerm);
      this.#byTerm.set(term, subscribers);
    }
    subscribers.add(cell);
  }

  invalidate(term: string): void {
    this.#byTerm.get(term)?.invalidate();
  }

  /** Those who have read the term; undefined where nobody has. */
  of(term: string): Subscribers | undefined {
    return this.#byTerm.get(term);
  }
}

/** Forgets everything the cell has read. */
export function unsubscribe(cell: Cell): void {
  for (const subscribers of cell.reads) subscribers.delete(cell);
  cell.reads.length = 0;
}
