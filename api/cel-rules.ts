import { isIP } from 'node:net';
import { Environment } from '@marcbachmann/cel-js';
import { RE2JS, RE2JSSyntaxException } from 're2js';
import type { FieldPath } from './field-path.ts';
import { invalid, type Problem } from './problem.ts';
import { isRecord } from './record.ts';
import { type CelRule, resolveSchema, type Schema } from './schema.ts';

type Rule = (context: Readonly<Record<string, unknown>>) => unknown;

let environment: Environment | undefined;

/**
 * CEL with the functions that Kubernetes has beyond cel-js, made when it is first needed. cel-js' own `matches` is
 * JavaScript's RegExp and cannot be replaced, so RE2, which Kubernetes and Envoy use, goes by a name of its own.
 */
function ruleEnvironment(): Environment {
  environment ??= new Environment({ unlistedVariablesAreDyn: true })
    .registerFunction('string.matchesRe2(string): bool', (text: string, expression: string) =>
      RE2JS.compile(expression).testExact(text),
    )
    .registerFunction('isIP(string): bool', (text: string) => isIP(text) !== 0);
  return environment;
}

const parsed = new Map<string, Rule>();

function parseRule(text: string): Rule {
  const known = parsed.get(text);
  if (known !== undefined) return known;
  const rule: Rule = ruleEnvironment().parse(text.replaceAll('.matches(', '.matchesRe2('));
  parsed.set(text, rule);
  return rule;
}

/**
 * Checks what a schema cannot say but its CEL rules and list types do. Takes an object that is valid by the schema.
 * In a cluster the API server does the same before an object is stored.
 */
export function celProblems(root: Schema, object: unknown): readonly Problem[] {
  return [...checkValue(root, root, celValue(root, root, object), [])];
}

/** A value as CEL sees it: whole numbers are ints where the schema says so, all others doubles. */
function celValue(use: Schema, root: Schema, value: unknown): unknown {
  const schema = resolveSchema(use, root);
  if (typeof value === 'number') return schema.type === 'integer' ? BigInt(value) : value;
  if (Array.isArray(value)) {
    const { items } = schema;
    return items ? value.map((entry) => celValue(items, root, entry)) : value;
  }
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => {
      const sub = fieldSchema(schema, name);
      return [name, sub ? celValue(sub, root, field) : field];
    }),
  );
}

function* checkValue(root: Schema, use: Schema, value: unknown, at: FieldPath): Generator<Problem> {
  const schema = resolveSchema(use, root);
  for (const rule of schema['x-kubernetes-validations'] ?? []) yield* checkRule(rule, value, at);
  if (Array.isArray(value)) {
    yield* checkUnique(schema, value, at);
    for (const [index, entry] of value.entries()) {
      if (schema.items) yield* checkValue(root, schema.items, entry, [...at, index]);
    }
  } else if (isRecord(value)) {
    for (const [name, field] of Object.entries(value)) {
      const sub = fieldSchema(schema, name);
      if (sub) yield* checkValue(root, sub, field, [...at, name]);
    }
  }
}

function fieldSchema(schema: Schema, name: string): Schema | undefined {
  if (schema.properties && Object.hasOwn(schema.properties, name)) return schema.properties[name];
  return typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
}

function* checkRule(rule: CelRule, value: unknown, at: FieldPath): Generator<Problem> {
  const place = rule.fieldPath === undefined ? at : [...at, rule.fieldPath.slice(1)];
  try {
    if (parseRule(rule.rule)({ self: value }) !== true) yield invalid(place, rule.message);
  } catch (error) {
    // As in Kubernetes, a rule that cannot be computed does not hold.
    const reason = error instanceof RE2JSSyntaxException ? `: ${syntaxReason(error)}` : '';
    yield invalid(place, `${rule.message}${reason}`);
  }
}

/** RE2's own words. */
function syntaxReason(error: RE2JSSyntaxException): string {
  return error.message.replace('error parsing regexp: ', '').slice(0, 120);
}

/** The entries of a list of type `map` differ in their keys, those of a list of type `set` in themselves. */
function* checkUnique(schema: Schema, entries: readonly unknown[], at: FieldPath): Generator<Problem> {
  const type = schema['x-kubernetes-list-type'];
  if (type !== 'map' && type !== 'set') return;
  const keys = schema['x-kubernetes-list-map-keys'] ?? [];
  const seen = new Set<string>();
  for (const [index, entry] of entries.entries()) {
    const key = isRecord(entry) ? keys.map((name) => String(entry[name])).join('\n') : String(entry);
    if (seen.has(key)) yield invalid([...at, index, ...keys.slice(0, 1)], 'is in the list twice');
    seen.add(key);
  }
}
