import type { MeshInputs } from '../../../mesh-model/mesh-inputs.ts';
import type { ProxySession } from '../proxy-session.ts';
import type { Completion } from './acknowledgement.ts';
import { generationsOf } from './configurations.ts';

export interface AcknowledgedGenerationsOptions {
  readonly apply: (write: (inputs: MeshInputs) => void) => void;
  readonly inputs: MeshInputs;
  readonly completion: (object: string, generation: number, last: ProxySession | undefined) => Completion;
  /** True when the object is in force as it is written, with no rule of it held back. */
  readonly isWhole: (object: string) => boolean;
}

/** How long one look at the objects may hold the event loop, in milliseconds. */
const TURN_MS = 10;

/**
 * Notes for each object the last generation that every affected proxy acknowledged: what stays in force when a later one
 * is refused. Only objects whose newest generation is still open are looked at.
 */
export class AcknowledgedGenerations {
  readonly #options: AcknowledgedGenerationsOptions;
  /** Each open object with the proxy that it was last seen to wait for. */
  readonly #open = new Map<string, ProxySession | undefined>();

  constructor(options: AcknowledgedGenerationsOptions) {
    this.#options = options;
  }

  /** An object has a new generation, or may have come into force. */
  reopen(object: string): void {
    this.#open.set(object, this.#open.get(object));
  }

  /**
   * Looks at the open objects, for a few milliseconds at most.
   * @returns true when it did not get to all of them
   */
  review(): boolean {
    const end = performance.now() + TURN_MS;
    for (const [object, last] of [...this.#open]) {
      if (performance.now() > end) return true;
      // What is still open goes to the back, so that the next review begins with others.
      this.#open.delete(object);
      this.#review(object, last);
    }
    return false;
  }

  #review(object: string, last: ProxySession | undefined): void {
    const { inputs, apply, completion, isWhole } = this.#options;
    const generations = generationsOf(inputs, object);
    if (generations === undefined || generations.acknowledged === generations.current) return;
    const outcome = isWhole(object) ? completion(object, generations.current, last) : { waitsFor: last };
    if (outcome === 'Complete') apply(() => generations.acknowledge());
    else this.#open.set(object, outcome.waitsFor);
  }
}
