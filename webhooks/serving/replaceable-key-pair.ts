import { assertUsable, type KeyPairSource, type ServingKeyPair } from './key-pair.ts';

/** A key pair that somebody puts a new one in the place of, such as who watches a Secret. */
export class ReplaceableKeyPair implements KeyPairSource {
  readonly #source: string;
  readonly #listeners = new Set<() => void>();
  #current: ServingKeyPair;

  /**
   * @param source where it comes from, for messages
   * @throws UnusableKeyPair
   */
  constructor(source: string, first: ServingKeyPair) {
    assertUsable(first, source);
    this.#source = source;
    this.#current = first;
  }

  current(): ServingKeyPair {
    return this.#current;
  }

  /**
   * Serves with another pair from now on. Open connections stay.
   * @throws UnusableKeyPair, and then the old one stays in use
   */
  replace(next: ServingKeyPair): void {
    const { certificateChainPem, privateKeyPem } = this.#current;
    if (certificateChainPem === next.certificateChainPem && privateKeyPem === next.privateKeyPem) return;
    assertUsable(next, this.#source);
    this.#current = next;
    for (const listener of this.#listeners) listener();
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }
}
