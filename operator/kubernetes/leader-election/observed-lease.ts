import type { Clock } from '../clock.ts';
import type { LeaseRecord } from './lease.ts';

/**
 * What was last seen of a Lease, and when it was seen to change. How long its holder has been silent is counted from there, on our own
 * clock: the times written in it are another machine's, and may be wrong by hours.
 */
export class ObservedLease {
  readonly #clock: Clock;
  #record: LeaseRecord | undefined;
  #changedAt = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  get record(): LeaseRecord | undefined {
    return this.#record;
  }

  /** Empty where nobody holds it, or nothing is known yet. */
  get holder(): string {
    return this.#record?.holder ?? '';
  }

  see(record: LeaseRecord | undefined): void {
    if (record === undefined || this.#record === undefined || !isSame(this.#record, record)) {
      this.#changedAt = this.#clock.now();
    }
    this.#record = record;
  }

  /** Nobody holds it, or its holder has been silent for as long as it may be. */
  isFree(usualDurationMs: number): boolean {
    if (this.holder === '') return true;
    const durationMs = this.#record?.durationMs ?? usualDurationMs;
    return this.#clock.now() >= this.#changedAt + durationMs;
  }
}

/** Renewing changes a time. Labels and other fields may change without anybody renewing anything. */
function isSame(one: LeaseRecord, other: LeaseRecord): boolean {
  return (
    one.holder === other.holder &&
    one.renewedAt === other.renewedAt &&
    one.acquiredAt === other.acquiredAt &&
    one.transitions === other.transitions &&
    one.durationMs === other.durationMs
  );
}
