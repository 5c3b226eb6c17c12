import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { encode } from './encoder.ts';
import { arbitraryMessage } from './fixtures/arbitrary-message.ts';
import { encodeWithProtobufjs } from './fixtures/protobufjs-encoding.ts';
import { rootMessages } from './roots.ts';

suite('the bytes are the same as those of protobufjs', () => {
  // All others would take seconds: protobufjs compiles each type.
  test('for a few messages of the types that are sent and received', () => {
    for (const type of [...rootMessages.resources, ...rootMessages.discovery, ...rootMessages.wellKnown]) {
      fc.assert(
        fc.property(arbitraryMessage(type), (message) => {
          fc.pre(!isBeyondProtobufjs(message));
          assert.deepEqual(encode(type, message), encodeWithProtobufjs(type, message));
        }),
        { numRuns: 20 },
      );
    }
  });

  test('for many messages of a type that refers to many others', () => {
    const type = 'envoy.config.listener.v3.Listener';
    fc.assert(
      fc.property(arbitraryMessage(type, 6), (message) => {
        fc.pre(!isBeyondProtobufjs(message));
        assert.deepEqual(encode(type, message), encodeWithProtobufjs(type, message));
      }),
    );
  });
});

/** protobufjs leaves out map entries of this name, and sorts integer-like ones before the others, as JavaScript does. */
function isBeyondProtobufjs(message: unknown): boolean {
  return /"(__proto__|\d+)":/.test(JSON.stringify(message));
}
