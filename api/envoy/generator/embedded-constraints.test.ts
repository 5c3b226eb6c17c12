import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import protobuf from 'protobufjs';
import { readEmbeddedConstraints } from './embedded-constraints.ts';
import { UnknownRuleError } from './plain-rules.ts';
import { pickConstraints, printConstraints } from './print-constraints.ts';

/** Tags of the fields that descriptors have: number << 3 | 2, all are length-delimited. */
const tags = {
  name: 10,
  package: 18,
  messageType: 34,
  syntax: 98,
  field: 18,
  nestedType: 26,
  oneof: 66,
} as const;
/** Of the options of a message, a field and a oneof, and of the extension in them: 1071 << 3 | 2, or | 0. */
const options = { message: 58, field: 66, oneof: 18, rules: 8570, flag: 8568 } as const;

type Part = readonly [tag: number, content: string | Uint8Array | number];

function message(...parts: readonly Part[]): Uint8Array {
  const writer = protobuf.Writer.create();
  for (const [tag, content] of parts) {
    if (typeof content === 'number') writer.uint32(tag).uint32(content);
    else if (typeof content === 'string') writer.uint32(tag).string(content);
    else writer.uint32(tag).bytes(content);
  }
  return writer.finish();
}

function field(name: string, ...rules: readonly Part[]): Part {
  const set: Part = [options.field, message([options.rules, message(...rules)])];
  return [tags.field, message([tags.name, name], set)];
}

/** A binary with one descriptor among other bytes. */
function binary(...messages: readonly Uint8Array[]): Uint8Array {
  const types = messages.map((one): Part => [tags.messageType, one]);
  const file = message([tags.name, 'mesh.proto'], [tags.package, 'mesh.v3'], ...types, [
    tags.syntax,
    'proto3',
  ]);
  return Buffer.concat([Buffer.from('\x7fELF .proto\0'), file, Buffer.alloc(9)]);
}

suite('the constraints in a binary', () => {
  test('are read by message and field', () => {
    // StringRules: min_len = 2, well_known_regex = 24, strict = 25.
    const string = message([16, 1], [192, 2], [200, 0]);
    // DurationRules: required = 1, gt = 5; a Duration of zero is empty.
    const duration = message([8, 1], [42, message([16, 1_000_000])]);
    // RepeatedRules: items = 4, which are FieldRules; EnumRules: defined_only = 2, not_in = 4.
    const repeated = message([34, message([130, message([16, 1], [32, 6])])]);
    const route = message(
      [tags.name, 'Route'],
      field('name', [114, string]),
      field('timeout', [170, duration]),
      field('methods', [146, repeated]),
      [tags.field, message([tags.name, 'plain'])],
      [tags.oneof, message([tags.name, 'action'], [options.oneof, message([options.flag, 1])])],
    );
    assert.deepEqual(readEmbeddedConstraints(binary(route)), {
      'mesh.v3.Route': {
        fields: {
          name: { string: { min_len: 1, well_known_regex: 'HTTP_HEADER_VALUE', strict: false } },
          timeout: { duration: { required: true, gt: '0.001s' } },
          methods: { repeated: { items: { enum: { defined_only: true, not_in: [6] } } } },
        },
        oneofs: ['action'],
      },
    });
  });

  test('are those of nested messages too, sorted, and only of messages that have any', () => {
    const required = field('it', [138, message([16, 1])]);
    const inner = message([tags.name, 'Inner'], required);
    const outer = message([tags.name, 'Outer'], [tags.nestedType, inner]);
    const table = readEmbeddedConstraints(binary(outer, message([tags.name, 'A'], required)));
    assert.deepEqual(Object.keys(table), ['mesh.v3.A', 'mesh.v3.Outer.Inner']);
  });

  test('must all be known', () => {
    // StringRules: email = 12.
    const unknownRule = message([tags.name, 'A'], field('b', [114, message([96, 1])]));
    assert.throws(() => readEmbeddedConstraints(binary(unknownRule)), {
      name: UnknownRuleError.name,
      place: 'mesh.v3.A.b',
    });
    // FieldRules: timestamp = 22.
    const unknownKind = message([tags.name, 'A'], field('b', [178, message()]));
    assert.throws(() => readEmbeddedConstraints(binary(unknownKind)), UnknownRuleError);
    const switchedOff = message([tags.name, 'A'], [options.message, message([options.flag, 1])]);
    assert.throws(() => readEmbeddedConstraints(binary(switchedOff)), UnknownRuleError);
  });
});

test('constraints are printed a line a message, those that are wanted', () => {
  const none = { fields: {}, oneofs: ['a'] };
  const picked = pickConstraints({ 'mesh.A': none, 'mesh.B': none }, ['mesh.B', 'mesh.C']);
  assert.equal(printConstraints(picked), '{\n"mesh.B":{"fields":{},"oneofs":["a"]}\n}\n');
});
