import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { Writer } from 'protobufjs/minimal.js';
import { pack } from './any.ts';
import { decode } from './decoder.ts';
import { EnvoyDecodingError } from './decoding-error.ts';
import type { MessageType } from './descriptor.ts';
import { encode } from './encoder.ts';
import { arbitraryMessage } from './fixtures/arbitrary-message.ts';
import type { EnvoyMessages } from './generated/messages.ts';
import { rootMessages } from './roots.ts';

const cluster = 'envoy.config.cluster.v3.Cluster';
const request = 'envoy.service.discovery.v3.DeltaDiscoveryRequest';
const node = 'envoy.config.core.v3.Node';
const struct = 'google.protobuf.Struct';

/** Tags of Cluster: name 1, type 2, cluster_type 38, lb_policy 6, connect_timeout 4, circuit_breakers 10. */
const tags = { name: 10, type: 16, clusterType: 306, lbPolicy: 48, connectTimeout: 34, circuitBreakers: 82 };

suite('what the wire may hold besides what the encoder writes', () => {
  test('of a field that comes twice, the last one counts', () => {
    assert.deepEqual(
      decode(cluster, new Writer().uint32(tags.name).string('a').uint32(tags.name).string('b').finish()),
      {
        name: 'b',
      },
    );
    const reset = new Writer().uint32(tags.name).string('a').uint32(tags.name).string('').finish();
    assert.deepEqual(decode(cluster, reset), {});
  });

  test('of two members of a oneof, the last one counts', () => {
    const bytes = new Writer()
      .uint32(tags.type)
      .int32(3)
      .uint32(tags.clusterType)
      .bytes(Buffer.alloc(0))
      .finish();
    assert.deepEqual(decode(cluster, bytes), { cluster_type: {} });
  });

  test('a message in two parts is merged', () => {
    const one = encode(cluster, { circuit_breakers: { thresholds: [{ priority: 'HIGH' }] } });
    const other = encode(cluster, { circuit_breakers: { thresholds: [{ max_requests: 1 }] } });
    assert.deepEqual(decode(cluster, Buffer.concat([one, other])), {
      circuit_breakers: { thresholds: [{ priority: 'HIGH' }, { max_requests: 1 }] },
    });
  });

  test('repeated numbers are read packed and not packed', () => {
    const type = 'envoy.config.accesslog.v3.GrpcStatusFilter';
    const bytes = new Writer()
      .uint32(8)
      .int32(1)
      .uint32(10)
      .bytes(Buffer.from([2, 3]))
      .finish();
    assert.deepEqual(decode(type, bytes), { statuses: ['CANCELED', 'UNKNOWN', 'INVALID_ARGUMENT'] });
  });

  test('fields and enum values newer than the descriptor are passed over', () => {
    const bytes = new Writer()
      .uint32(8000)
      .int32(1)
      .uint32(tags.lbPolicy)
      .int32(77)
      .uint32(tags.name)
      .string('a')
      .finish();
    assert.deepEqual(decode(cluster, bytes), { name: 'a' });
  });

  test('a map entry without a key or a value has the defaults', () => {
    const tag = 42;
    const bytes = new Writer().uint32(tag).bytes(Buffer.alloc(0)).finish();
    assert.deepEqual(decode(request, bytes), { initial_resource_versions: { '': '' } });
  });

  test('a key that JavaScript takes for something else is a key', () => {
    const names = JSON.parse('{"__proto__":"1","constructor":"2"}');
    const decoded = decode(request, encode(request, { initial_resource_versions: names }));
    assert.deepEqual(Object.entries(decoded.initial_resource_versions ?? {}), [
      ['__proto__', '1'],
      ['constructor', '2'],
    ]);
    assert.equal(Object.getPrototypeOf(decoded.initial_resource_versions), Object.prototype);
    const metadata = decode(struct, encode(struct, JSON.parse('{"__proto__":{"polluted":true}}')));
    assert.deepEqual(Object.keys(metadata), ['__proto__']);
    assert.equal(Reflect.get({}, 'polluted'), undefined);
  });

  test('an Any of an unknown type keeps its bytes, and encodes again', () => {
    const bytes = new Writer()
      .uint32(10)
      .string('type.googleapis.com/a.B')
      .uint32(18)
      .bytes(Buffer.from('x'))
      .finish();
    const any = decode('google.protobuf.Any', bytes);
    assert.deepEqual(any, { '@type': 'type.googleapis.com/a.B', '@bytes': 'eA==' });
    assert.deepEqual(encode('google.protobuf.Any', any), Buffer.from(bytes));
  });

  test('floats are as short as they can be', () => {
    assert.equal(decode('google.protobuf.FloatValue', encode('google.protobuf.FloatValue', 0.1)), 0.1);
    assert.equal(
      decode('google.protobuf.FloatValue', encode('google.protobuf.FloatValue', 16777217)),
      16777216,
    );
  });
});

