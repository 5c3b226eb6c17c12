import type { Lifetime } from './sign-certificate.ts';

/**
 * How far a verifier's clock may be behind ours: a certificate is valid from that long before it was made.
 */
export const CLOCK_SKEW_MS = 5 * 60 * 1000;

const toSeconds = (epochMs: number): number => Math.floor(epochMs / 1000) * 1000;

/**
 * The lifetime of a certificate made `now` to live `ttlMs` more, cut to its issuer's `latest`: a certificate
 * that outlives its issuer is no longer accepted, whatever it says itself. All in milliseconds (since 1970).
 *
 * Throws RangeError for a TTL of less than a second: X.509 counts in seconds.
 */
export function lifetime(now: number, ttlMs: number, latest: number): Lifetime {
  if (!(ttlMs >= 1000)) throw new RangeError(`a certificate must live for a second or more, not ${ttlMs} ms`);
  return { notBefore: toSeconds(now - CLOCK_SKEW_MS), notAfter: toSeconds(Math.min(now + ttlMs, latest)) };
}
