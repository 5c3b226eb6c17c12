import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { parse } from 'yaml';
import type { FieldPath } from './field-path.ts';
import { ALL_KINDS, KINDS } from './kinds.ts';
import { isRecord } from './record.ts';
import { formatProblem, validateObject } from './validate.ts';

const FOLDER = new URL('./testdata/design/', import.meta.url);
const examples: readonly unknown[] = readdirSync(FOLDER).map((file) =>
  parse(readFileSync(new URL(file, FOLDER), 'utf8')),
);

/** The slowest validation of a small object that is still good. Far above what one takes, for busy machines. */
const LIMIT_MILLISECONDS = 2000;

function checkBounded(raw: unknown): void {
  const start = performance.now();
  const result = validateObject(raw, { allowUnsupported: true });
  assert.ok(performance.now() - start < LIMIT_MILLISECONDS);
  if (result.ok) return;
  assert.ok(result.problems.length <= 21);
  for (const problem of result.problems) assert.ok(formatProblem(problem).length < 1000);
}

test('no value at all makes validation throw', () => {
  const anything = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
  });
  fc.assert(fc.property(anything, checkBounded), { numRuns: 500 });
});

test('no spec makes validation throw', () => {
  const kinds = fc.constantFrom(...ALL_KINDS).map((kind) => ({ kind, apiVersion: KINDS[kind].apiVersion }));
  const objects = fc.tuple(kinds, fc.jsonValue({ maxDepth: 6 }), fc.jsonValue());
  fc.assert(
    fc.property(objects, ([envelope, spec, labels]) =>
      checkBounded({ ...envelope, metadata: { name: 'a', labels }, spec }),
    ),
    { numRuns: 500 },
  );
});

/** Every place in a value. */
function places(value: unknown, at: FieldPath = []): readonly FieldPath[] {
  const inner = Array.isArray(value) ? [...value.entries()] : isRecord(value) ? Object.entries(value) : [];
  return [at, ...inner.flatMap(([name, field]) => places(field, [...at, name]))];
}

/** A copy of a value with another value in one place. */
function replaced(value: unknown, at: FieldPath, other: unknown): unknown {
  const [name, ...rest] = at;
  if (name === undefined) return other;
  if (Array.isArray(value))
    return value.map((entry, index) => (index === name ? replaced(entry, rest, other) : entry));
  if (!isRecord(value)) return value;
  return { ...value, [name]: replaced(value[name], rest, other) };
}

test('a good object with one field changed to anything is accepted or refused, in bounded time', () => {
  const hostile = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom(
      '',
      ' ',
      '0s',
      '-1',
      '(((',
      '\\',
      '\u0000',
      '*',
      'a'.repeat(100_000),
      '1.'.repeat(50_000),
    ),
    fc.constantFrom<unknown>(null, [], {}, -1, 0, 2 ** 53, 1e308, true, [[[]]], { a: null }),
  );
  const changed = fc
    .constantFrom(...examples)
    .chain((example) => fc.tuple(fc.constant(example), fc.constantFrom(...places(example)), hostile));
  fc.assert(
    fc.property(changed, ([example, at, other]) => checkBounded(replaced(example, at, other))),
    { numRuns: 1000 },
  );
});

test('expressions of any text are judged in bounded time', () => {
  const part = fc.constantFrom(
    '(',
    ')',
    'a',
    '.',
    '*',
    '+',
    '?',
    '{1000}',
    '{2}',
    '[^a]',
    '|',
    '\\',
    '\\pL',
    '(?i)',
  );
  const expression = fc.array(part, { maxLength: 120 }).map((parts) => parts.join(''));
  const route = (value: string): unknown => ({
    apiVersion: KINDS.TrafficRoute.apiVersion,
    kind: 'TrafficRoute',
    metadata: { name: 'a' },
    spec: {
      parentRefs: [{ kind: 'Service', name: 'a' }],
      http: [{ matches: [{ path: { type: 'Regex', value } }], directResponse: { status: 200 } }],
    },
  });
  fc.assert(
    fc.property(expression, (value) => checkBounded(route(value))),
    { numRuns: 200 },
  );
});

test('a list as long as it may be is judged in bounded time', () => {
  const rule = { name: 'x', directResponse: { status: 200 } };
  const http = Array.from({ length: 128 }, (_, index) => ({ ...rule, name: `x${index}` }));
  const spec = { parentRefs: [{ kind: 'Service', name: 'a' }], http };
  const route = {
    apiVersion: KINDS.TrafficRoute.apiVersion,
    kind: 'TrafficRoute',
    metadata: { name: 'a' },
    spec,
  };
  checkBounded(route);
  assert.ok(validateObject(route).ok);
});
