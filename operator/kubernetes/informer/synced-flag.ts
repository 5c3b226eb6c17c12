import { once } from 'node:events';

/** Set once, for good; others may wait for it. */
export class SyncedFlag {
  readonly #target = new EventTarget();
  #isSet = false;

  get isSet(): boolean {
    return this.#isSet;
  }

  set(): void {
    if (this.#isSet) return;
    this.#isSet = true;
    this.#target.dispatchEvent(new Event('set'));
  }

  /** Resolves once it is set; rejects with the signal's reason. */
  async whenSet(signal?: AbortSignal): Promise<void> {
    if (this.#isSet) return;
    signal?.throwIfAborted();
    try {
      await once(this.#target, 'set', { signal });
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    }
  }
}
