import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { FieldRules } from './rules.ts';
import { valueCheck } from './value-check.ts';
import { Violations } from './violation.ts';

interface RuleCase {
  readonly type: string;
  readonly rules: FieldRules;
  readonly fits: readonly unknown[];
  /** Values that break the rule, with what is said of them. */
  readonly breaks: readonly (readonly [unknown, string])[];
}

function ruleSuite(title: string, cases: readonly RuleCase[]): void {
  suite(title, () => {
    for (const { type, rules, fits, breaks } of cases) {
      test(`${type} ${JSON.stringify(rules)}`, () => {
        for (const value of fits) assert.deepEqual(brokenBy(type, rules, value), [], `${value}`);
        for (const [value, words] of breaks)
          assert.deepEqual(brokenBy(type, rules, value), [words], `${value}`);
      });
    }
  });
}

function brokenBy(type: string, rules: FieldRules, value: unknown): readonly string[] {
  const violations = new Violations(10);
  valueCheck(type, rules, () => assert.fail('no message is looked into'))?.(value, 'it', violations);
  return violations.found.map(({ rule }) => rule);
}

ruleSuite('numbers', [
  { type: 'uint32', rules: {}, fits: [0, 4294967295], breaks: [] },
  { type: 'uint32', rules: { uint32: { gt: 0 } }, fits: [1], breaks: [[0, 'value must be greater than 0']] },
  {
    type: 'int32',
    rules: { int32: { gte: -1 } },
    fits: [-1, 0],
    breaks: [[-2, 'value must be greater than or equal to -1']],
  },
  { type: 'uint32', rules: { uint32: { lt: 2 } }, fits: [1], breaks: [[2, 'value must be less than 2']] },
  {
    type: 'uint32',
    rules: { uint32: { lte: 2 } },
    fits: [2],
    breaks: [[3, 'value must be less than or equal to 2']],
  },
  {
    type: 'uint32',
    rules: { uint32: { gte: 200, lt: 600 } },
    fits: [200, 599],
    breaks: [
      [199, 'value must be inside range [200, 600)'],
      [600, 'value must be inside range [200, 600)'],
    ],
  },
  {
    type: 'uint32',
    rules: { uint32: { gt: 5, lte: 2 } },
    fits: [2, 6],
    breaks: [
      [3, 'value must be outside range (2, 5]'],
      [5, 'value must be outside range (2, 5]'],
    ],
  },
  {
    type: 'uint32',
    rules: { uint32: { gte: 5, lt: 2 } },
    fits: [1, 5],
    breaks: [[2, 'value must be outside range [2, 5)']],
  },
  {
    type: 'uint64',
    rules: { uint64: { lte: '9223372036854775807' } },
    fits: [1, '9223372036854775807'],
    breaks: [['9223372036854775808', 'value must be less than or equal to 9223372036854775807']],
  },
  {
    type: 'double',
    rules: { double: { gte: 0, lte: 1 } },
    fits: [0, 0.5, 1, 'NaN'],
    breaks: [
      [1.5, 'value must be inside range [0, 1]'],
      ['Infinity', 'value must be inside range [0, 1]'],
      ['-Infinity', 'value must be inside range [0, 1]'],
    ],
  },
  { type: 'int64', rules: { int64: { const: 7 } }, fits: [7, '7'], breaks: [[8, 'value must equal 7']] },
  {
    type: 'sint32',
    rules: { sint32: { in: [1, 2] } },
    fits: [1],
    breaks: [[3, 'value must be in list [1, 2]']],
  },
  {
    type: 'float',
    rules: { float: { not_in: [1] } },
    fits: [2],
    breaks: [[1, 'value must not be in list [1]']],
  },
  {
    type: 'uint32',
    rules: { uint32: { gt: 5, ignore_empty: true } },
    fits: [0, 6],
    breaks: [[5, 'value must be greater than 5']],
  },
  // A wrapper has the rules of what it wraps, and no others.
  {
    type: 'google.protobuf.UInt32Value',
    rules: { uint32: { gt: 0 }, message: { required: true } },
    fits: [1],
    breaks: [[0, 'value must be greater than 0']],
  },
]);

