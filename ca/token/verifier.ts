import type { KeyObject } from 'node:crypto';
import { errors, type JWTPayload, jwtVerify } from 'jose';
import { ALGORITHM, AUDIENCE, fromPayload, ISSUER, TOKEN_TYPE, type TokenClaims } from './claims.ts';

/**
 * Longer texts are refused unread. A token of ours has 1,536 characters where all its names are as long as
 * can be.
 */
export const LONGEST_TOKEN = 2048;
/** How far the clocks of issuer and verifier may be apart. */
export const CLOCK_TOLERANCE_MS = 30_000;

/** Why a token was refused. */
export type TokenRefusal =
  | 'TooLong'
  | 'Malformed'
  /** Another algorithm than ours, `none` included. */
  | 'WrongAlgorithm'
  | 'BadSignature'
  | 'WrongIssuer'
  | 'WrongAudience'
  | 'Expired'
  | 'NotYetValid'
  /** Well signed, but not a join token that this version understands. */
  | 'UnknownClaims';

export type TokenVerification =
  | { readonly ok: true; readonly claims: TokenClaims }
  | { readonly ok: false; readonly reason: TokenRefusal };

const refused = (reason: TokenRefusal): TokenVerification => ({ ok: false, reason });

/** Tells real join tokens from everything else. */
export class TokenVerifier {
  readonly #publicKey: KeyObject;
  readonly #now: () => number;

  /** `now` is the clock, in milliseconds since 1970. */
  constructor(publicKey: KeyObject, now: () => number = Date.now) {
    this.#publicKey = publicKey;
    this.#now = now;
  }

  /** Verifies a token from anywhere. What is wrong with it is a value: no text makes this reject. */
  async verify(token: string): Promise<TokenVerification> {
    if (token.length > LONGEST_TOKEN) return refused('TooLong');
    if (!hasOneSpelling(token)) return refused('Malformed');
    const now = this.#now();
    const verified = await this.#verifyJwt(token, now);
    if (typeof verified === 'string') return refused(verified);
    const claims = fromPayload(verified);
    if (claims === undefined) return refused('UnknownClaims');
    if (claims.issuedAt > now + CLOCK_TOLERANCE_MS) return refused('NotYetValid');
    return { ok: true, claims };
  }

  async #verifyJwt(token: string, now: number): Promise<JWTPayload | TokenRefusal> {
    try {
      const { payload } = await jwtVerify(token, this.#publicKey, {
        algorithms: [ALGORITHM],
        typ: TOKEN_TYPE,
        issuer: ISSUER,
        audience: AUDIENCE,
        requiredClaims: ['exp'],
        currentDate: new Date(now),
        clockTolerance: CLOCK_TOLERANCE_MS / 1000,
      });
      return payload;
    } catch (error) {
      if (error instanceof errors.JOSEError) return refusalOf(error);
      throw error;
    }
  }
}

/**
 * Whether the text is three parts of base64url, each written in the one way that encoders write it. Decoders
 * take other spellings as well (the spare bits of the last character may be anything), and a token that has
 * two is not known by its text.
 */
function hasOneSpelling(token: string): boolean {
  const parts = token.split('.');
  return (
    parts.length === 3 &&
    parts.every((part) => part !== '' && Buffer.from(part, 'base64url').toString('base64url') === part)
  );
}

function refusalOf(error: errors.JOSEError): TokenRefusal {
  if (error instanceof errors.JWTExpired) return 'Expired';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'BadSignature';
  if (error instanceof errors.JOSEAlgNotAllowed) return 'WrongAlgorithm';
  if (error instanceof errors.JWTClaimValidationFailed) return refusalOfClaim(error.claim);
  return 'Malformed';
}

function refusalOfClaim(claim: string): TokenRefusal {
  switch (claim) {
    case 'iss':
      return 'WrongIssuer';
    case 'aud':
      return 'WrongAudience';
    case 'nbf':
      return 'NotYetValid';
    default:
      return 'UnknownClaims';
  }
}
