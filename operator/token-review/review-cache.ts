import { createHash } from 'node:crypto';
import type { Clock } from '../kubernetes/clock.ts';
import type { ReviewedPod } from './reviewed-pod.ts';

/** A token's name where the token itself must not be kept: its SHA-256. */
export function fingerprintOf(token: string): string {
  return createHash('sha256').update(token).digest('base64');
}

export interface ReviewCacheOptions {
  readonly clock: Clock;
  /** How long an answer counts. */
  readonly keptMs: number;
  /** How many are kept; the oldest go first. */
  readonly most: number;
}

interface Kept {
  readonly pod: ReviewedPod;
  /** By the clock that only goes forward. */
  readonly until: number;
}

/** The pods of tokens that the API server has accepted a moment ago. What it refuses is never kept: it may be good a second later. */
export class ReviewCache {
  readonly #options: ReviewCacheOptions;
  readonly #kept = new Map<string, Kept>();

  constructor(options: ReviewCacheOptions) {
    this.#options = options;
  }

  get size(): number {
    return this.#kept.size;
  }

  get(fingerprint: string): ReviewedPod | undefined {
    const kept = this.#kept.get(fingerprint);
    if (kept === undefined) return undefined;
    if (kept.until > this.#options.clock.now()) return kept.pod;
    this.#kept.delete(fingerprint);
    return undefined;
  }

  /** @param expiresAt when the token ends, milliseconds since 1970: no answer outlives it */
  set(fingerprint: string, pod: ReviewedPod, expiresAt: number): void {
    const { clock, keptMs, most } = this.#options;
    const leftMs = Math.min(keptMs, expiresAt - clock.date().getTime());
    this.#kept.delete(fingerprint);
    if (leftMs <= 0) return;
    this.#kept.set(fingerprint, { pod, until: clock.now() + leftMs });
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= most) break;
      this.#kept.delete(oldest);
    }
  }

  delete(fingerprint: string): void {
    this.#kept.delete(fingerprint);
  }
}
