/** A certificate with its issuers, and its key; PEM. */
export interface ServingKeyPair {
  readonly certificateChainPem: string;
  readonly privateKeyPem: string;
}

/** Where a server's certificate comes from, and how it hears of a new one: the one shape of all servers, whoever issues. */
export interface KeyPairSource {
  /** The one to serve with now. */
  current(): ServingKeyPair;
  /** Calls `listener` after each change; what is returned ends that. */
  onChange(listener: () => void): () => void;
}

/** A key pair that stays as it is. */
export function fixedKeyPair(pair: ServingKeyPair): KeyPairSource {
  return { current: () => pair, onChange: () => () => undefined };
}
