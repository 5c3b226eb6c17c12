import { type CertificateAuthority, type IssuedCertificate, IssueError } from './authority.ts';
import { type Scheduler, systemScheduler } from './scheduler.ts';
import type { SpiffeId } from './spiffe.ts';

export const DEFAULT_LEAF_TTL_MS = 24 * 60 * 60 * 1000;

/** A leaf is replaced at half of its life, or up to a tenth of it before: so those made at once spread out. */
const ROTATE_AT_LIFE = 0.5;
const JITTER_OF_LIFE = 0.1;
/** The shortest time from one try to the next, by the TTL: near the end of the CA, halves get ever shorter. */
const SHORTEST_PAUSE_OF_TTL = 0.05;
/** How many leaves are made in one turn of the event loop: at well under 1 ms each, it takes a few of them. */
export const LEAVES_A_TURN = 8;
/** Between two turns, so that everything else gets half of the time or more. */
const TURN_PAUSE_MS = 10;
/** The timer looks at the clock this often at least: the clock may be set, and the machine may sleep. */
const LONGEST_SLEEP_MS = 60_000;

/** One holder's leaf. */
export interface HeldLeaf {
  readonly holder: string;
  readonly identity: SpiffeId;
  readonly leaf: IssuedCertificate;
}

/** A rotation that failed. The old leaf stays in force, and is tried again. */
export interface FailedRotation extends HeldLeaf {
  readonly error: IssueError;
}

export interface LeafCacheOptions {
  readonly authority: CertificateAuthority;
  /** Called with every leaf that the timer replaced, to be pushed to its holder. */
  readonly onRotated: (rotated: HeldLeaf) => void;
  readonly onRotationFailed: (failed: FailedRotation) => void;
  /** How long a leaf lives. Default: 24 hours. */
  readonly ttlMs?: number;
  readonly scheduler?: Scheduler;
  /** A number from 0 to 1 at random. Default: `Math.random`. */
  readonly jitter?: () => number;
}

interface Entry extends HeldLeaf {
  /** Milliseconds since 1970. */
  readonly rotateAt: number;
}

/**
 * The leaves in use: one for each holder and identity, made on demand, replaced from half of its life on.
 *
 * A holder is whatever gets leaves pushed, such as one stream of one proxy. It must be named anew for each
 * connection: a proxy can be back before its old stream is seen to end, and releasing the old one must not
 * take the new one's leaf away.
 *
 * No leaf is shared between holders, so that no private key is ever on two hosts.
 */
export class LeafCache {
  readonly #options: LeafCacheOptions;
  readonly #ttlMs: number;
  readonly #scheduler: Scheduler;
  readonly #holders = new Map<string, Map<string, Entry>>();
  #wakeAt = Number.POSITIVE_INFINITY;
  #cancelTimer: () => void = () => {};

  constructor(options: LeafCacheOptions) {
    this.#options = options;
    this.#ttlMs = options.ttlMs ?? DEFAULT_LEAF_TTL_MS;
    this.#scheduler = options.scheduler ?? systemScheduler;
  }

  /**
   * The holder's valid leaf for `identity`. Throws an {@link IssueError} where there is none and none can be
   * made.
   */
  get(holder: string, identity: SpiffeId): IssuedCertificate {
    const held = this.#holders.get(holder)?.get(identity.toString());
    // The timer is late where the machine slept; an ended leaf must not go out even then.
    if (held !== undefined && this.#scheduler.now() < held.leaf.notAfter) return held.leaf;
    const entry = this.#issue(holder, identity);
    this.#wakeBy(entry.rotateAt);
    return entry.leaf;
  }

  /** Replaces all leaves there are now, one after another within about `withinMs`: another authority signs. */
  replaceAll(withinMs: number): void {
    const now = this.#scheduler.now();
    for (const entry of [...this.#entries()]) {
      const rotateAt = Math.min(entry.rotateAt, now + withinMs * this.#jitter());
      this.#keep({ ...entry, rotateAt });
    }
    this.#wakeBy(this.#soonest());
  }

  /** Forgets all leaves of a holder that is gone. */
  release(holder: string): void {
    this.#holders.delete(holder);
  }

  /** Forgets everything and stops the timer. */
  close(): void {
    this.#holders.clear();
    this.#cancelTimer();
    this.#wakeAt = Number.POSITIVE_INFINITY;
  }

  #issue(holder: string, identity: SpiffeId): Entry {
    const now = this.#scheduler.now();
    const leaf = this.#options.authority.issueLeaf(identity, this.#ttlMs, now);
    const untilRotation = (leaf.notAfter - now) * (ROTATE_AT_LIFE - JITTER_OF_LIFE * this.#jitter());
    const rotateAt = now + Math.max(untilRotation, this.#shortestPauseMs());
    return this.#keep({ holder, identity, leaf, rotateAt });
  }

  #keep(entry: Entry): Entry {
    const leaves = this.#holders.get(entry.holder) ?? new Map<string, Entry>();
    this.#holders.set(entry.holder, leaves.set(entry.identity.toString(), entry));
    return entry;
  }

  #jitter(): number {
    return (this.#options.jitter ?? Math.random)();
  }

  #shortestPauseMs(): number {
    return this.#ttlMs * SHORTEST_PAUSE_OF_TTL;
  }

  /** One turn: replaces some of the leaves that are due, and comes back for the rest. */
  #rotateDue(): void {
    const due = this.#someDue();
    for (const entry of due) {
      // The listener of an earlier one may have released this one.
      if (this.#holders.get(entry.holder)?.get(entry.identity.toString()) === entry) this.#rotate(entry);
    }
    this.#wakeAt = Number.POSITIVE_INFINITY;
    if (due.length === LEAVES_A_TURN) this.#wakeBy(this.#scheduler.now() + TURN_PAUSE_MS);
    else this.#wakeBy(this.#soonest());
  }

  #someDue(): readonly Entry[] {
    const now = this.#scheduler.now();
    const due: Entry[] = [];
    for (const entry of this.#entries()) {
      if (entry.rotateAt <= now) due.push(entry);
      if (due.length === LEAVES_A_TURN) break;
    }
    return due;
  }

  /** When the next rotation is due; never, where there is no leaf. */
  #soonest(): number {
    let soonest = Number.POSITIVE_INFINITY;
    for (const { rotateAt } of this.#entries()) soonest = Math.min(soonest, rotateAt);
    return soonest;
  }

  #rotate(entry: Entry): void {
    const { holder, identity, leaf } = entry;
    let rotated: HeldLeaf;
    try {
      rotated = this.#issue(holder, identity);
    } catch (error) {
      if (!(error instanceof IssueError)) throw error;
      this.#keep({ ...entry, rotateAt: this.#scheduler.now() + this.#shortestPauseMs() });
      this.#options.onRotationFailed({ holder, identity, leaf, error });
      return;
    }
    this.#options.onRotated({ holder, identity, leaf: rotated.leaf });
  }

  *#entries(): Generator<Entry> {
    for (const leaves of this.#holders.values()) yield* leaves.values();
  }

  /** Sees to it that the one timer fires at `time`, or before. */
  #wakeBy(time: number): void {
    if (time >= this.#wakeAt) return;
    this.#cancelTimer();
    this.#wakeAt = time;
    const delay = Math.min(Math.max(time - this.#scheduler.now(), 0), LONGEST_SLEEP_MS);
    this.#cancelTimer = this.#scheduler.after(delay, () => this.#rotateDue());
  }
}
