/** Rules of enums. */

import { listRule } from './list.ts';
import type { EnumRules } from './rules.ts';
import { firstBroken, type ValueRule } from './violation.ts';

/**
 * The rule of an enum.
 *
 * @param values the enum's numbers by name
 */
export function enumRule(rules: EnumRules, values: Readonly<Record<string, number>>): ValueRule | undefined {
  const names = new Map(Object.entries(values).map(([name, number]) => [number, name]));
  const numberOf = (value: unknown) => (typeof value === 'string' ? values[value] : value);
  const show = (number: number) => names.get(number) ?? String(number);
  const isDefined = (value: unknown) => names.has(Number(numberOf(value)));
  return firstBroken([
    listRule(rules, numberOf, show),
    rules.defined_only === true
      ? (value) => (isDefined(value) ? undefined : 'value must be one of the defined enum values')
      : undefined,
  ]);
}
