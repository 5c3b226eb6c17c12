import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { decode } from '../../api/envoy/decoder.ts';
import { EnvoyDecodingError } from '../../api/envoy/decoding-error.ts';
import { encode } from '../../api/envoy/encoder.ts';
import type { DeltaDiscoveryRequest } from '../../api/envoy/generated/types.ts';
import { BOOTSTRAP_METADATA } from '../../mesh-model/node-metadata.ts';
import { decodeDeltaRequest } from './delta-request.ts';
import { refusalReason } from './refusal-reason.ts';

const MESSAGE = 'envoy.service.discovery.v3.DeltaDiscoveryRequest';

const name = fc.string({ unit: 'grapheme', maxLength: 60 });

const anyRequest: fc.Arbitrary<DeltaDiscoveryRequest> = fc.record(
  {
    node: fc.record(
      {
        id: name,
        cluster: name,
        metadata: fc.dictionary(
          fc.oneof(fc.constant(BOOTSTRAP_METADATA), fc.string({ maxLength: 5 })),
          fc.oneof(fc.string({ maxLength: 100 }), fc.nat(), fc.constant(null), fc.array(fc.string())),
        ),
        extensions: fc.array(fc.record({ name, category: name }), { maxLength: 3 }),
      },
      { requiredKeys: [] },
    ),
    type_url: name,
    resource_names_subscribe: fc.array(name, { maxLength: 4 }),
    resource_names_unsubscribe: fc.array(name, { maxLength: 4 }),
    initial_resource_versions: fc.dictionary(name, name, { maxKeys: 4 }),
    response_nonce: name,
    error_detail: fc.record({ code: fc.nat(16), message: name }),
  },
  { requiredKeys: [] },
);

/** What a node says of its bootstrap, where that can be a hash. */
function bootstrapOf({ node }: DeltaDiscoveryRequest): string | undefined {
  const value = node?.metadata?.[BOOTSTRAP_METADATA];
  return typeof value === 'string' && value.length <= 64 ? value : undefined;
}

describe('a delta request', () => {
  test('says the same to this reader as to the reader of all messages', () => {
    fc.assert(
      fc.property(anyRequest, (request) => {
        const bytes = encode(MESSAGE, request);
        const expected = decode(MESSAGE, bytes);
        assert.deepEqual(decodeDeltaRequest(bytes), {
          nodeId: expected.node === undefined ? undefined : (expected.node.id ?? ''),
          bootstrap: bootstrapOf(expected),
          typeUrl: expected.type_url ?? '',
          subscribe: expected.resource_names_subscribe ?? [],
          unsubscribe: expected.resource_names_unsubscribe ?? [],
          initialVersions: new Map(Object.entries(expected.initial_resource_versions ?? {})),
          nonce: expected.response_nonce ?? '',
          error:
            expected.error_detail === undefined
              ? undefined
              : refusalReason(expected.error_detail.message ?? ''),
        });
      }),
    );
  });

  test('whatever the bytes are, it is read or refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        try {
          decodeDeltaRequest(bytes);
        } catch (error) {
          assert.ok(error instanceof EnvoyDecodingError, String(error));
        }
      }),
      { numRuns: 2_000 },
    );
  });

  test('one that breaks off is refused, wherever it does', () => {
    const whole = encode(MESSAGE, { type_url: 't', node: { id: 'shop/web' }, response_nonce: '1' });
    const ends = Array.from({ length: whole.length }, (_, length) => whole.subarray(0, length));
    const refused = ends.filter((bytes) => {
      try {
        decodeDeltaRequest(bytes);
        return false;
      } catch {
        return true;
      }
    });
    // All but those that end between two fields.
    assert.equal(refused.length, ends.length - 3);
  });

  test('text that is not UTF-8 is refused: two names could become one', () => {
    assert.throws(() => decodeDeltaRequest(Uint8Array.of(0x1a, 2, 0xc3, 0x28)), EnvoyDecodingError);
  });

  test('a long reason is cut', () => {
    const message = 'x'.repeat(10_000);
    const bytes = encode(MESSAGE, { error_detail: { message } });
    assert.equal(decodeDeltaRequest(bytes).error, refusalReason(message));
    assert.ok(refusalReason(message).length < 5_000);
  });
});
