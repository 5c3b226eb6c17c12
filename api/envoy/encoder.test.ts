import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { pack } from './any.ts';
import type { MessageType } from './descriptor.ts';
import { encode } from './encoder.ts';
import { EnvoyEncodingError } from './encoding-error.ts';
import type { EnvoyMessages } from './generated/messages.ts';

const cluster = 'envoy.config.cluster.v3.Cluster';
const struct = 'google.protobuf.Struct';
const route = 'envoy.config.route.v3.Route';

interface Refusal {
  readonly name: string;
  readonly type: MessageType;
  readonly message: unknown;
  readonly path: string;
  readonly reason: RegExp;
}

const refusals: readonly Refusal[] = [
  { name: 'a misspelt field', type: cluster, message: { nme: 'a' }, path: '', reason: /has no field "nme"/ },
  {
    name: 'a field in camelCase, with the right spelling',
    type: cluster,
    message: { lbPolicy: 'MAGLEV' },
    path: '',
    reason: /it is written lb_policy/,
  },
  {
    name: 'an unknown field deep inside',
    type: cluster,
    message: { load_assignment: { endpoints: [{}, { lb_endpoints: [{ endpoint: { adress: {} } }] }] } },
    path: 'load_assignment.endpoints[1].lb_endpoints[0].endpoint',
    reason: /has no field "adress"/,
  },
  {
    name: 'an unknown enum value',
    type: cluster,
    message: { lb_policy: 'FASTEST' },
    path: 'lb_policy',
    reason: /"FASTEST" is not a value of .*LbPolicy: ROUND_ROBIN, LEAST_REQUEST/,
  },
  {
    name: 'an enum as a number',
    type: cluster,
    message: { lb_policy: 1 },
    path: 'lb_policy',
    reason: /1 is not a/,
  },
  {
    name: 'two members of a oneof',
    type: route,
    message: { route: {}, redirect: {} },
    path: '',
    reason: /route and redirect are both set/,
  },
  {
    name: 'a number for a string',
    type: cluster,
    message: { name: 5 },
    path: 'name',
    reason: /5 is not a string/,
  },
  { name: 'null', type: cluster, message: { name: null }, path: 'name', reason: /null is not a string/ },
  {
    name: 'undefined',
    type: cluster,
    message: { name: undefined },
    path: 'name',
    reason: /undefined is not/,
  },
  {
    name: 'a lone surrogate',
    type: cluster,
    message: { name: '\ud800' },
    path: 'name',
    reason: /well-formed/,
  },
  {
    name: 'a string for a bool',
    type: cluster,
    message: { respect_dns_ttl: 'true' },
    path: 'respect_dns_ttl',
    reason: /not a bool/,
  },
  {
    name: 'a uint32 below zero',
    type: cluster,
    message: { per_connection_buffer_limit_bytes: -1 },
    path: 'per_connection_buffer_limit_bytes',
    reason: /-1 is not a uint32: an integer from 0 to 4294967295/,
  },
  {
    name: 'a uint32 above 2^32 - 1',
    type: cluster,
    message: { per_connection_buffer_limit_bytes: 4294967296 },
    path: 'per_connection_buffer_limit_bytes',
    reason: /4294967296 is not a uint32/,
  },
  {
    name: 'half an integer',
    type: 'google.protobuf.Int32Value',
    message: 0.5,
    path: '',
    reason: /0.5 is not an int32/,
  },
  {
    name: 'a 64-bit integer that a number cannot hold',
    type: 'google.protobuf.UInt64Value',
    message: 2 ** 53,
    path: '',
    reason: /in a string where a number is not exact/,
  },
  {
    name: 'a uint64 above 2^64 - 1',
    type: 'google.protobuf.UInt64Value',
    message: '18446744073709551616',
    path: '',
    reason: /not a uint64/,
  },
  {
    name: 'an int64 that is not decimal',
    type: 'google.protobuf.Int64Value',
    message: '0x10',
    path: '',
    reason: /not an int64/,
  },
  {
    name: 'a float that overflows',
    type: 'google.protobuf.FloatValue',
    message: 1e39,
    path: '',
    reason: /not a float/,
  },
  {
    name: 'infinity as a number',
    type: 'google.protobuf.DoubleValue',
    message: Infinity,
    path: '',
    reason: /not a double/,
  },
  {
    name: 'bytes that are not base64',
    type: 'google.protobuf.BytesValue',
    message: 'a-_=',
    path: '',
    reason: /base64/,
  },
  {
    name: 'base64 without padding',
    type: 'google.protobuf.BytesValue',
    message: 'YQ',
    path: '',
    reason: /padding/,
  },
  {
    name: 'a duration in other units',
    type: cluster,
    message: { connect_timeout: '25ms' },
    path: 'connect_timeout',
    reason: /"25ms" is not a Duration/,
  },
  {
    name: 'a duration beyond 10,000 years',
    type: 'google.protobuf.Duration',
    message: '315576000001s',
    path: '',
    reason: /Duration/,
  },
  {
    name: 'a day that does not exist',
    type: 'google.protobuf.Timestamp',
    message: '2026-02-29T00:00:00Z',
    path: '',
    reason: /Timestamp/,
  },
  {
    name: 'a field mask in snake_case',
    type: 'google.protobuf.FieldMask',
    message: 'lb_policy',
    path: '',
    reason: /FieldMask/,
  },
  {
    name: 'an object for a list',
    type: cluster,
    message: { health_checks: {} },
    path: 'health_checks',
    reason: /not a list/,
  },
  {
    name: 'a list for a message',
    type: cluster,
    message: { load_assignment: [] },
    path: 'load_assignment',
    reason: /a list is not a plain object/,
  },
  {
    name: 'a hole in a list',
    type: struct,
    message: { a: [1, undefined] },
    path: 'a[1]',
    reason: /undefined is not a plain object/,
  },
  {
    name: 'a Map for an object',
    type: struct,
    message: { a: new Map([['b', 1]]) },
    path: 'a',
    reason: /not a plain object/,
  },
  {
    name: 'a date in a struct',
    type: struct,
    message: { a: { 'b c': new Date(0) } },
    path: 'a["b c"]',
    reason: /not a plain object/,
  },
  {
    name: 'NaN in a struct',
    type: struct,
    message: { a: Number.NaN },
    path: 'a',
    reason: /NaN has no JSON form/,
  },
  {
    name: 'an Any without a type',
    type: cluster,
    message: { transport_socket: { typed_config: { sni: 'a' } } },
    path: 'transport_socket.typed_config',
    reason: /needs the type URL of its message under '@type'/,
  },
  {
    name: 'an Any of an unknown type',
    type: cluster,
    message: { typed_extension_protocol_options: { x: { '@type': 'type.googleapis.com/a.B', c: 1 } } },
    path: 'typed_extension_protocol_options["x"]',
    reason: /"a.B" is not in the descriptor/,
  },
  {
    name: 'an Any with another prefix',
    type: 'google.protobuf.Any',
    message: { '@type': `example.com/${cluster}` },
    path: '',
    reason: /is not a type URL/,
  },
  {
    name: 'a misspelt field in an Any',
    type: 'google.protobuf.Any',
    message: { '@type': `type.googleapis.com/${cluster}`, health_checks: [{ timout: '1s' }] },
    path: 'health_checks[0]',
    reason: /has no field "timout"/,
  },
  {
    name: 'fields beside the value of a well-known type',
    type: 'google.protobuf.Any',
    message: { '@type': 'type.googleapis.com/google.protobuf.Duration', value: '1s', seconds: 1 },
    path: '',
    reason: /takes '@type' and "value"/,
  },
  {
    name: '@type outside of an Any',
    type: cluster,
    message: { '@type': 'x' },
    path: '',
    reason: /no field "@type"/,
  },
];

