import { createSecureContext } from 'node:tls';
import type { ServingKeyPair } from '../../mesh-model/serving-key-pair.ts';

export type { KeyPairSource, ServingKeyPair } from '../../mesh-model/serving-key-pair.ts';

/** A key pair is not one that a server can use. */
export class UnusableKeyPair extends Error {
  override readonly name = 'UnusableKeyPair';
  /** Where it came from: a file, a Secret. */
  readonly source: string;

  constructor(source: string, options: ErrorOptions) {
    super(
      `the certificate and key of ${source} cannot be used: give it a certificate in PEM, and its own key`,
      options,
    );
    this.source = source;
  }
}

/**
 * Fails where a key pair is none, such as a certificate with the key of its predecessor.
 * @throws UnusableKeyPair
 */
export function assertUsable({ certificateChainPem, privateKeyPem }: ServingKeyPair, source: string): void {
  try {
    createSecureContext({ cert: certificateChainPem, key: privateKeyPem });
  } catch (cause) {
    throw new UnusableKeyPair(source, { cause });
  }
}
