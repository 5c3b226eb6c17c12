import type { Condition, ConditionState } from '../../api/conditions.ts';
import type { MergedProgress } from './replicas/merged-progress.ts';

/** How long what was acknowledged may be on its way again before that is news, in milliseconds. */
export const GRACE_MS = 5_000;

/** What `Programmed` is to say, and when that should be looked at again. */
export interface SteadyProgrammed {
  readonly state: ConditionState;
  /** Since when the same generation, acknowledged before, has been on its way again; undefined where it is not. */
  readonly pendingSince: number | undefined;
  readonly againAfterMs: number | undefined;
}

/**
 * Keeps `Programmed` from flapping. A generation that every proxy has acknowledged goes out again whenever a proxy connects, or what it
 * is mixed with changes: that is no news unless it takes long. A refusal is news at once, and so is a new generation.
 *
 * @param before `Programmed` as it stands in the cluster
 * @param pendingSince what the last call gave
 * @param now milliseconds, going forward
 */
export function steadyProgrammed(
  before: Condition | undefined,
  state: ConditionState,
  progress: MergedProgress,
  pendingSince: number | undefined,
  now: number,
): SteadyProgrammed {
  const isOnItsWay = state.status === 'False' && state.reason === 'Pending';
  const was = before?.status === 'True' && before.observedGeneration === state.observedGeneration;
  if (!isOnItsWay || !was) return { state, pendingSince: undefined, againAfterMs: undefined };
  const { lastTransitionTime: _time, ...kept } = before;
  // Nothing is known against it: replicas that have yet to be heard may have nothing to say.
  const isUnheardOnly = progress.unheard.length > 0 && progress.current && progress.pending.length === 0;
  if (isUnheardOnly) return { state: kept, pendingSince: undefined, againAfterMs: undefined };
  const since = pendingSince ?? now;
  const left = since + GRACE_MS - now;
  if (progress.isLate || left <= 0) return { state, pendingSince: since, againAfterMs: undefined };
  return { state: kept, pendingSince: since, againAfterMs: left };
}
