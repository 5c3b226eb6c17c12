/** Checks of single values, by their type. */

import { typeOfUrl } from '../any.ts';
import { enumValues, fieldsOf, isMessageType } from '../descriptor.ts';
import { isScalarType, type ScalarType } from '../descriptor-model.ts';
import { isWellKnownType, type WellKnownType } from '../well-known.ts';
import { durationRule } from './duration-rule.ts';
import { enumRule } from './enum-rule.ts';
import { listRule } from './list.ts';
import { numberRule } from './number-rule.ts';
import type { EmptyRules, FieldRules } from './rules.ts';
import { sizeRule, sizeWords } from './size.ts';
import { stringRule } from './string-rule.ts';
import type { Check, ValueRule } from './violation.ts';

/**
 * The check of a value that is there.
 *
 * @param type of the value: a scalar type, or the full name of a message or an enum
 * @param messageCheck finds the check of a message; messages refer to each other in circles
 * @returns undefined when every value passes
 */
export function valueCheck(
  type: string,
  rules: FieldRules,
  messageCheck: (type: string) => Check,
): Check | undefined {
  if (isScalarType(type)) return leafCheck(scalarRule(type, rules));
  const values = enumValues(type);
  if (values !== undefined) return leafCheck(enumRule(rules.enum ?? {}, values));
  if (isWellKnownType(type)) return wellKnownCheck(type, rules, messageCheck);
  // With the rules of an Any, which one message has that is none, Envoy does not look into it.
  const isSkipped = rules.message?.skip === true || rules.any !== undefined;
  return isSkipped ? undefined : messageCheck(type);
}

function leafCheck(rule: ValueRule | undefined): Check | undefined {
  if (rule === undefined) return undefined;
  return (value, path, violations) => {
    const broken = rule(value);
    if (broken !== undefined) violations.add(path, broken);
  };
}

function scalarRule(type: ScalarType, rules: FieldRules): ValueRule | undefined {
  switch (type) {
    case 'string':
      return unlessEmpty(rules.string, '', stringRule(rules.string ?? {}));
    case 'bytes': {
      const { len, min_len, max_len } = rules.bytes ?? {};
      const limits = { exactly: len, least: min_len, most: max_len };
      return unlessEmpty(rules.bytes, '', sizeRule(limits, sizeWords.bytes, base64Bytes));
    }
    case 'bool':
      return listRule(rules.bool ?? {}, (value) => value);
    default:
      return unlessEmpty(rules[type], 0, numberRule(rules[type] ?? {}));
  }
}

function unlessEmpty(
  rules: EmptyRules | undefined,
  empty: unknown,
  rule: ValueRule | undefined,
): ValueRule | undefined {
  if (rule === undefined || rules?.ignore_empty !== true) return rule;
  return (value) => (value === empty ? undefined : rule(value));
}

function base64Bytes(value: unknown): number {
  return Buffer.from(String(value), 'base64').length;
}

function wellKnownCheck(
  type: WellKnownType,
  rules: FieldRules,
  messageCheck: (type: string) => Check,
): Check | undefined {
  if (type === 'google.protobuf.Any') return anyCheck(messageCheck);
  if (type === 'google.protobuf.Duration') return leafCheck(durationRule(rules.duration ?? {}));
  const wrapped = wrappedType(type);
  return wrapped === undefined ? undefined : leafCheck(scalarRule(wrapped, rules));
}

/** Of a wrapper, such as UInt32Value: the type of its one field, `value`. */
function wrappedType(type: WellKnownType): ScalarType | undefined {
  const [field, ...others] = fieldsOf(type);
  if (field?.name !== 'value' || others.length > 0) return undefined;
  return isScalarType(field.type) ? field.type : undefined;
}

/** Packages of extensions that Envoy makes without a look at the constraints (seen on 1.40). */
const uncheckedPackages = ['load_balancing_policies', 'network.dns_resolver', 'retry'].map(
  (name) => `envoy.extensions.${name}.`,
);

/**
 * Envoy checks a message as a whole before it looks into an Any, which it does when it makes the extension that the
 * message in there configures.
 */
function anyCheck(messageCheck: (type: string) => Check): Check {
  return (value, path, violations) => {
    const { '@type': url } = Object(value);
    const type = typeof url === 'string' ? typeOfUrl(url) : undefined;
    // What the descriptor does not know cannot be judged, and well-known types have no constraints.
    if (type === undefined || !isMessageType(type) || isWellKnownType(type)) return;
    if (uncheckedPackages.some((name) => type.startsWith(name))) return;
    violations.later(() => messageCheck(type)(value, path, violations));
  };
}