suite('bytes that are refused', () => {
  const refusals: readonly [
    name: string,
    type: MessageType,
    bytes: Uint8Array,
    path: string,
    reason: RegExp,
  ][] = [
    ['a string that breaks off', cluster, Buffer.from([tags.name, 5, 97]), 'name', /out of range/],
    [
      'a message that breaks off',
      cluster,
      Buffer.from([tags.circuitBreakers, 5]),
      'circuit_breakers',
      /ends before/,
    ],
    [
      'a field that reaches beyond its message',
      cluster,
      Buffer.from([82, 2, 10, 9, 97]),
      'circuit_breakers.thresholds',
      /ends before/,
    ],
    ['a tag alone', cluster, Buffer.from([0x80]), '', /out of range/],
    ['field number 0', cluster, Buffer.from([0, 0]), '', /field number 0/],
    ['a wire type that does not exist', cluster, Buffer.from([15]), '', /wire type/],
    ['a group that does not end', cluster, Buffer.from([0x0b, 0x0b]), '', /out of range/],
    ['text that is not UTF-8', cluster, Buffer.from([tags.name, 2, 0xc3, 0x28]), 'name', /not valid/],
    [
      'long text that is not UTF-8',
      cluster,
      Buffer.from([tags.name, 60, ...Buffer.alloc(60, 0xff)]),
      'name',
      /not valid/,
    ],
    [
      'a duration out of range',
      cluster,
      Buffer.from([tags.connectTimeout, 7, 8, 255, 255, 255, 255, 255, 127]),
      'connect_timeout',
      /range of a Duration/,
    ],
    [
      'a duration with two signs',
      cluster,
      Buffer.from([tags.connectTimeout, 13, 8, 1, 16, ...negativeOne()]),
      'connect_timeout',
      /range of a Duration/,
    ],
  ];
  for (const [name, type, bytes, path, reason] of refusals) {
    test(name, () => {
      assert.throws(
        () => decode(type, bytes),
        (error: unknown) => {
          assert.ok(error instanceof EnvoyDecodingError);
          assert.deepEqual([error.type, error.path], [type, path]);
          assert.match(error.reason, reason);
          return true;
        },
      );
    });
  }

  test('messages nested too deep, in fields, in JSON and in Any', () => {
    assert.throws(() => decode('envoy.config.rbac.v3.Principal', nested(150, 10)), /nested deeper than 100/);
    assert.throws(() => decode('google.protobuf.Value', nested(150, 50, 10)), /nested deeper than 100/);
    let any = pack('google.protobuf.Empty', {});
    for (let level = 0; level < 60; level += 1) any = pack('google.protobuf.Any', any);
    const inner = encode('google.protobuf.Any', any);
    let bytes: Uint8Array = inner;
    for (let level = 0; level < 60; level += 1) bytes = anyOf(bytes);
    assert.throws(() => decode('google.protobuf.Any', bytes), /nested deeper than 100/);
  });

  test('more values than the limit, though few bytes', () => {
    const empty = new Uint8Array(2 * 500).fill(0).map((_, index) => (index % 2 === 0 ? 26 : 0));
    assert.equal(decode(request, empty).resource_names_subscribe?.length, 500);
    assert.throws(() => decode(request, empty, { depth: 100, values: 499 }), /more than 499 values/);
  });
});

suite('hostile bytes end in a message or in an EnvoyDecodingError', () => {
  const types = [...rootMessages.discovery, ...rootMessages.services, struct] as const;

  test('random bytes', () => {
    fc.assert(fc.property(fc.constantFrom(...types), fc.uint8Array({ maxLength: 200 }), decodeOrRefuse), {
      numRuns: 2000,
    });
  });

  test('messages with some bytes changed, and cut off', () => {
    const damage = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { maxLength: 3 });
    const damaged = fc
      .tuple(arbitraryMessage(request, 4), damage, fc.nat())
      .map(([message, changes, length]) => {
        const bytes = Buffer.from(encode(request, message));
        for (const [at, value] of changes) if (bytes.length > 0) bytes[at % bytes.length] = value;
        return bytes.subarray(0, bytes.length - (length % (bytes.length + 1)));
      });
    fc.assert(
      fc.property(damaged, (bytes) => decodeOrRefuse(request, bytes)),
      { numRuns: 1000 },
    );
  });
});

test('the input may lie anywhere in a larger buffer', () => {
  const message = { id: 'sidecar~reviews', metadata: { a: [1, null] } };
  const bytes = encode(node, message);
  const larger = new Uint8Array(bytes.length + 20).fill(0xff);
  larger.set(bytes, 10);
  assert.deepEqual(decode(node, larger.subarray(10, 10 + bytes.length)), message);
});

function decodeOrRefuse(type: MessageType, bytes: Uint8Array): void {
  let message: EnvoyMessages[MessageType];
  try {
    message = decode(type, bytes);
  } catch (error) {
    assert.ok(error instanceof EnvoyDecodingError, String(error));
    return;
  }
  // Whatever was accepted is well formed: it can be written as JSON.
  assert.notEqual(JSON.stringify(message), undefined);
}

function negativeOne(): readonly number[] {
  return [255, 255, 255, 255, 255, 255, 255, 255, 255, 1];
}

/** Empty messages, each within the next one, by turns under the tags. */
function nested(levels: number, ...tagsByTurns: readonly number[]): Uint8Array {
  let bytes: Uint8Array = new Uint8Array();
  for (let level = 0; level < levels; level += 1) {
    const tag = tagsByTurns.at(-1 - (level % tagsByTurns.length)) ?? 0;
    bytes = new Writer().uint32(tag).bytes(bytes).finish();
  }
  return bytes;
}

function anyOf(content: Uint8Array): Uint8Array {
  return new Writer()
    .uint32(10)
    .string('type.googleapis.com/google.protobuf.Any')
    .uint32(18)
    .bytes(content)
    .finish();
}
