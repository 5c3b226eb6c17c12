import { createSecureContext } from 'node:tls';

/** A certificate with its issuers, and the key; PEM. */
export interface ServingKeyPair {
  readonly certificateChainPem: string;
  readonly privateKeyPem: string;
}

/** Where a server's certificate comes from, and how it hears of a new one. */
export interface KeyPairSource {
  /** The one to serve with now. */
  current(): ServingKeyPair;
  /** Calls `listener` after each change; what is returned ends that. */
  onChange(listener: () => void): () => void;
}

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
