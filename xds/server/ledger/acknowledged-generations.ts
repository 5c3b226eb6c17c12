import type { MeshInputs } from '../../../mesh-model/mesh-inputs.ts';
import type { Acknowledgement } from './acknowledgement.ts';
import { generationsOf } from './configurations.ts';

export interface AcknowledgedGenerationsOptions {
  readonly apply: (write: (inputs: MeshInputs) => void) => void;
  readonly inputs: MeshInputs;
  readonly acknowledgement: (object: string, generation: number) => Acknowledgement;
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
  readonly #open = new Set<string>();

  constructor(options: AcknowledgedGenerationsOptions) {
    this.#options = options;
  }

  /** An object has a new generation, or may have come into force. */
  reopen(object: string): void {
    this.#open.add(object);
  }

  /**
   * Looks at the open objects, for a few milliseconds at most.
   * @returns true when it did not get to all of them
   */
  review(): boolean {
    const end = performance.now() + TURN_MS;
    for (const object of [...this.#open]) {
      if (performance.now() > end) return true;
      // What is still open goes to the back, so that the next review begins with others.
      this.#open.delete(object);
      if (!this.#close(object)) this.#open.add(object);
    }
    return false;
  }

  #close(object: string): boolean {
    const { inputs, apply, acknowledgement, isWhole } = this.#options;
    const generations = generationsOf(inputs, object);
    if (generations === undefined || generations.acknowledged === generations.current) return true;
    const { current, affected, acknowledged } = acknowledgement(object, generations.current);
    // Nobody has taken what nobody has been sent.
    if (!current || affected === 0 || acknowledged < affected || !isWhole(object)) return false;
    apply(() => generations.acknowledge());
    return true;
  }
}
