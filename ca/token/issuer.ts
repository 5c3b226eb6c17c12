import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { Secret } from '../secret.ts';
import { InvalidBinding, problemOfBinding, type WorkloadBinding } from './binding.ts';
import { ALGORITHM, TOKEN_TYPE, type TokenClaims, toPayload } from './claims.ts';
import type { TokenSigningKey } from './signing-key.ts';
import { type TokenRefusal, TokenVerifier } from './verifier.ts';

export interface TokenRequest extends WorkloadBinding {
  /** How long the token is to be valid, in milliseconds: a second or more. */
  readonly ttlMs: number;
}

export interface IssuedToken {
  /** A bearer token: who has it speaks for the workload. */
  readonly token: Secret;
  readonly claims: TokenClaims;
}

export type TokenRenewal =
  | ({ readonly ok: true } & IssuedToken)
  | { readonly ok: false; readonly reason: TokenRefusal };

/** Mints join tokens. */
export class TokenIssuer {
  readonly #key: TokenSigningKey;
  readonly #now: () => number;
  readonly #verifier: TokenVerifier;

  /** `now` is the clock, in milliseconds since 1970. */
  constructor(key: TokenSigningKey, now: () => number = Date.now) {
    this.#key = key;
    this.#now = now;
    this.#verifier = new TokenVerifier(key.publicKey, now);
  }

  /**
   * Mints a token bound to a workload and its identity. Rejects with {@link InvalidBinding}, and with
   * RangeError for a TTL of less than a second: tokens count in seconds.
   */
  async issue({ workload, spiffeId, ttlMs }: TokenRequest): Promise<IssuedToken> {
    const problem = problemOfBinding({ workload, spiffeId });
    if (problem !== undefined) throw new InvalidBinding(workload, problem);
    if (!(ttlMs >= 1000 && Number.isFinite(ttlMs))) {
      throw new RangeError(`a token must live for a second or more, not ${ttlMs} ms`);
    }
    const issuedAt = toSeconds(this.#now());
    const expiresAt = toSeconds(issuedAt + ttlMs);
    const claims = { workload, spiffeId, tokenId: randomUUID(), issuedAt, expiresAt };
    const token = await new SignJWT(toPayload(claims))
      .setProtectedHeader({ alg: ALGORITHM, typ: TOKEN_TYPE })
      .sign(this.#key.privateKey);
    return { token: new Secret('join token', token), claims };
  }

  /**
   * Gives a new token for one that is still valid, with the same binding and the same time to live. What is
   * in the old token decides; a caller can ask for nothing else.
   */
  async renew(token: string): Promise<TokenRenewal> {
    const verification = await this.#verifier.verify(token);
    if (!verification.ok) return verification;
    const { workload, spiffeId, issuedAt, expiresAt } = verification.claims;
    const issued = await this.issue({ workload, spiffeId, ttlMs: expiresAt - issuedAt });
    return { ok: true, ...issued };
  }
}

const toSeconds = (epochMs: number): number => Math.floor(epochMs / 1000) * 1000;
