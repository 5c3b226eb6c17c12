import { Secret } from '../../ca/secret.ts';
import { AuthenticationUnavailable } from '../../xds/server/authentication.ts';
import type { Clock } from '../kubernetes/clock.ts';
import type { PodIdentities } from './pod-identities.ts';
import type { ReviewedPod } from './reviewed-pod.ts';
import type { TokenReviewMetrics } from './token-review-metrics.ts';
import type { TokenReviews } from './token-reviews.ts';

/** An open stream, and what it was opened with. */
export interface StreamProof {
  /** `namespace/name`. */
  readonly workload: string;
  readonly pod: ReviewedPod;
  readonly token: string;
  readonly expiresAt: number;
}

export interface FollowedStreamsOptions {
  readonly reviews: TokenReviews;
  readonly pods: PodIdentities;
  readonly clock: Clock;
  readonly metrics: TokenReviewMetrics;
  /** How often a token is reviewed again, in milliseconds, more or less: never all at once. */
  readonly everyMs: number;
  /** Where nobody could tell, how soon again. */
  readonly retryMs: number;
  /** From 0 to 1. */
  readonly random: () => number;
}

interface FollowedStream {
  readonly workload: string;
  readonly uid: string;
  readonly token: Secret;
  readonly expiresAt: number;
  readonly revoked: (reason: string) => void;
  cancel: () => void;
}

/** Open streams, whose tokens are looked at again now and then, and at once when another pod gets the name. */
export class FollowedStreams {
  readonly #options: FollowedStreamsOptions;
  readonly #byWorkload = new Map<string, Set<FollowedStream>>();
  readonly #unfollowPods: () => void;
  #count = 0;

  constructor(options: FollowedStreamsOptions) {
    this.#options = options;
    this.#unfollowPods = options.pods.follow((keys) => this.#podsChanged(keys));
  }

  /** Follows a stream until the returned function is called. */
  add({ workload, pod, token, expiresAt }: StreamProof, revoked: (reason: string) => void): () => void {
    const stream: FollowedStream = {
      workload,
      uid: pod.uid,
      token: new Secret('proxy token', token),
      expiresAt,
      revoked,
      cancel: () => undefined,
    };
    const others = this.#byWorkload.get(workload) ?? new Set();
    this.#byWorkload.set(workload, others.add(stream));
    this.#counted(1);
    // Between the review and now, the pod may have gone.
    if (problemOfPod(this.#options.pods, workload, pod.uid) === undefined)
      this.#scheduleIn(this.#options.everyMs, stream);
    else this.#scheduleIn(0, stream);
    return () => this.#remove(stream);
  }

  close(): void {
    this.#unfollowPods();
    for (const streams of this.#byWorkload.values()) for (const stream of streams) this.#remove(stream);
  }

  #podsChanged(keys: ReadonlySet<string>): void {
    for (const key of keys) {
      for (const stream of this.#byWorkload.get(key) ?? []) {
        const { pods } = this.#options;
        const problem =
          problemOfPod(pods, key, stream.uid) ?? (pods.uidOf(key) === undefined ? GONE : undefined);
        if (problem !== undefined) this.#revoke(stream, problem);
      }
    }
  }

  #scheduleIn(milliseconds: number, stream: FollowedStream): void {
    const jittered = milliseconds * (0.8 + 0.4 * this.#options.random());
    stream.cancel = this.#options.clock.after(jittered, () => void this.#look(stream));
  }

  async #look(stream: FollowedStream): Promise<void> {
    const { reviews, pods, everyMs, retryMs } = this.#options;
    const problem = problemOfPod(pods, stream.workload, stream.uid);
    if (problem !== undefined) {
      this.#revoke(stream, problem);
      return;
    }
    try {
      const review = await reviews.reviewAnew(stream.token.reveal(), stream.expiresAt);
      if (!this.#isFollowed(stream)) return;
      if (review.kind === 'Refused') this.#revoke(stream, review.reason);
      else this.#scheduleIn(everyMs, stream);
    } catch (error) {
      if (!(error instanceof AuthenticationUnavailable)) throw error;
      // An API server that is away takes no stream from anybody.
      if (this.#isFollowed(stream)) this.#scheduleIn(retryMs, stream);
    }
  }

  #revoke(stream: FollowedStream, reason: string): void {
    this.#remove(stream);
    this.#options.metrics.revoked();
    stream.revoked(reason);
  }

  #isFollowed(stream: FollowedStream): boolean {
    return this.#byWorkload.get(stream.workload)?.has(stream) ?? false;
  }

  #remove(stream: FollowedStream): void {
    stream.cancel();
    const streams = this.#byWorkload.get(stream.workload);
    if (streams?.delete(stream) !== true) return;
    if (streams.size === 0) this.#byWorkload.delete(stream.workload);
    this.#counted(-1);
  }

  #counted(change: number): void {
    this.#count += change;
    this.#options.metrics.streams(this.#count);
  }
}

const GONE = 'the pod of the token is gone';

/** Why a token's pod is not the one that has the name; undefined where it is, or where nobody knows the name (yet). */
export function problemOfPod(pods: PodIdentities, workload: string, uid: string): string | undefined {
  const current = pods.uidOf(workload);
  return current === undefined || current === uid
    ? undefined
    : `the token is for another pod than the one that is called ${workload} now`;
}
