import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import type { FieldDescriptor } from '../descriptor-model.ts';
import { fieldCheck } from './field-check.ts';
import { messageCheck } from './message-check.ts';
import type { FieldRules } from './rules.ts';
import { type ConstraintViolation, Violations } from './violation.ts';

const text: FieldDescriptor = { name: 'it', number: 1, type: 'string' };
const list: FieldDescriptor = { ...text, rule: 'repeated' };
const map: FieldDescriptor = { ...text, rule: 'map', key: 'string' };
const span: FieldDescriptor = { ...text, type: 'google.protobuf.Duration' };
const minimum: FieldRules = { string: { min_len: 1 } };

function violations(
  field: FieldDescriptor,
  rules: FieldRules,
  value: unknown,
): readonly ConstraintViolation[] {
  const collected = new Violations(10);
  fieldCheck(field, rules, messageCheck)?.(value, 'it', collected);
  return collected.found;
}

function said(field: FieldDescriptor, rules: FieldRules, value: unknown): readonly string[] {
  return violations(field, rules, value).map(({ path, rule }) => `${path}: ${rule}`);
}

suite('a field that is absent', () => {
  const tooShort = 'it: value length must be at least 1 characters';

  test('has its default where it has no presence', () => {
    assert.deepEqual(said(text, minimum, undefined), [tooShort]);
    assert.deepEqual(said(text, minimum, ''), [tooShort]);
    const flag: FieldDescriptor = { ...text, type: 'bool' };
    assert.deepEqual(said(flag, { bool: { const: true } }, undefined), ['it: value must equal true']);
    const kind: FieldDescriptor = { ...text, type: 'envoy.config.core.v3.RequestMethod' };
    const words = ['it: value must not be in list [METHOD_UNSPECIFIED]'];
    assert.deepEqual(said(kind, { enum: { not_in: [0] } }, undefined), words);
  });

  test('has no value where it has presence', () => {
    assert.deepEqual(said({ ...text, presence: true }, minimum, undefined), []);
    assert.deepEqual(said({ ...text, oneof: 'either' }, minimum, undefined), []);
    assert.deepEqual(said({ ...text, type: 'google.protobuf.StringValue' }, minimum, undefined), []);
    assert.deepEqual(said({ ...text, presence: true }, minimum, ''), [tooShort]);
    assert.deepEqual(said({ ...text, oneof: 'either' }, minimum, ''), [tooShort]);
  });

  test('may be required, except in a oneof', () => {
    const required = ['it: value is required'];
    assert.deepEqual(said(span, { duration: { required: true, gt: '0s' } }, undefined), required);
    assert.deepEqual(said(span, { duration: { gt: '0s' } }, undefined), []);
    assert.deepEqual(said({ ...span, oneof: 'either' }, { duration: { required: true } }, undefined), []);
    const any: FieldDescriptor = { ...text, type: 'google.protobuf.Any' };
    assert.deepEqual(said(any, { any: { required: true } }, null), required);
    const message: FieldDescriptor = { ...text, type: 'envoy.config.core.v3.HeaderValue' };
    assert.deepEqual(said(message, { message: { required: true } }, undefined), required);
    assert.deepEqual(said(message, { message: { required: false } }, undefined), []);
  });
});

suite('a message', () => {
  const header: FieldDescriptor = { ...text, type: 'envoy.config.core.v3.HeaderValue' };

  test('is looked into', () => {
    assert.deepEqual(said(header, {}, {}), ['it.key: value length must be at least 1 characters']);
  });

  test('is passed over where the rules say so', () => {
    assert.deepEqual(said(header, { message: { skip: true } }, {}), []);
    assert.deepEqual(said(header, { any: { required: true } }, {}), []);
  });
});

suite('a list', () => {
  test('has as many items as it may', () => {
    const one = { repeated: { min_items: 1 } };
    assert.deepEqual(said(list, one, undefined), ['it: value must contain at least 1 item(s)']);
    assert.deepEqual(said(list, one, ['a']), []);
    const two = { repeated: { max_items: 2 } };
    assert.deepEqual(said(list, two, ['a', 'b']), []);
    assert.deepEqual(said(list, two, ['a', 'b', 'c']), ['it: value must contain no more than 2 item(s)']);
    const exactly = { repeated: { min_items: 1, max_items: 1 } };
    assert.deepEqual(said(list, exactly, []), ['it: value must contain exactly 1 item(s)']);
    const between = { repeated: { min_items: 1, max_items: 2 } };
    assert.deepEqual(said(list, between, []), ['it: value must contain between 1 and 2 items, inclusive']);
  });

  test('may be empty where that is passed over', () => {
    assert.deepEqual(said(list, { repeated: { min_items: 2, ignore_empty: true } }, []), []);
    const words = ['it: value must contain at least 2 item(s)'];
    assert.deepEqual(said(list, { repeated: { min_items: 2, ignore_empty: true } }, ['a']), words);
  });

  test('has no item twice where it must not', () => {
    const words = ['it[2]: repeated value must contain unique items'];
    assert.deepEqual(said(list, { repeated: { unique: true } }, ['a', 'b', 'a']), words);
    assert.deepEqual(said(list, { repeated: { unique: true } }, ['a', 'b']), []);
  });

  test('has items that fit', () => {
    const words = ['it[1]: value length must be at least 1 characters'];
    assert.deepEqual(said(list, { repeated: { items: minimum } }, ['a', '', 'b']), words);
    const headers: FieldDescriptor = { ...list, type: 'envoy.config.core.v3.HeaderValue' };
    assert.deepEqual(said(headers, {}, [{ key: 'a' }, {}]), [
      'it[1].key: value length must be at least 1 characters',
    ]);
  });
});

suite('a map', () => {
  test('has as many pairs as it may', () => {
    const words = ['it: value must contain at least 1 pair(s)'];
    assert.deepEqual(said(map, { map: { min_pairs: 1 } }, undefined), words);
    assert.deepEqual(said(map, { map: { min_pairs: 1, ignore_empty: true } }, {}), []);
    assert.deepEqual(said(map, { map: { max_pairs: 1 } }, { a: '' }), []);
    assert.deepEqual(said(map, { map: { max_pairs: 1 } }, { a: '', b: '' }), [
      'it: value must contain no more than 1 pair(s)',
    ]);
  });

  test('has keys and values that fit', () => {
    const rules: FieldRules = { map: { keys: minimum, values: { string: { prefix: '%' } } } };
    assert.deepEqual(said(map, rules, { '': '%', a: 'b' }), [
      'it[]: value length must be at least 1 characters',
      'it[a]: value does not have prefix "%"',
    ]);
  });

  test('has messages that fit', () => {
    const headers: FieldDescriptor = { ...map, type: 'envoy.config.core.v3.HeaderValue' };
    const words = ['it[x.y].key: value length must be at least 1 characters'];
    assert.deepEqual(said(headers, {}, { 'x.y': {} }), words);
  });
});
