/** Rules of strings. */

import { RE2JS } from 're2js';
import { headerRule } from './header-rule.ts';
import { listRule } from './list.ts';
import type { StringRules } from './rules.ts';
import { sizeRule, sizeWords } from './size.ts';
import { firstBroken, type ValueRule } from './violation.ts';

/** The rule of a string. */
export function stringRule(rules: StringRules): ValueRule | undefined {
  const { len, min_len, max_len, min_bytes, max_bytes } = rules;
  return firstBroken([
    listRule(rules, String, JSON.stringify),
    sizeRule({ exactly: len, least: min_len, most: max_len }, sizeWords.characters, codePoints),
    sizeRule({ least: min_bytes, most: max_bytes }, sizeWords.bytes, utf8Bytes),
    affixRule(rules.prefix, (text, prefix) => text.startsWith(prefix), 'value does not have prefix'),
    affixRule(rules.suffix, (text, suffix) => text.endsWith(suffix), 'value does not have suffix'),
    affixRule(rules.contains, (text, part) => text.includes(part), 'value does not contain substring'),
    patternRule(rules.pattern),
    headerRule(rules),
  ]);
}

function codePoints(value: unknown): number {
  return [...String(value)].length;
}

function utf8Bytes(value: unknown): number {
  return Buffer.byteLength(String(value));
}

function affixRule(
  part: string | undefined,
  has: (text: string, part: string) => boolean,
  words: string,
): ValueRule | undefined {
  if (part === undefined) return undefined;
  return (value) => (has(String(value), part) ? undefined : `${words} ${JSON.stringify(part)}`);
}

function patternRule(pattern: string | undefined): ValueRule | undefined {
  if (pattern === undefined) return undefined;
  const form = RE2JS.compile(pattern);
  return (value) =>
    form.testExact(String(value))
      ? undefined
      : `value does not match regex pattern ${JSON.stringify(pattern)}`;
}
