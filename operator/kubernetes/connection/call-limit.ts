import { ApiError, ApiTimeoutError } from './api-errors.ts';

/**
 * How long one call may take: until its caller gives up, or its time is over. Its signal ends the call; `explain` then says
 * which of the two it was.
 */
export class CallLimit {
  readonly #controller = new AbortController();
  readonly #caller: AbortSignal | undefined;
  readonly #giveUp = () => this.#controller.abort();
  readonly #limitMs: number;
  readonly #timer: NodeJS.Timeout;
  readonly #started = performance.now();

  constructor(limitMs: number, caller: AbortSignal | undefined) {
    this.#limitMs = limitMs;
    this.#caller = caller;
    this.#timer = setTimeout(this.#giveUp, limitMs);
    caller?.addEventListener('abort', this.#giveUp, { once: true });
    if (caller?.aborted) this.#giveUp();
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  get remainingMs(): number {
    return this.#limitMs - (performance.now() - this.#started);
  }

  /** The call may go on as long as its caller wants. */
  liftTime(): void {
    clearTimeout(this.#timer);
  }

  /** The call is over: nothing of it is left behind. */
  end(): void {
    clearTimeout(this.#timer);
    this.#caller?.removeEventListener('abort', this.#giveUp);
  }

  /** The error to throw instead of one that ending the call has caused: the caller's own reason, or a timeout. */
  explain(error: unknown, request: string): unknown {
    // A refusal that came just before the end stays one.
    if (!this.signal.aborted || error instanceof ApiError) return error;
    return this.#caller?.aborted ? this.#caller.reason : new ApiTimeoutError(request, this.#limitMs);
  }
}
