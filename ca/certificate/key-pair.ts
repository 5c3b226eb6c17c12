import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';

/** An uncompressed P-256 point, 04 || x || y: it ends the DER of every P-256 SubjectPublicKeyInfo. */
const POINT_BYTES = 65;

export interface KeyPair {
  /** Prints as an opaque object: Node never shows what is in it. */
  readonly privateKey: KeyObject;
  /** The public key as an uncompressed P-256 point, 65 bytes. */
  readonly point: Buffer;
}

/** Makes a P-256 key pair. */
export function generateKeyPair(): KeyPair {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return { privateKey, point: publicKey.export({ type: 'spki', format: 'der' }).subarray(-POINT_BYTES) };
}

/**
 * The name of a key in certificates, 20 bytes: RFC 7093 §2, method 1 (SHA-256, where RFC 5280 still has
 * SHA-1).
 */
export function keyIdentifier(point: Uint8Array): Buffer {
  return createHash('sha256').update(point).digest().subarray(0, 20);
}