ruleSuite('strings', [
  {
    type: 'string',
    rules: { string: { min_len: 1 } },
    fits: ['a'],
    breaks: [['', 'value length must be at least 1 characters']],
  },
  // Four bytes, two units of UTF-16, one character.
  {
    type: 'string',
    rules: { string: { max_len: 1 } },
    fits: ['🙂'],
    breaks: [['ab', 'value length must be at most 1 characters']],
  },
  {
    type: 'string',
    rules: { string: { len: 2 } },
    fits: ['ab'],
    breaks: [['a', 'value must be 2 characters']],
  },
  {
    type: 'string',
    rules: { string: { min_len: 2, max_len: 2 } },
    fits: ['ab'],
    breaks: [['abc', 'value must be 2 characters']],
  },
  {
    type: 'string',
    rules: { string: { min_len: 1, max_len: 2 } },
    fits: ['a', 'ab'],
    breaks: [
      ['', 'value must have between 1 and 2 characters inclusive'],
      ['abc', 'value must have between 1 and 2 characters inclusive'],
    ],
  },
  {
    type: 'string',
    rules: { string: { min_bytes: 2 } },
    fits: ['é'],
    breaks: [['e', 'value length must be at least 2 bytes']],
  },
  {
    type: 'string',
    rules: { string: { max_bytes: 2 } },
    fits: ['é'],
    breaks: [['éa', 'value length must be at most 2 bytes']],
  },
  {
    type: 'string',
    rules: { string: { pattern: '^[^/]*\\z' } },
    fits: ['', 'a'],
    breaks: [['a/', 'value does not match regex pattern "^[^/]*\\\\z"']],
  },
  {
    type: 'string',
    rules: { string: { prefix: '%' } },
    fits: ['%a'],
    breaks: [['a%', 'value does not have prefix "%"']],
  },
  {
    type: 'string',
    rules: { string: { suffix: '%' } },
    fits: ['a%'],
    breaks: [['%a', 'value does not have suffix "%"']],
  },
  {
    type: 'string',
    rules: { string: { contains: '%' } },
    fits: ['a%a'],
    breaks: [['a', 'value does not contain substring "%"']],
  },
  { type: 'string', rules: { string: { const: 'a' } }, fits: ['a'], breaks: [['b', 'value must equal "a"']] },
  {
    type: 'string',
    rules: { string: { in: ['a', ''] } },
    fits: ['a', ''],
    breaks: [['b', 'value must be in list ["a", ""]']],
  },
  {
    type: 'string',
    rules: { string: { not_in: ['a'] } },
    fits: ['b'],
    breaks: [['a', 'value must not be in list ["a"]']],
  },
  {
    type: 'string',
    rules: { string: { well_known_regex: 'HTTP_HEADER_NAME' } },
    fits: ['x-a', ':authority', 'X_1'],
    breaks: ['', 'a b', 'a:', 'a\n', 'é'].map((name) => [name, 'value must be the name of an HTTP header']),
  },
  {
    type: 'string',
    rules: { string: { well_known_regex: 'HTTP_HEADER_VALUE' } },
    fits: ['', 'a b\tc', 'é'],
    breaks: ['a\n', '\0', '\u007f', '\b'].map((value) => [
      value,
      'value must not contain control characters',
    ]),
  },
  ...(['HTTP_HEADER_NAME', 'HTTP_HEADER_VALUE'] as const).map((well_known_regex) => ({
    type: 'string',
    rules: { string: { well_known_regex, strict: false } },
    fits: ['', 'a b', '\u007f', 'é'],
    breaks: ['a\n', '\r', 'a\0b'].map(
      (value) => [value, 'value must not contain line breaks or NUL characters'] as const,
    ),
  })),
  {
    type: 'google.protobuf.StringValue',
    rules: { string: { min_len: 2, ignore_empty: true } },
    fits: ['', 'ab'],
    breaks: [['a', 'value length must be at least 2 characters']],
  },
  // Of several rules that are broken, the first one is named.
  {
    type: 'string',
    rules: { string: { min_len: 1, prefix: '%' } },
    fits: ['%'],
    breaks: [['', 'value length must be at least 1 characters']],
  },
]);

const oneByte = Buffer.from('a').toString('base64');
const threeBytes = Buffer.from('abc').toString('base64');

ruleSuite('bytes, switches, enums and spans of time', [
  {
    type: 'bytes',
    rules: { bytes: { min_len: 1 } },
    fits: [oneByte],
    breaks: [['', 'value length must be at least 1 bytes']],
  },
  {
    type: 'bytes',
    rules: { bytes: { max_len: 2 } },
    fits: [oneByte],
    breaks: [[threeBytes, 'value length must be at most 2 bytes']],
  },
  {
    type: 'bytes',
    rules: { bytes: { len: 1 } },
    fits: [oneByte],
    breaks: [[threeBytes, 'value length must be 1 bytes']],
  },
  {
    type: 'bytes',
    rules: { bytes: { min_len: 2, ignore_empty: true } },
    fits: ['', threeBytes],
    breaks: [[oneByte, 'value length must be at least 2 bytes']],
  },
  {
    type: 'bytes',
    rules: { bytes: { min_len: 2, max_len: 3 } },
    fits: [threeBytes],
    breaks: [[oneByte, 'value length must be between 2 and 3 bytes, inclusive']],
  },
  {
    type: 'bool',
    rules: { bool: { const: true } },
    fits: [true],
    breaks: [[false, 'value must equal true']],
  },
  {
    type: 'envoy.config.core.v3.RequestMethod',
    rules: { enum: { not_in: [6], defined_only: true } },
    fits: ['GET', 1, 0],
    breaks: [
      ['CONNECT', 'value must not be in list [CONNECT]'],
      [99, 'value must be one of the defined enum values'],
    ],
  },
  {
    type: 'envoy.config.core.v3.RequestMethod',
    rules: { enum: { in: [1, 2] } },
    fits: ['HEAD'],
    breaks: [['PUT', 'value must be in list [GET, HEAD]']],
  },
  {
    type: 'envoy.config.core.v3.RequestMethod',
    rules: { enum: { const: 1 } },
    fits: ['GET'],
    breaks: [['PUT', 'value must equal GET']],
  },
  {
    type: 'google.protobuf.Duration',
    rules: { duration: { gte: '0s', lt: '1.5s' } },
    fits: ['0s', '1.499999999s'],
    breaks: [
      ['1.5s', 'value must be inside range [0s, 1.5s)'],
      ['-0.000000001s', 'value must be inside range [0s, 1.5s)'],
    ],
  },
  {
    type: 'google.protobuf.Duration',
    rules: { duration: { lte: '0s', gte: '0.001s' } },
    fits: ['0s', '0.001s'],
    breaks: [['0.0005s', 'value must be outside range (0s, 0.001s)']],
  },
  {
    type: 'google.protobuf.Duration',
    rules: { duration: { gt: '4294967296s' } },
    fits: ['4294967296.1s'],
    breaks: [['4294967296s', 'value must be greater than 4294967296s']],
  },
  {
    type: 'google.protobuf.Duration',
    rules: { duration: { in: ['1s'] } },
    fits: ['1.0s'],
    breaks: [['2s', 'value must be in list [1s]']],
  },
]);
