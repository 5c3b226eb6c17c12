import { AuthenticationUnavailable } from '../../xds/server/authentication.ts';
import { type Clock, systemClock } from '../kubernetes/clock.ts';
import { ApiError } from '../kubernetes/connection/api-errors.ts';
import { type Log, silentLog } from '../kubernetes/log.ts';
import { fingerprintOf, ReviewCache } from './review-cache.ts';
import { DEFAULT_LIMITS, type ReviewLimits, ReviewQueue } from './review-queue.ts';
import type { TokenReview, TokenReviewer } from './token-review.ts';
import { TokenReviewMetrics } from './token-review-metrics.ts';

export interface TokenReviewsOptions {
  readonly reviewer: TokenReviewer;
  readonly limits?: ReviewLimits;
  /** How long an acceptance counts, in milliseconds; a minute unless told. */
  readonly keptMs?: number;
  readonly clock?: Clock;
  readonly log?: Log;
  readonly metrics?: TokenReviewMetrics;
}

const KEPT_MS = 60_000;
const MOST_KEPT = 20_000;

/** Reviews of tokens that spare the API server: each token is asked about once at a time, and what was accepted counts for a while. */
export class TokenReviews {
  readonly #reviewer: TokenReviewer;
  readonly #queue: ReviewQueue;
  readonly #cache: ReviewCache;
  readonly #log: Log;
  readonly #metrics: TokenReviewMetrics;
  readonly #running = new Map<string, Promise<TokenReview>>();
  #isAway = false;

  constructor(options: TokenReviewsOptions) {
    const { clock = systemClock, keptMs = KEPT_MS } = options;
    this.#reviewer = options.reviewer;
    this.#log = options.log ?? silentLog;
    this.#metrics = options.metrics ?? new TokenReviewMetrics();
    this.#queue = new ReviewQueue(options.limits ?? DEFAULT_LIMITS, clock);
    this.#cache = new ReviewCache({ clock, keptMs, most: MOST_KEPT });
  }

  /**
   * What holds of a token now, or held a moment ago.
   * @param expiresAt when the token says that it ends, milliseconds since 1970
   * @throws AuthenticationUnavailable when nobody can tell
   */
  async review(token: string, expiresAt: number): Promise<TokenReview> {
    const pod = this.#cache.get(fingerprintOf(token));
    if (pod === undefined) return this.reviewAnew(token, expiresAt);
    this.#metrics.reviewed('cached');
    return { kind: 'Accepted', pod };
  }

  /**
   * What holds of a token now, whatever was learnt before.
   * @throws AuthenticationUnavailable when nobody can tell
   */
  reviewAnew(token: string, expiresAt: number): Promise<TokenReview> {
    const fingerprint = fingerprintOf(token);
    const running = this.#running.get(fingerprint);
    if (running !== undefined) return running;
    const review = this.#ask(token, fingerprint, expiresAt).finally(() => this.#running.delete(fingerprint));
    this.#running.set(fingerprint, review);
    return review;
  }

  async #ask(token: string, fingerprint: string, expiresAt: number): Promise<TokenReview> {
    const review = await this.#queue
      .run(() => this.#reviewer.review(token))
      .catch((error: unknown) => {
        throw this.#explain(error);
      });
    if (this.#isAway) this.#log.info({}, 'the API server reviews tokens again');
    this.#isAway = false;
    this.#metrics.reviewed(review.kind === 'Accepted' ? 'accepted' : 'refused');
    if (review.kind === 'Accepted') this.#cache.set(fingerprint, review.pod, expiresAt);
    else this.#cache.delete(fingerprint);
    return review;
  }

  #explain(error: unknown): unknown {
    if (error instanceof AuthenticationUnavailable) this.#metrics.reviewed('unavailable');
    if (!(error instanceof ApiError)) return error;
    this.#metrics.reviewed('unavailable');
    // One line for all the proxies that ask meanwhile.
    if (!this.#isAway) {
      this.#log.warn(
        { error: error.message },
        'the API server cannot review tokens: new proxies wait, and connected ones stay',
      );
    }
    this.#isAway = true;
    return new AuthenticationUnavailable('the API server cannot tell whether the token is valid: try again', {
      cause: error,
    });
  }
}
