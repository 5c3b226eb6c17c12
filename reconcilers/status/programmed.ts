import { type ConditionState, programmed, rejected } from '../../api/conditions.ts';
import type { Quarantined } from '../../mesh-model/configuration.ts';
import type { Acknowledgement } from '../../xds/server/ledger/acknowledgement.ts';

/** What is known of one generation of an object on its way to the proxies. */
export interface Progress {
  readonly generation: number;
  /** False while a change that was read waits to be committed. */
  readonly committed: boolean;
  readonly acknowledgement: Acknowledgement;
  /** Set when a generation of the object was taken out of force. */
  readonly quarantined: Quarantined | undefined;
  /** Rules of this generation that are not in force, such as `spec.http[0]`. */
  readonly heldBack: readonly string[];
  /** False where nothing it is meant for exists. */
  readonly attached: boolean;
}

/**
 * `Programmed`: true only when every connected proxy that the object affects has acknowledged this generation, whole.
 */
export function programmedCondition(progress: Progress): ConditionState {
  const { generation, acknowledgement, quarantined, heldBack, attached } = progress;
  if (quarantined?.generation === generation)
    return rejected(generation, quarantined.proxy, quarantined.reason);
  const [refusal] = acknowledgement.rejected;
  if (refusal !== undefined) return rejected(generation, refusal.proxy, refusal.reason);
  if (!attached) return notAttached(generation);
  if (heldBack.length > 0) return notWhole(generation, heldBack);
  const { affected, acknowledged, current, pending } = acknowledgement;
  const done = progress.committed && current && acknowledged === affected;
  const condition = programmed(generation, { acknowledged, connected: affected });
  if (done) return condition;
  const waiting = pending.length > 0 ? `, waiting for ${some(pending)}` : '';
  return { ...condition, status: 'False', reason: 'Pending', message: `${condition.message}${waiting}` };
}

function notAttached(observedGeneration: number): ConditionState {
  const message = 'nothing that it is meant for exists; see ResolvedRefs';
  return { type: 'Programmed', status: 'False', reason: 'NotAttached', message, observedGeneration };
}

function notWhole(observedGeneration: number, heldBack: readonly string[]): ConditionState {
  const rules = heldBack.length === 1 ? 'is' : 'are';
  const message = `${heldBack.join(', ')} ${rules} held back, what was in force before stays; see ResolvedRefs`;
  return { type: 'Programmed', status: 'False', reason: 'HeldBack', message, observedGeneration };
}

/** The first few names, and how many more there are. */
function some(names: readonly string[]): string {
  const shown = names.slice(0, 3).join(', ');
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown;
}
