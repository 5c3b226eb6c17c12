import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pack, typeOfUrl, typeUrl, unpack } from './any.ts';
import type { Cluster, Route } from './generated/types.ts';

const cluster = 'envoy.config.cluster.v3.Cluster';

test('a packed message stands beside its type URL, and is unpacked by its type', () => {
  const any = pack(cluster, { name: 'reviews' });
  assert.deepEqual(any, { '@type': 'type.googleapis.com/envoy.config.cluster.v3.Cluster', name: 'reviews' });
  assert.deepEqual(unpack(cluster, any), { name: 'reviews' });
  assert.equal(unpack('envoy.config.core.v3.Node', any), undefined);
});

test('a message with a JSON form of its own stands under value', () => {
  const any = pack('google.protobuf.Duration', '1.5s');
  assert.deepEqual(any, { '@type': 'type.googleapis.com/google.protobuf.Duration', value: '1.5s' });
  assert.equal(unpack('google.protobuf.Duration', any), '1.5s');
});

test('type URLs and names', () => {
  assert.equal(typeUrl(cluster), 'type.googleapis.com/envoy.config.cluster.v3.Cluster');
  assert.equal(typeOfUrl('type.googleapis.com/a.B'), 'a.B');
  assert.equal(typeOfUrl('example.com/a.B'), undefined);
});

test('the compiler refuses what the encoder would', () => {
  // Each line must be an error of the compiler, or the directive above it is one.
  const refused: readonly unknown[] = [
    // @ts-expect-error a misspelt field
    { nme: 'reviews' } satisfies Cluster,
    // @ts-expect-error an unknown enum value
    { lb_policy: 'FASTEST' } satisfies Cluster,
    // @ts-expect-error a duration in other units
    { connect_timeout: '25ms' } satisfies Cluster,
    // @ts-expect-error a misspelt field in an Any
    pack(cluster, { nme: 'reviews' }),
    // @ts-expect-error a number for a string
    { match: { prefix: 1 } } satisfies Route,
    // @ts-expect-error an Any written by hand, whose fields nobody checks
    { transport_socket: { name: 'tls', typed_config: { '@type': 'x', sni: 'a' } } } satisfies Cluster,
  ];
  assert.equal(refused.length, 6);
});
