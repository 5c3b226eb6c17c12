import type { ConditionState } from '../../../api/conditions.ts';
import type { MeshModel } from '../../../mesh-model/mesh-model.ts';
import type { InventoryEntry } from '../../../stores/inventory-entry.ts';
import { objectConditions } from '../object-conditions.ts';
import type { MergedLedger } from './merged-ledger.ts';

/** Condition messages are cut to what the CRDs take. */
const LONGEST_MESSAGE = 32_768;

/** The conditions of an object over all replicas, as they are at this moment. */
export function mergedConditions(
  model: MeshModel,
  ledger: Pick<MergedLedger, 'progress'>,
  entry: InventoryEntry,
): readonly ConditionState[] {
  const states = objectConditions(
    model,
    (object, generation) => {
      const progress = ledger.progress(object, generation);
      // What a replica reports, it has committed.
      return {
        committed: true,
        acknowledgement: progress,
        replicas: [...progress.behind, ...progress.unheard],
      };
    },
    entry,
  );
  return states.map((state) => ({ ...state, message: state.message.slice(0, LONGEST_MESSAGE) }));
}
