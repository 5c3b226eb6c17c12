import { type Scheduler, systemScheduler } from '../../ca/scheduler.ts';
import type { Secret } from '../../ca/secret.ts';
import type { Logger } from '../log.ts';
import { writeForEnvoy } from './sidecar-directory.ts';
import type { EnvoyUser } from './wanted-sidecar.ts';

/** A token for one workload, and when it ends, in milliseconds since 1970. */
export interface MintedToken {
  readonly token: Secret;
  readonly expiresAt: number;
}

export interface TokenFileOptions {
  readonly path: string;
  /** Who may read it, where that is not this process's user. */
  readonly user?: EnvoyUser | undefined;
  /** For the log. */
  readonly workload: string;
  readonly mint: () => Promise<MintedToken>;
  readonly log: Logger;
  readonly scheduler?: Scheduler | undefined;
}

/** Between two tries to renew a token that cannot be minted. */
const RETRY_MS = 10_000;
/** However short a token lives, minting is not all that is done. */
const SHORTEST_PAUSE_MS = 1_000;
/** The clock is looked at this often at least: it may be set, and the machine may sleep. */
const LONGEST_SLEEP_MS = 60_000;

/** Keeps a file with a token in it that is always valid: a new one replaces it at half of its life. Envoy reads it for each stream. */
export class TokenFile {
  readonly #options: TokenFileOptions;
  readonly #scheduler: Scheduler;
  /** Milliseconds since 1970; undefined while there is no token of ours in the file. */
  #renewAt: number | undefined;
  #cancelTimer: () => void = () => undefined;
  #isStopped = false;

  constructor(options: TokenFileOptions) {
    this.#options = options;
    this.#scheduler = options.scheduler ?? systemScheduler;
  }

  /** Resolves when a token in the first half of its life is in the file, which from then on has one. Rejects where none can be minted. */
  async start(): Promise<void> {
    this.#isStopped = false;
    if (this.#renewAt === undefined || this.#renewAt <= this.#scheduler.now()) await this.#renew();
    this.#sleep();
  }

  /** Ends the renewal. The file stays as it is. */
  stop(): void {
    this.#isStopped = true;
    this.#cancelTimer();
  }

  async #renew(): Promise<void> {
    const { path, user, mint } = this.#options;
    const { token, expiresAt } = await mint();
    await writeForEnvoy(path, token.reveal(), user);
    const now = this.#scheduler.now();
    this.#renewAt = now + Math.max((expiresAt - now) / 2, SHORTEST_PAUSE_MS);
  }

  #sleep(): void {
    this.#cancelTimer();
    if (this.#isStopped || this.#renewAt === undefined) return;
    const pause = Math.min(Math.max(this.#renewAt - this.#scheduler.now(), 0), LONGEST_SLEEP_MS);
    this.#cancelTimer = this.#scheduler.after(pause, () => void this.#wake());
  }

  async #wake(): Promise<void> {
    try {
      if (this.#renewAt !== undefined && this.#renewAt <= this.#scheduler.now()) await this.#renew();
    } catch (error) {
      const { workload, log } = this.#options;
      log.error({ err: error, workload }, 'the token of a sidecar cannot be renewed; it is tried again');
      this.#renewAt = this.#scheduler.now() + RETRY_MS;
    }
    this.#sleep();
  }
}
