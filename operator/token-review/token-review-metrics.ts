import { Counter, Gauge, Registry } from 'prom-client';

/** How an authentication, or a second look at an open stream, came out. */
export type ReviewResult = 'accepted' | 'refused' | 'unavailable' | 'cached';

/** How proxies' tokens are reviewed. */
export class TokenReviewMetrics {
  readonly #reviews: Counter<'result'>;
  readonly #streams: Gauge;
  readonly #revoked: Counter;

  constructor(registry: Registry = new Registry()) {
    const registers = [registry];
    this.#reviews = new Counter({
      name: 'meltemi_token_reviews_total',
      help: 'Tokens of proxies that were looked at, by result; "cached" ones were accepted a moment before.',
      labelNames: ['result'],
      registers,
    });
    this.#streams = new Gauge({
      name: 'meltemi_token_reviewed_streams',
      help: 'Streams of proxies whose tokens are reviewed again now and then.',
      registers,
    });
    this.#revoked = new Counter({
      name: 'meltemi_token_revoked_streams_total',
      help: 'Streams of proxies that were ended because their token did not hold any more.',
      registers,
    });
  }

  reviewed(result: ReviewResult): void {
    this.#reviews.inc({ result });
  }

  streams(count: number): void {
    this.#streams.set(count);
  }

  revoked(): void {
    this.#revoked.inc();
  }
}
