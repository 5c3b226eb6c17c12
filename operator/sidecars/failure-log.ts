import type { Logger } from '../log.ts';
import type { LastWords } from './last-words.ts';

/** How a sidecar's Envoy came to its end, or to no start. */
export interface SidecarFailure {
  /** `exited with status 1`, `was not started`. */
  readonly what: string;
  readonly words: LastWords;
  /** How long it ran before, in milliseconds. */
  readonly ranForMs: number;
  /** What kept it from being started. */
  readonly error?: unknown;
}

/** The log of one sidecar's failures. One that comes again and again is told once: a taken port is no reason for a flood. */
export class FailureLog {
  readonly #workload: string;
  readonly #log: Logger;
  #told: string | undefined;
  #count = 0;

  constructor(workload: string, log: Logger) {
    this.#workload = workload;
    this.#log = log;
  }

  /** Tells of a failure, unless it is the last one over again. */
  failed(failure: SidecarFailure, pauseMs: number): void {
    const what = describeFailure(failure);
    this.#count += 1;
    if (what === this.#told) return;
    this.#told = what;
    const fields = { workload: this.#workload, lastLines: failure.words.lines, err: failure.error };
    this.#log.error(fields, `a sidecar ${what}; next try in ${pauseMs} ms (more of the same is not logged)`);
  }

  /** The sidecar works: what happens from here on is new. Returns how often it failed before, told or not. */
  recovered(): number {
    const count = this.#count;
    this.#told = undefined;
    this.#count = 0;
    return count;
  }
}

/** A failure that an error tells of, before there was an Envoy to say something. */
export function failureOf(what: string, error: unknown): SidecarFailure {
  const reason = error instanceof Error ? error.message : String(error);
  return { what, words: { reason, lines: [] }, ranForMs: 0, error };
}

/** `exited with status 1: cannot bind '127.0.0.1:15000': Address already in use`. */
export function describeFailure({ what, words }: SidecarFailure): string {
  return words.reason === '' ? what : `${what}: ${words.reason}`;
}
