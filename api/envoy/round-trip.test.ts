import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { decode } from './decoder.ts';
import { encode } from './encoder.ts';
import { arbitraryMessage, messageTypes } from './fixtures/arbitrary-message.ts';

suite('what is encoded decodes to the same message', () => {
  test('for a few messages of every type', () => {
    for (const type of messageTypes) {
      fc.assert(
        fc.property(arbitraryMessage(type), (message) => {
          assert.deepEqual(decode(type, encode(type, message)), message);
        }),
        { numRuns: 5 },
      );
    }
  });

  for (const type of [
    'envoy.config.cluster.v3.Cluster',
    'envoy.config.listener.v3.Listener',
    'envoy.config.route.v3.RouteConfiguration',
    'envoy.config.bootstrap.v3.Bootstrap',
    'envoy.service.discovery.v3.DeltaDiscoveryResponse',
  ] as const) {
    test(`for many messages of ${type}`, () => {
      fc.assert(
        fc.property(arbitraryMessage(type, 5), (message) => {
          assert.deepEqual(decode(type, encode(type, message)), message);
        }),
      );
    });
  }
});

test('the bytes do not depend on the order in which fields and map entries are written', () => {
  const type = 'envoy.config.cluster.v3.Cluster';
  fc.assert(
    fc.property(arbitraryMessage(type, 5), (message) => {
      assert.deepEqual(encode(type, reversed(message)), encode(type, message));
    }),
  );
});

/** The same JSON with the members of every object in the opposite order. */
function reversed<Value>(value: Value): Value;
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  );
}
