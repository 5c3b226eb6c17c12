import type { ConditionStatus } from '../../api/conditions.ts';
import { type AnswerFields, MisshapenAnswer } from './answer-fields.ts';

/** A condition as the API gives it. */
export interface SeenCondition {
  readonly type: string;
  readonly status: ConditionStatus;
  readonly reason: string;
  readonly message: string;
  readonly observedGeneration: number | undefined;
}

/**
 * An object of any kind, as the API gives it. Only what all kinds share is checked: an object that its user has got wrong is
 * listed too, and its spec may be anything.
 */
export interface ListedObject {
  readonly kind: string;
  /** The empty text for kinds without. */
  readonly namespace: string;
  readonly name: string;
  readonly generation: number | undefined;
  /** RFC 3339. */
  readonly createdAt: string | undefined;
  readonly conditions: readonly SeenCondition[];
  /** The whole of it, to be printed as it came. */
  readonly whole: Readonly<Record<string, unknown>>;
}

/** Reads an object from its fields. @throws MisshapenAnswer */
export function readObject(fields: AnswerFields): ListedObject {
  const metadata = fields.object('metadata');
  const status = fields.optionalObject('status');
  return {
    kind: fields.text('kind'),
    namespace: metadata.optionalText('namespace') ?? '',
    name: metadata.text('name'),
    generation: metadata.optionalCount('generation'),
    createdAt: metadata.optionalText('creationTimestamp'),
    conditions: status?.list('conditions', readCondition) ?? [],
    whole: fields.whole,
  };
}

/** The condition of a type; undefined where there is none. */
export function conditionOf(object: ListedObject, type: string): SeenCondition | undefined {
  return object.conditions.find((condition) => condition.type === type);
}

/** Whether a condition is about the newest text of its object. One of an older text says nothing about it. */
export function isCurrent(object: ListedObject, { observedGeneration }: SeenCondition): boolean {
  if (observedGeneration === undefined || object.generation === undefined) return true;
  return observedGeneration >= object.generation;
}

function readCondition(fields: AnswerFields): SeenCondition {
  return {
    type: fields.text('type'),
    status: readStatus(fields.text('status')),
    reason: fields.text('reason'),
    message: fields.optionalText('message') ?? '',
    observedGeneration: fields.optionalCount('observedGeneration'),
  };
}

function readStatus(text: string): ConditionStatus {
  if (text === 'True' || text === 'False' || text === 'Unknown') return text;
  throw new MisshapenAnswer('status of a condition', 'True, False or Unknown');
}
