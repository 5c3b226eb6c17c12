/** Rules that name the values which a field takes, or does not take. */

import type { ListRules } from './rules.ts';
import { firstBroken, type ValueRule } from './violation.ts';

/**
 * The rule that lists make.
 *
 * @param keyOf equal for values, and entries of the lists, that are equal
 * @param show an entry of a list, for people
 */
export function listRule<Value>(
  rules: ListRules<Value>,
  keyOf: (value: unknown) => unknown,
  show: (entry: Value) => string = String,
): ValueRule | undefined {
  return firstBroken([
    constRule(rules.const, keyOf, show),
    memberRule(rules.in, keyOf, true, `value must be in list ${showList(rules.in, show)}`),
    memberRule(rules.not_in, keyOf, false, `value must not be in list ${showList(rules.not_in, show)}`),
  ]);
}

function constRule<Value>(
  expected: Value | undefined,
  keyOf: (value: unknown) => unknown,
  show: (entry: Value) => string,
): ValueRule | undefined {
  if (expected === undefined) return undefined;
  return (value) => (keyOf(value) === keyOf(expected) ? undefined : `value must equal ${show(expected)}`);
}

function memberRule<Value>(
  list: readonly Value[] | undefined,
  keyOf: (value: unknown) => unknown,
  mustBeIn: boolean,
  words: string,
): ValueRule | undefined {
  if (list === undefined) return undefined;
  const keys = new Set(list.map(keyOf));
  return (value) => (keys.has(keyOf(value)) === mustBeIn ? undefined : words);
}

function showList<Value>(list: readonly Value[] = [], show: (entry: Value) => string): string {
  return `[${list.map(show).join(', ')}]`;
}
