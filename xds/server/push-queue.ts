/** Something that has output to produce when it gets its turn. */
export interface Pushable {
  /** Writes what can be written now. */
  push(): void;
}

/** How long one turn of the queue may hold the event loop before other work gets in, in milliseconds. */
const TURN_MS = 20;

/**
 * How many bytes may be on their way to sockets, over all proxies, before the rest of the queue waits: a mesh that starts
 * at once would otherwise hold one full configuration per proxy in memory.
 */
const MAX_BYTES_IN_FLIGHT = 48 * 1024 * 1024;

/**
 * Gives each proxy with something to send its turn, in order of need. A proxy stands in the queue at most once: what
 * changes while it waits is part of the one update it then gets.
 */
export class PushQueue {
  readonly #waiting = new Set<Pushable>();
  #scheduled = false;
  #bytesInFlight = 0;

  get length(): number {
    return this.#waiting.size;
  }

  get bytesInFlight(): number {
    return this.#bytesInFlight;
  }

  add(proxy: Pushable): void {
    this.#waiting.add(proxy);
    this.#schedule();
  }

  remove(proxy: Pushable): void {
    this.#waiting.delete(proxy);
  }

  /** Accounts for bytes handed to a socket (positive) or taken by it (negative). */
  account(bytes: number): void {
    this.#bytesInFlight += bytes;
    if (bytes < 0) this.#schedule();
  }

  #schedule(): void {
    if (this.#scheduled || this.#waiting.size === 0 || this.#bytesInFlight > MAX_BYTES_IN_FLIGHT) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      this.#turn();
      this.#schedule();
    });
  }

  #turn(): void {
    const end = performance.now() + TURN_MS;
    for (const proxy of this.#waiting) {
      if (performance.now() > end || this.#bytesInFlight > MAX_BYTES_IN_FLIGHT) return;
      this.#waiting.delete(proxy);
      proxy.push();
    }
  }
}
