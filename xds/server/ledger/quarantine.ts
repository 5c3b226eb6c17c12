import type { MeshInputs } from '../../../mesh-model/mesh-inputs.ts';
import type { Origin } from '../../../mesh-model/origin.ts';
import type { Acknowledgement } from './acknowledgement.ts';
import { generationsOf } from './configurations.ts';

/** A resource that could not be put in force, and why. */
export interface RefusedResource {
  readonly origins: readonly Origin[];
  /** In Envoy's words. */
  readonly reason: string;
  readonly proxy: string;
}

export interface QuarantineOptions {
  /** Writes to the inputs; takes effect with the next commit. */
  readonly apply: (write: (inputs: MeshInputs) => void) => void;
  readonly inputs: MeshInputs;
  readonly acknowledgement: (object: string, generation: number) => Acknowledgement;
  /** True when nothing written waits to be committed. */
  readonly committed: () => boolean;
}

/**
 * Takes the generations that Envoy refuses out of force, so that the rest of what they are mixed with keeps working and
 * updating. The object's last acknowledged generation takes its place, or nothing where there is none.
 *
 * A refused resource may be made of several objects that are all new. Then all of them go, and each is tried again alone,
 * one after the other: the guilty one is refused again, the others come back.
 */
export class Quarantine {
  readonly #options: QuarantineOptions;
  readonly #suspects = new Map<string, number>();
  #onTrial: Origin | undefined;

  constructor(options: QuarantineOptions) {
    this.#options = options;
  }

  /** Takes a refusal in. A resource of nothing but acknowledged generations accuses nobody: the proxy is at fault. */
  refused({ origins, reason, proxy }: RefusedResource): void {
    const accused = origins.filter((origin) => this.#isUnproven(origin));
    const convicted = accused.length === 1;
    for (const { object, generation } of accused) {
      if (convicted) this.#suspects.delete(object);
      else this.#suspects.set(object, generation);
      this.#options.apply((inputs) => inputs.quarantine.set(object, { generation, reason, proxy }));
    }
    if (accused.some(({ object }) => object === this.#onTrial?.object)) this.#onTrial = undefined;
    this.advance();
  }

  /** Forgets what is about generations that are no more, and tries the next suspect once the one before has its verdict. */
  advance(): void {
    if (!this.#options.committed()) return;
    this.#forgetOutdated();
    if (this.#onTrial !== undefined && !this.#isDecided(this.#onTrial)) return;
    this.#onTrial = undefined;
    const next = this.#suspects.entries().next();
    if (next.done) return;
    const [object, generation] = next.value;
    this.#suspects.delete(object);
    this.#onTrial = { object, generation };
    this.#options.apply((inputs) => inputs.quarantine.delete(object));
  }

  #isUnproven({ object, generation }: Origin): boolean {
    const generations = generationsOf(this.#options.inputs, object);
    return generations?.current === generation && generations.acknowledged !== generation;
  }

  #isDecided({ object, generation }: Origin): boolean {
    if (generationsOf(this.#options.inputs, object)?.current !== generation) return true;
    const { current, pending } = this.#options.acknowledgement(object, generation);
    return current && pending.length === 0;
  }

  #forgetOutdated(): void {
    const { inputs, apply } = this.#options;
    for (const [object, { generation }] of inputs.quarantine.entries()) {
      if (generationsOf(inputs, object)?.current === generation) continue;
      this.#suspects.delete(object);
      apply(({ quarantine }) => quarantine.delete(object));
    }
  }
}
