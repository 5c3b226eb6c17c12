import { conditionOf, isCurrent, type ListedObject, type SeenCondition } from '../client/listed-object.ts';
import { type Cell, cell, NONE, type Tone } from '../output/table.ts';

/** What there is to tell of an object in a word and a sentence. */
export interface Standing {
  readonly reason: string;
  /** Empty where all is well. */
  readonly message: string;
  readonly tone: Tone;
}

/** What each condition says when something is wrong; the first that does is what a user should mend first. */
const TROUBLES: readonly {
  readonly type: string;
  readonly bad: SeenCondition['status'];
  readonly tone: Tone;
}[] = [
  { type: 'Accepted', bad: 'False', tone: 'bad' },
  { type: 'ResolvedRefs', bad: 'False', tone: 'bad' },
  { type: 'Programmed', bad: 'False', tone: 'bad' },
  { type: 'Conflicted', bad: 'True', tone: 'bad' },
  { type: 'Overridden', bad: 'True', tone: 'warning' },
];

/** The condition that tells how an object stands: the first that is not as it should be, else the last stage reached. */
export function standingOf(object: ListedObject): Standing | undefined {
  for (const { type, bad, tone } of TROUBLES) {
    const condition = conditionOf(object, type);
    if (condition?.status !== bad) continue;
    const { reason, message } = condition;
    return { reason, message, tone: reason === 'Pending' ? 'warning' : tone };
  }
  const well = conditionOf(object, 'Programmed') ?? conditionOf(object, 'Accepted');
  return well && { reason: well.reason, message: '', tone: 'quiet' };
}

/** The status of a condition; a dash where the object has none of the type. */
export function statusCell(object: ListedObject, type: string): Cell {
  const condition = conditionOf(object, type);
  return condition === undefined ? NONE : cell(condition.status, toneOf(condition));
}

/**
 * `True 12/12`, `False 3/12`: whether the newest text is at the proxies, and at how many of them. `False` where they
 * have acknowledged an older one only.
 */
export function programmedCell(object: ListedObject): Cell {
  const condition = conditionOf(object, 'Programmed');
  if (condition === undefined) return NONE;
  if (!isCurrent(object, condition)) return cell('False', 'bad');
  const count = /^(\d+) of (\d+) proxies/.exec(condition.message);
  const text = count === null ? condition.status : `${condition.status} ${count[1]}/${count[2]}`;
  return cell(text, toneOf(condition));
}

function toneOf({ status, reason }: SeenCondition): Tone {
  if (status === 'True') return 'good';
  return status === 'Unknown' || reason === 'Pending' ? 'warning' : 'bad';
}
