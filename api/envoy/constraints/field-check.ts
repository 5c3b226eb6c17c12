/** Checks of fields: presence, lists and maps. */

import { enumValues } from '../descriptor.ts';
import { type FieldDescriptor, isScalarType } from '../descriptor-model.ts';
import type { FieldRules } from './rules.ts';
import { sizeRule, sizeWords } from './size.ts';
import { valueCheck } from './value-check.ts';
import type { Check, Violations } from './violation.ts';

/**
 * The check of one field. It is given the field's value, undefined when the message has none, and the field's path.
 *
 * @param messageCheck finds the check of a message
 * @returns undefined when every value passes
 */
export function fieldCheck(
  field: FieldDescriptor,
  rules: FieldRules,
  messageCheck: (type: string) => Check,
): Check | undefined {
  if (field.rule === 'map') return mapCheck(field, rules, messageCheck);
  if (field.rule === 'repeated') return repeatedCheck(field, rules, messageCheck);
  return singularCheck(field, rules, messageCheck);
}

function singularCheck(
  field: FieldDescriptor,
  rules: FieldRules,
  messageCheck: (type: string) => Check,
): Check | undefined {
  const check = valueCheck(field.type, rules, messageCheck);
  const isRequired = [rules.message, rules.any, rules.duration].some((one) => one?.required === true);
  // Of a oneof, only the member that is set is looked at.
  const mustBeThere = isRequired && field.oneof === undefined;
  if (check === undefined && !mustBeThere) return undefined;
  const absent = valueWhenAbsent(field);
  return (value, path, violations) => {
    const present = value ?? absent;
    if (present !== undefined) check?.(present, path, violations);
    else if (mustBeThere) violations.add(path, 'value is required');
  };
}

/** A field without presence always has a value. */
function valueWhenAbsent({ type, oneof, presence }: FieldDescriptor): unknown {
  if (oneof !== undefined || presence === true) return undefined;
  if (!isScalarType(type)) return enumValues(type) === undefined ? undefined : 0;
  if (type === 'bool') return false;
  return type === 'string' || type === 'bytes' ? '' : 0;
}

function repeatedCheck(
  field: FieldDescriptor,
  { repeated: rules = {} }: FieldRules,
  messageCheck: (type: string) => Check,
): Check | undefined {
  const limits = { least: rules.min_items, most: rules.max_items };
  const amount = sizeRule(limits, sizeWords.items, (items) => listOf(items).length);
  const item = valueCheck(field.type, rules.items ?? {}, messageCheck);
  if (amount === undefined && item === undefined && rules.unique !== true) return undefined;
  return (value, path, violations) => {
    const items = listOf(value);
    if (items.length === 0 && rules.ignore_empty === true) return;
    const broken = amount?.(items);
    if (broken !== undefined) violations.add(path, broken);
    if (rules.unique === true) checkUnique(items, path, violations);
    if (item === undefined) return;
    for (const [index, one] of items.entries()) {
      if (violations.isFull) return;
      item(one, `${path}[${index}]`, violations);
    }
  };
}

function checkUnique(items: readonly unknown[], path: string, violations: Violations): void {
  const seen = new Set<unknown>();
  for (const [index, item] of items.entries()) {
    if (seen.has(item)) violations.add(`${path}[${index}]`, 'repeated value must contain unique items');
    seen.add(item);
  }
}

function mapCheck(
  field: FieldDescriptor,
  { map: rules = {} }: FieldRules,
  messageCheck: (type: string) => Check,
): Check | undefined {
  const limits = { least: rules.min_pairs, most: rules.max_pairs };
  const amount = sizeRule(limits, sizeWords.pairs, (map) => Object.keys(Object(map)).length);
  const key = valueCheck(field.key ?? 'string', rules.keys ?? {}, messageCheck);
  const content = valueCheck(field.type, rules.values ?? {}, messageCheck);
  if (amount === undefined && key === undefined && content === undefined) return undefined;
  return (value, path, violations) => {
    const entries = Object.entries<unknown>(Object(value));
    if (entries.length === 0 && rules.ignore_empty === true) return;
    const broken = amount?.(value);
    if (broken !== undefined) violations.add(path, broken);
    for (const [name, one] of entries) {
      if (violations.isFull) return;
      key?.(name, `${path}[${name}]`, violations);
      content?.(one, `${path}[${name}]`, violations);
    }
  };
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
