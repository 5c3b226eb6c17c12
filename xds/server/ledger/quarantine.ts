import type { Quarantined } from '../../../mesh-model/configuration.ts';
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
 *
 * Where the mesh has several replicas, each tries for itself, and what one has convicted is out of force at all of them.
 * Suspicions stay at home: two replicas that heeded each other's would each wait for the other's trial.
 */
export class Quarantine {
  readonly #options: QuarantineOptions;
  /** What this replica has taken out of force itself. */
  readonly #own = new Map<string, Quarantined>();
  readonly #suspects = new Map<string, number>();
  #onTrial: Origin | undefined;
  #elsewhere: ReadonlyMap<string, Quarantined> = new Map();

  constructor(options: QuarantineOptions) {
    this.#options = options;
  }

  /** What this replica's own proxies have refused beyond doubt, by object. */
  get convictions(): ReadonlyMap<string, Quarantined> {
    return new Map([...this.#own].filter(([object]) => !this.#suspects.has(object)));
  }

  /** Takes a refusal in. A resource of nothing but acknowledged generations accuses nobody: the proxy is at fault. */
  refused({ origins, reason, proxy }: RefusedResource): void {
    const accused = origins.filter((origin) => this.#isUnproven(origin));
    const convicted = accused.length === 1;
    for (const { object, generation } of accused) {
      if (convicted) this.#suspects.delete(object);
      else this.#suspects.set(object, generation);
      this.#own.set(object, { generation, reason, proxy });
      this.#enforce(object);
    }
    if (accused.some(({ object }) => object === this.#onTrial?.object)) this.#onTrial = undefined;
    this.advance();
  }

  /**
   * Takes in what other replicas have convicted, in place of what they had before. A conviction whose replica has gone holds on here: the
   * generation would only be refused again.
   */
  convictedElsewhere(convictions: ReadonlyMap<string, Quarantined>): void {
    this.#forgetOutdated();
    const before = this.#elsewhere;
    this.#elsewhere = convictions;
    for (const [object, convicted] of before) {
      if (convictions.has(object) || !this.#isInForce(object, convicted)) continue;
      this.#suspects.delete(object);
      this.#own.set(object, convicted);
    }
    for (const object of new Set([...before.keys(), ...convictions.keys()])) this.#enforce(object);
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
    this.#own.delete(object);
    this.#onTrial = { object, generation };
    this.#enforce(object);
  }

  #isUnproven({ object, generation }: Origin): boolean {
    const generations = generationsOf(this.#options.inputs, object);
    return generations?.current === generation && generations.acknowledged !== generation;
  }

  #isDecided({ object, generation }: Origin): boolean {
    if (generationsOf(this.#options.inputs, object)?.current !== generation) return true;
    // Another replica's proxies have refused it: it will not be sent here.
    if (this.#elsewhere.get(object)?.generation === generation) return true;
    const { current, pending } = this.#options.acknowledgement(object, generation);
    return current && pending.length === 0;
  }

  /** Whether the inputs have an entry, of the generation that is the newest. */
  #isInForce(object: string, { generation }: Quarantined): boolean {
    const { inputs } = this.#options;
    const isCurrent = generationsOf(inputs, object)?.current === generation;
    return isCurrent && inputs.quarantine.get(object)?.generation === generation;
  }

  /** An object that was deleted takes its entry in the inputs with it; one of the same name is another one. */
  #forgetOutdated(): void {
    const { inputs } = this.#options;
    for (const [object, { generation }] of this.#own) {
      const isGone = inputs.quarantine.get(object) === undefined;
      if (!isGone && generationsOf(inputs, object)?.current === generation) continue;
      this.#own.delete(object);
      this.#suspects.delete(object);
    }
    const known = [...inputs.quarantine.entries()].map(([object]) => object);
    for (const object of [...known, ...this.#elsewhere.keys()]) this.#enforce(object);
  }

  /** Puts into the inputs what holds for an object. */
  #enforce(object: string): void {
    const { inputs, apply } = this.#options;
    const wanted = this.#own.get(object) ?? this.#convictedElsewhere(object);
    const present = inputs.quarantine.get(object);
    if (isSame(present, wanted)) return;
    if (wanted === undefined) apply(({ quarantine }) => quarantine.delete(object));
    else apply(({ quarantine }) => quarantine.set(object, wanted));
  }

  /** Of a generation that has not arrived here yet, too: it must not be sent to anybody when it does. */
  #convictedElsewhere(object: string): Quarantined | undefined {
    const convicted = this.#elsewhere.get(object);
    const current = generationsOf(this.#options.inputs, object)?.current;
    return convicted !== undefined && current !== undefined && convicted.generation >= current
      ? convicted
      : undefined;
  }
}

function isSame(one: Quarantined | undefined, other: Quarantined | undefined): boolean {
  return (
    one?.generation === other?.generation && one?.reason === other?.reason && one?.proxy === other?.proxy
  );
}
