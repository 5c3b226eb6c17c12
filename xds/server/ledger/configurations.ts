import type { SourceCollection } from '../../../mesh-model/collections/graph.ts';
import type { Configuration } from '../../../mesh-model/configuration.ts';
import type { MeshInputs } from '../../../mesh-model/mesh-inputs.ts';

/** The kinds whose generations can be taken out of force one by one. */
type Kind = 'TrafficRoute' | 'MeshPolicy';

/** One kind's objects: those there are, and the last generation of each that every proxy took. */
interface Versions<Spec> {
  readonly current: SourceCollection<Configuration<Spec>>;
  readonly acknowledged: SourceCollection<Configuration<Spec>>;
}

/** A configuration object's generations, whatever its kind. */
export interface Generations {
  readonly key: string;
  /** The newest generation. */
  readonly current: number;
  /** The generation that every affected proxy last acknowledged. */
  readonly acknowledged: number | undefined;
  /** Makes the newest generation the acknowledged one. */
  acknowledge(): void;
}

/** Looks up an object such as `TrafficRoute/bookinfo/reviews`; undefined for other kinds and for objects that are gone. */
export function generationsOf(inputs: MeshInputs, object: string): Generations | undefined {
  const separator = object.indexOf('/');
  const key = object.slice(separator + 1);
  switch (object.slice(0, separator) as Kind) {
    case 'TrafficRoute':
      return generations({ current: inputs.trafficRoutes, acknowledged: inputs.acknowledgedRoutes }, key);
    case 'MeshPolicy':
      return generations({ current: inputs.meshPolicies, acknowledged: inputs.acknowledgedPolicies }, key);
    default:
      return undefined;
  }
}

function generations<Spec>({ current, acknowledged }: Versions<Spec>, key: string): Generations | undefined {
  const newest = current.get(key);
  if (newest === undefined) return undefined;
  return {
    key,
    current: newest.origin.generation,
    acknowledged: acknowledged.get(key)?.origin.generation,
    acknowledge: () => acknowledged.set(key, newest),
  };
}
