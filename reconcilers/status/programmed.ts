import { type ConditionState, programmed, rejected } from '../../api/conditions.ts';
import type { Quarantined } from '../../mesh-model/configuration.ts';

/** How far a generation has come, as far as `Programmed` asks; an `Acknowledgement` is one. */
export interface ProxyCounts {
  /** False while resources are still made from another generation. */
  readonly current: boolean;
  readonly affected: number;
  readonly acknowledged: number;
  /** Proxies that have not answered yet, or the first of them. */
  readonly pending: readonly string[];
  readonly rejected: readonly { readonly proxy: string; readonly reason: string }[];
}

/** What is known of one generation of an object on its way to the proxies. */
export interface Progress {
  readonly generation: number;
  /** False while a change that was read waits to be committed. */
  readonly committed: boolean;
  readonly acknowledgement: ProxyCounts;
  /** Set when a generation of the object was taken out of force. */
  readonly quarantined: Quarantined | undefined;
  /** Rules of this generation that are not in force, such as `spec.http[0]`. */
  readonly heldBack: readonly string[];
  /** False where nothing it is meant for exists. */
  readonly attached: boolean;
  /** True where others go before it and leave it nothing to do. */
  readonly shadowed?: boolean;
  /** Replicas of the control plane whose proxies are not known to have it. */
  readonly replicas?: readonly string[];
}

/**
 * `Programmed`: true only when every connected proxy that the object affects has acknowledged this generation, whole.
 */
export function programmedCondition(progress: Progress): ConditionState {
  const { generation, acknowledgement, quarantined, heldBack, attached, replicas = [] } = progress;
  if (quarantined?.generation === generation)
    return rejected(generation, quarantined.proxy, quarantined.reason);
  const [refusal] = acknowledgement.rejected;
  if (refusal !== undefined) return rejected(generation, refusal.proxy, refusal.reason);
  if (!attached) return notAttached(generation);
  if (heldBack.length > 0) return notWhole(generation, heldBack);
  if (progress.shadowed === true) return shadowedByOthers(generation);
  const { affected, acknowledged, current } = acknowledgement;
  const done = progress.committed && current && acknowledged === affected && replicas.length === 0;
  const condition = programmed(generation, { acknowledged, connected: affected });
  if (done) return condition;
  const message = `${condition.message}${waiting(acknowledgement, replicas)}`;
  return { ...condition, status: 'False', reason: 'Pending', message };
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

function shadowedByOthers(observedGeneration: number): ConditionState {
  const message = 'no request reaches its rules; see Conflicted';
  return { type: 'Programmed', status: 'False', reason: 'Conflicted', message, observedGeneration };
}

const MOST_SHOWN = 3;

/** Whom it waits for: the first few proxies, and how many more there are; replicas that have yet to tell of theirs. */
function waiting(
  { affected, acknowledged, pending, rejected: refused }: ProxyCounts,
  replicas: readonly string[],
): string {
  const shown = pending.slice(0, MOST_SHOWN);
  const all = Math.max(pending.length, affected - acknowledged - refused.length);
  const more = shown.length > 0 && all > shown.length ? ` and ${all - shown.length} more` : '';
  const proxies = shown.length === 0 ? [] : [`${shown.join(', ')}${more}`];
  const ofReplicas =
    replicas.length === 0 ? [] : [`word from the control plane's replica ${replicas.join(', ')}`];
  const parts = [...proxies, ...ofReplicas];
  return parts.length === 0 ? '' : `, waiting for ${parts.join(' and ')}`;
}
