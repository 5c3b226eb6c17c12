/** Rules of spans of time. */

import { parseDuration } from '../time-form.ts';
import { listRule } from './list.ts';
import { rangeRule } from './range.ts';
import type { DurationRules } from './rules.ts';
import { firstBroken, type ValueRule } from './violation.ts';

/** The rule of a duration that is present. */
export function durationRule(rules: DurationRules): ValueRule | undefined {
  const measure = { of: nanoseconds, show: String };
  return firstBroken([rangeRule(rules, measure, nanoseconds), listRule(rules, nanoseconds)]);
}

function nanoseconds(value: unknown): bigint {
  const parts = parseDuration(String(value));
  if (parts === undefined) throw new TypeError(`${String(value)} is not a duration`);
  return BigInt(parts.seconds) * 1_000_000_000n + BigInt(parts.nanos);
}
