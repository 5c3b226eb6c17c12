import { InvalidSpiffeId, SpiffeId } from '../../ca/spiffe.ts';
import {
  AuthenticationError,
  type Authenticator,
  type ProxyCredentials,
} from '../../xds/server/authentication.ts';
import { type Clock, systemClock } from '../kubernetes/clock.ts';
import type { Log } from '../kubernetes/log.ts';
import { FollowedStreams, problemOfPod } from './followed-streams.ts';
import type { PodIdentities } from './pod-identities.ts';
import type { ReviewLimits } from './review-queue.ts';
import type { ReviewedPod } from './reviewed-pod.ts';
import { readTokenClaims } from './token-claims.ts';
import type { TokenReviewer } from './token-review.ts';
import { TokenReviewMetrics } from './token-review-metrics.ts';
import { TokenReviews } from './token-reviews.ts';

export interface TokenReviewAuthenticatorOptions {
  readonly reviewer: TokenReviewer;
  /** Whom tokens must be for: the one that `reviewer` asks about. */
  readonly audience: string;
  readonly trustDomain: string;
  /** Absent: a pod that takes over another one's name is noticed at the next review only. */
  readonly pods?: PodIdentities;
  readonly limits?: ReviewLimits;
  /** How long an acceptance counts for new streams, in milliseconds; a minute unless told. */
  readonly keptMs?: number;
  /** How often an open stream's token is reviewed again, in milliseconds; five minutes unless told. */
  readonly reviewEveryMs?: number;
  readonly clock?: Clock;
  readonly random?: () => number;
  readonly log?: Log;
  readonly metrics?: TokenReviewMetrics;
}

const REVIEW_EVERY_MS = 300_000;
const RETRY_MS = 30_000;

const NO_PODS: PodIdentities = { uidOf: () => undefined, follow: () => () => undefined };

/**
 * Proxies of pods, which prove who they are with the token of their service account that the kubelet has projected into the pod: the
 * API server tells whose it is.
 */
export class TokenReviewAuthenticator implements Authenticator {
  readonly #audience: string;
  readonly #trustDomain: string;
  readonly #pods: PodIdentities;
  readonly #clock: Clock;
  readonly #reviews: TokenReviews;
  readonly #streams: FollowedStreams;
  /** Which pod is behind credentials that were given. */
  readonly #podOf = new WeakMap<ProxyCredentials, ReviewedPod>();

  constructor(options: TokenReviewAuthenticatorOptions) {
    const { clock = systemClock, metrics = new TokenReviewMetrics(), pods = NO_PODS } = options;
    this.#audience = options.audience;
    this.#trustDomain = options.trustDomain;
    this.#pods = pods;
    this.#clock = clock;
    this.#reviews = new TokenReviews({ ...options, clock, metrics });
    this.#streams = new FollowedStreams({
      reviews: this.#reviews,
      pods,
      clock,
      metrics,
      everyMs: options.reviewEveryMs ?? REVIEW_EVERY_MS,
      retryMs: Math.min(RETRY_MS, options.reviewEveryMs ?? REVIEW_EVERY_MS),
      random: options.random ?? Math.random,
    });
  }

  async authenticate(token: string): Promise<ProxyCredentials> {
    // What the token says of itself can only shut the door: the API server is spared those that it would refuse.
    const expiresAt = this.#endOf(token);
    const review = await this.#reviews.review(token, expiresAt);
    if (review.kind === 'Refused') throw new AuthenticationError(review.reason);
    const credentials = { ...this.#identify(review.pod), expiresAt };
    this.#podOf.set(credentials, review.pod);
    return credentials;
  }

  follow(token: string, credentials: ProxyCredentials, revoked: (reason: string) => void): () => void {
    const pod = this.#podOf.get(credentials);
    if (pod === undefined) throw new TypeError('only credentials that were given here can be followed');
    return this.#streams.add({ ...credentials, token, pod }, revoked);
  }

  /** Looks at no stream any more. */
  close(): void {
    this.#streams.close();
  }

  #endOf(token: string): number {
    const claims = readTokenClaims(token);
    if (claims === undefined) throw new AuthenticationError('the token is no JSON Web Token');
    if (!claims.audiences.includes(this.#audience)) {
      throw new AuthenticationError(
        `the token is not for the audience ${this.#audience}: the proxy needs the one of its own projected volume`,
      );
    }
    if (claims.expiresAt === undefined) throw new AuthenticationError('the token never ends');
    if (claims.expiresAt <= this.#clock.date().getTime())
      throw new AuthenticationError('the token has expired');
    return claims.expiresAt;
  }

  #identify(pod: ReviewedPod): Omit<ProxyCredentials, 'expiresAt'> {
    const { namespace, serviceAccount, name, uid } = pod;
    const workload = `${namespace}/${name}`;
    const problem = problemOfPod(this.#pods, workload, uid);
    if (problem !== undefined) throw new AuthenticationError(problem);
    try {
      const principal = SpiffeId.of({ trustDomain: this.#trustDomain, namespace, serviceAccount }).toString();
      return { workload, principal };
    } catch (error) {
      if (error instanceof InvalidSpiffeId) throw new AuthenticationError(error.message);
      throw error;
    }
  }
}
