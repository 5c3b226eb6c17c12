import type { DerivedCollection, SourceCollection } from './collections/graph.ts';
import type { Configuration, Quarantined } from './configuration.ts';
import type { MeshInputs } from './mesh-inputs.ts';

/**
 * The generation of each object that holds: the object itself or, while an Envoy refuses this very generation, the one
 * that all proxies acknowledged before. Without one the object has no value here. The acknowledged generation is read
 * only then, so an acknowledgement by itself recomputes nothing. A generation that is both (a new proxy refuses what
 * the others took) does not hold: whoever refused it would refuse it again.
 */
export function deriveInForce<Spec>(
  inputs: MeshInputs,
  name: string,
  objects: SourceCollection<Configuration<Spec>>,
  acknowledged: SourceCollection<Configuration<Spec>>,
): DerivedCollection<Configuration<Spec>, Configuration<Spec>> {
  return inputs.graph.derive<Configuration<Spec>, Configuration<Spec>>(name, objects, (key, object, read) => {
    const refused = read.get(inputs.quarantine, object.origin.object);
    if (!isRefused(object, refused)) return object;
    const lastGood = read.get(acknowledged, key);
    return lastGood === undefined || isRefused(lastGood, refused) ? undefined : lastGood;
  });
}

function isRefused(object: Configuration<unknown>, refused: Quarantined | undefined): boolean {
  return refused !== undefined && refused.generation === object.origin.generation;
}