suite('what does not fit its type is refused, with the place and the reason', () => {
  for (const { name, type, message, path, reason } of refusals) {
    test(name, () => {
      assert.throws(
        () => encode(type, message as EnvoyMessages[MessageType]),
        (error: unknown) => {
          assert.ok(error instanceof EnvoyEncodingError);
          assert.equal(error.type, type);
          assert.equal(error.path, path);
          assert.match(error.reason, reason);
          return true;
        },
      );
    });
  }

  test('an object that contains itself', () => {
    const endless: Record<string, unknown> = {};
    endless.a = endless;
    assert.throws(() => encode(struct, endless as EnvoyMessages[typeof struct]), /nested deeper than 100/);
  });
});

suite('canonical bytes', () => {
  test('fields without presence leave their defaults out, members of a oneof do not', () => {
    assert.equal(hex(cluster, { name: '', lb_policy: 'ROUND_ROBIN', health_checks: [] }), '');
    assert.equal(hex(cluster, { type: 'STATIC' }), '1000');
    assert.equal(hex('google.protobuf.UInt32Value', 0), '');
  });

  test('minus zero is not the default', () => {
    assert.equal(hex('google.protobuf.DoubleValue', -0), '090000000000000080');
    assert.equal(hex('google.protobuf.DoubleValue', 0), '');
  });

  test('an Any of an empty message has no bytes', () => {
    const url = 'type.googleapis.com/google.protobuf.Empty';
    assert.equal(hex('google.protobuf.Any', pack('google.protobuf.Empty', {})), `0a${hexOfText(url)}`);
  });

  test('whole 64-bit integers', () => {
    assert.equal(hex('google.protobuf.UInt64Value', '18446744073709551615'), '08ffffffffffffffffff01');
    assert.equal(hex('google.protobuf.Int64Value', '-9223372036854775808'), '0880808080808080808001');
    assert.equal(hex('google.protobuf.Int64Value', -1), '08ffffffffffffffffff01');
  });

  test('half a second below zero', () => {
    assert.equal(hex('google.protobuf.Duration', '-0.5s'), '1080b6ca91feffffffff01');
  });
});

function hex<Type extends MessageType>(type: Type, message: EnvoyMessages[Type]): string {
  return Buffer.from(encode(type, message)).toString('hex');
}

function hexOfText(text: string): string {
  return Buffer.from([text.length, ...Buffer.from(text)]).toString('hex');
}
