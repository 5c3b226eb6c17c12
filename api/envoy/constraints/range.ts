/** Lower and upper bounds, of numbers and of spans of time. */

import type { BoundRules } from './rules.ts';
import type { ValueRule } from './violation.ts';

/** How bounds and values become comparable. */
export interface Measure<Bound> {
  /** A bigint where a number would not be exact. */
  of(value: Bound): number | bigint;
  /** The bound as it is shown. */
  show(bound: Bound): string;
}

interface Edge {
  readonly at: number | bigint;
  readonly shown: string;
  /** Whether the bound itself is within. */
  readonly closed: boolean;
}

/**
 * The rule that bounds make. A lower bound above the upper one turns the range around: the value must be outside of it.
 * Source: the comparisons and the words are those of https://github.com/bufbuild/protoc-gen-validate (templates/cc).
 *
 * @param read takes the value out of its JSON form; it may be NaN, which is outside of no range
 */
export function rangeRule<Bound>(
  rules: BoundRules<Bound>,
  measure: Measure<Bound>,
  read: (value: unknown) => number | bigint,
): ValueRule | undefined {
  const upper = edge(rules.lt, rules.lte, measure);
  const lower = edge(rules.gt, rules.gte, measure);
  if (lower === undefined && upper === undefined) return undefined;
  if (lower === undefined || upper === undefined || upper.at > lower.at) {
    const words = insideWords(lower, upper);
    return (value) => (isBelow(read(value), lower) || isAbove(read(value), upper) ? words : undefined);
  }
  const words = outsideWords(lower, upper);
  return (value) => (isBelow(read(value), lower) && isAbove(read(value), upper) ? words : undefined);
}

function edge<Bound>(
  open: Bound | undefined,
  closed: Bound | undefined,
  measure: Measure<Bound>,
): Edge | undefined {
  if (open !== undefined) return { at: measure.of(open), shown: measure.show(open), closed: false };
  if (closed !== undefined) return { at: measure.of(closed), shown: measure.show(closed), closed: true };
  return undefined;
}

function isBelow(value: number | bigint, lower: Edge | undefined): boolean {
  if (lower === undefined) return false;
  return lower.closed ? value < lower.at : value <= lower.at;
}

function isAbove(value: number | bigint, upper: Edge | undefined): boolean {
  if (upper === undefined) return false;
  return upper.closed ? value > upper.at : value >= upper.at;
}

function insideWords(lower: Edge | undefined, upper: Edge | undefined): string {
  if (lower === undefined) return `value must be less than ${orEqualTo(upper)}`;
  if (upper === undefined) return `value must be greater than ${orEqualTo(lower)}`;
  const [opening, closing] = [lower.closed ? '[' : '(', upper.closed ? ']' : ')'];
  return `value must be inside range ${opening}${lower.shown}, ${upper.shown}${closing}`;
}

function orEqualTo(bound: Edge | undefined): string {
  return bound?.closed ? `or equal to ${bound.shown}` : `${bound?.shown}`;
}

/** What is allowed is beyond the edges, so an edge that is allowed is not part of the range. */
function outsideWords(lower: Edge, upper: Edge): string {
  const [opening, closing] = [upper.closed ? '(' : '[', lower.closed ? ')' : ']'];
  return `value must be outside range ${opening}${upper.shown}, ${lower.shown}${closing}`;
}
