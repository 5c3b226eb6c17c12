/**
 * A signal that fires when its parent does, or when a time is over. `AbortSignal.any` would do the same, but keeps every signal that
 * somebody listened to for as long as its parent lives.
 */
export class TimeLimit {
  readonly #controller = new AbortController();
  readonly #parent: AbortSignal | undefined;
  readonly #limitMs: number;
  readonly #started = performance.now();
  readonly #timer: NodeJS.Timeout;
  readonly #follow = () => this.#controller.abort(this.#parent?.reason);

  /** @param expired what the signal's reason is when the time is over */
  constructor(limitMs: number, parent: AbortSignal | undefined, expired: () => Error) {
    this.#limitMs = limitMs;
    this.#parent = parent;
    this.#timer = setTimeout(() => this.#controller.abort(expired()), limitMs);
    parent?.addEventListener('abort', this.#follow, { once: true });
    if (parent?.aborted) this.#follow();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  get remainingMs(): number {
    return this.#limitMs - (performance.now() - this.#started);
  }

  /** From now on only the parent counts. */
  liftTime(): void {
    clearTimeout(this.#timer);
  }

  /** The time limit keeps no process alive that has nothing else to do. */
  unref(): this {
    this.#timer.unref();
    return this;
  }

  /** What was limited is over: nothing of the limit is left behind. */
  end(): void {
    clearTimeout(this.#timer);
    this.#parent?.removeEventListener('abort', this.#follow);
  }
}
