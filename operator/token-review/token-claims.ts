import { isRecord } from '../../api/record.ts';
import { numberOf, recordOf, textOf, textsOf } from '../kubernetes/resources/read-fields.ts';

/**
 * What a token says of itself. Nobody has verified it: it decides who is asked about the token, and may be a reason to refuse it, but never
 * one to accept it.
 */
export interface TokenClaims {
  /** The header's `typ`. */
  readonly type: string | undefined;
  readonly audiences: readonly string[];
  /** `exp` in milliseconds since 1970; undefined where the token never ends. */
  readonly expiresAt: number | undefined;
}

/** Longer ones are none: bound tokens of Kubernetes have about a thousand characters. */
const LONGEST_TOKEN = 8192;

/** Reads a JWT from anywhere; undefined where the text is none. */
export function readTokenClaims(token: string): TokenClaims | undefined {
  if (token.length > LONGEST_TOKEN) return undefined;
  const [header = '', payload = '', signature = '', ...more] = token.split('.');
  if (more.length > 0 || signature === '') return undefined;
  const [protectedHeader, claims] = [readPart(header), readPart(payload)];
  if (protectedHeader === undefined || claims === undefined) return undefined;
  const { aud } = claims;
  const expiry = numberOf(claims.exp);
  return {
    type: textOf(protectedHeader.typ),
    audiences: typeof aud === 'string' ? [aud] : textsOf(aud),
    expiresAt: expiry === undefined ? undefined : expiry * 1000,
  };
}

function readPart(part: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString());
    return isRecord(value) ? recordOf(value) : undefined;
  } catch {
    return undefined;
  }
}
