import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { GrpcError } from './grpc-status.ts';
import { frameOf, MessageReader } from './message-frame.ts';

describe('framed messages', () => {
  test('come out as they went in, however the bytes are cut', () => {
    const messages = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 8 });
    const cuts = fc.array(fc.integer({ min: 1, max: 17 }), { minLength: 1, maxLength: 10 });
    fc.assert(
      fc.property(messages, cuts, (sent, sizes) => {
        const bytes = Buffer.concat(sent.map((message) => frameOf([message])));
        const reader = new MessageReader(40);
        const received: Uint8Array[] = [];
        for (let from = 0, turn = 0; from < bytes.length; turn++) {
          const to = from + (sizes[turn % sizes.length] ?? 1);
          received.push(...reader.read(bytes.subarray(from, to)));
          from = to;
        }
        assert.deepEqual(
          received.map((message) => [...message]),
          sent.map((message) => [...message]),
        );
      }),
    );
  });

  test('parts are joined to one message', () => {
    const frame = frameOf([Uint8Array.of(1, 2), Uint8Array.of(), Uint8Array.of(3)]);
    assert.deepEqual([...frame], [0, 0, 0, 0, 3, 1, 2, 3]);
  });

  test('a message that is too long is refused by its length, before its content comes', () => {
    const reader = new MessageReader(10);
    assert.throws(() => reader.read(Buffer.from([0, 0, 0, 0, 11])), GrpcError);
  });

  test('a compressed message is refused', () => {
    const reader = new MessageReader(10);
    assert.throws(() => reader.read(Buffer.from([1, 0, 0, 0, 1, 0])), GrpcError);
  });
});
