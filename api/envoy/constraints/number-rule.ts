/** Rules of numbers. */

import type { Int64 } from '../json-form.ts';
import { listRule } from './list.ts';
import { rangeRule } from './range.ts';
import type { NumberRules } from './rules.ts';
import { firstBroken, type ValueRule } from './violation.ts';

/** The rule of a number of any type. */
export function numberRule(rules: NumberRules): ValueRule | undefined {
  const measure = { of: numberOf, show: (bound: Int64) => String(bound) };
  return firstBroken([rangeRule(rules, measure, numberOf), listRule(rules, (value) => String(value))]);
}

/** In the JSON form, large integers and the special values of floating point numbers are strings. */
function numberOf(value: unknown): number | bigint {
  if (typeof value === 'number') return value;
  const text = String(value);
  return /^-?\d+$/.test(text) ? BigInt(text) : Number(text);
}
