import type { JWTPayload } from 'jose';
import { SpiffeId } from '../spiffe.ts';
import { problemOfBinding, type WorkloadBinding } from './binding.ts';

export const ISSUER = 'meltemi';
/** Tokens are for the xDS server, and for nothing else that trusts the same key. */
export const AUDIENCE = 'meltemi-xds';
/** The `typ` header, so that no other kind of JWT passes for a join token (RFC 8725 §3.11). */
export const TOKEN_TYPE = 'meltemi-join+jwt';
/** The one algorithm, whatever a token's header says (RFC 8725 §3.1). Ed25519 by its own name, RFC 9864. */
export const ALGORITHM = 'Ed25519';

/** What a token says. Times are milliseconds since 1970, on whole seconds. */
export interface TokenClaims extends WorkloadBinding {
  /** `jti`: names this token, and is no secret: a log may show it. */
  readonly tokenId: string;
  readonly issuedAt: number;
  readonly expiresAt: number;
}

/** The claims as they stand in the token. */
export function toPayload(claims: TokenClaims): JWTPayload {
  return {
    iss: ISSUER,
    aud: AUDIENCE,
    sub: claims.spiffeId.toString(),
    workload: claims.workload,
    jti: claims.tokenId,
    iat: claims.issuedAt / 1000,
    exp: claims.expiresAt / 1000,
  };
}

/**
 * Reads claims whose signature, issuer, audience and times are verified. Undefined where they say what no
 * token of ours does.
 */
export function fromPayload(payload: JWTPayload): TokenClaims | undefined {
  const { sub, jti, iat, exp, workload } = payload;
  if (typeof sub !== 'string' || typeof workload !== 'string' || typeof jti !== 'string') return undefined;
  if (typeof iat !== 'number' || typeof exp !== 'number') return undefined;
  const parsed = SpiffeId.parse(sub);
  if (!parsed.ok) return undefined;
  const binding = { workload, spiffeId: parsed.id };
  if (problemOfBinding(binding) !== undefined) return undefined;
  return { ...binding, tokenId: jti, issuedAt: iat * 1000, expiresAt: exp * 1000 };
}
