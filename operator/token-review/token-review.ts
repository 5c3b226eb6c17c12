import type { ApiConnection } from '../kubernetes/connection/api-connection.ts';
import { ApiConnectionError } from '../kubernetes/connection/api-errors.ts';
import { type ReviewedPod, readReview } from './reviewed-pod.ts';

/** What the API server says of a token. */
export type TokenReview =
  | { readonly kind: 'Accepted'; readonly pod: ReviewedPod }
  /** Why not, and where it can be told, what to do about it. May be shown to whoever has sent the token. */
  | { readonly kind: 'Refused'; readonly reason: string };

/** Asks who a token belongs to. */
export interface TokenReviewer {
  /** @throws ApiError when nobody could tell, or the reason of the signal */
  review(token: string): Promise<TokenReview>;
}

const TOKEN_REVIEW = { apiVersion: 'authentication.k8s.io/v1', kind: 'TokenReview' } as const;

/** A proxy waits for the answer, and tries again without one. */
const LIMIT_MS = 5_000;

export interface ApiServerReviewsOptions {
  readonly connection: ApiConnection;
  /** Whom the token must be for. */
  readonly audience: string;
  readonly limitMs?: number;
}

/** Asks the API server: https://kubernetes.io/docs/reference/kubernetes-api/authentication-resources/token-review-v1/. */
export class ApiServerReviews implements TokenReviewer {
  readonly #options: ApiServerReviewsOptions;

  constructor(options: ApiServerReviewsOptions) {
    this.#options = options;
  }

  async review(token: string): Promise<TokenReview> {
    try {
      return await this.#ask(token);
    } catch (error) {
      // A connection that was kept open may have been closed by the server just now. To ask twice changes nothing.
      if (!(error instanceof ApiConnectionError)) throw error;
      return this.#ask(token);
    }
  }

  async #ask(token: string): Promise<TokenReview> {
    const { connection, audience, limitMs = LIMIT_MS } = this.#options;
    const answer = await connection.send({
      method: 'POST',
      path: '/apis/authentication.k8s.io/v1/tokenreviews',
      body: { ...TOKEN_REVIEW, spec: { token, audiences: [audience] } },
      resource: 'tokenreviews',
      limitMs,
      // While a busy server makes us wait, others could be asked about; the proxy comes again by itself.
      retries: false,
    });
    return readReview(answer, audience);
  }
}
