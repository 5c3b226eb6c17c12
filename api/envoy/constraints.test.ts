import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { pack } from './any.ts';
import { constraintsOf } from './constraints/rule-table.ts';
import { violationsOf } from './constraints.ts';
import { decode } from './decoder.ts';
import { fieldsOf, type MessageType } from './descriptor.ts';
import { encode } from './encoder.ts';
import { arbitraryMessage, messageTypes } from './fixtures/arbitrary-message.ts';
import { meshBootstrap } from './fixtures/mesh-bootstrap.ts';
import type { EnvoyMessages } from './generated/messages.ts';

const VIRTUAL_HOST = 'envoy.config.route.v3.VirtualHost';
const LISTENER = 'envoy.config.listener.v3.Listener';
const TCP_PROXY = 'envoy.extensions.filters.network.tcp_proxy.v3.TcpProxy';

suite('the constraints', () => {
  test('find nothing in what Envoy takes', () => {
    assert.deepEqual(violationsOf('envoy.config.bootstrap.v3.Bootstrap', meshBootstrap), []);
  });

  test('say where and what', () => {
    const good = { match: { prefix: '/' }, redirect: {} };
    const bad = { ...good, request_headers_to_add: [{ header: { key: 'a', value: 'b\nc' } }] };
    assert.deepEqual(
      violationsOf(VIRTUAL_HOST, { name: 'a', domains: ['*'], routes: [good, good, good, bad] }),
      [
        {
          path: 'routes[3].request_headers_to_add[0].header.value',
          rule: 'value must not contain line breaks or NUL characters',
        },
      ],
    );
  });

  test('name the members of a oneof of which one must be set', () => {
    const address = 'envoy.config.core.v3.Address';
    const rule = 'one of socket_address, pipe, envoy_internal_address is required';
    assert.deepEqual(violationsOf(address, {}), [{ path: '', rule }]);
    assert.deepEqual(violationsOf(address, { pipe: { path: '/a' } }), []);
  });

  test('stop at the limit', () => {
    const routes = Array(100).fill({});
    assert.equal(violationsOf(VIRTUAL_HOST, { name: 'a', domains: ['*'], routes }).length, 10);
    assert.equal(violationsOf(VIRTUAL_HOST, { name: 'a', domains: ['*'], routes }, 3).length, 3);
  });

  test('look into an Any after everything else', () => {
    const typed_config = pack(TCP_PROXY, { cluster: 'a' });
    const listener = { filter_chains: [{ filters: [{ typed_config }] }] };
    assert.deepEqual(violationsOf(LISTENER, listener), [
      { path: 'filter_chains[0].filters[0].name', rule: 'value length must be at least 1 characters' },
      {
        path: 'filter_chains[0].filters[0].typed_config.stat_prefix',
        rule: 'value length must be at least 1 characters',
      },
    ]);
  });

  test('pass over an Any that they do not know', () => {
    const unknown = { '@type': 'type.googleapis.com/mesh.Unknown', '@bytes': '' };
    const known = pack('google.protobuf.Duration', '1s');
    for (const typed_config of [unknown, known, { '@type': 'nothing' }])
      assert.deepEqual(
        violationsOf(LISTENER, { filter_chains: [{ filters: [{ name: 'a', typed_config }] }] }),
        [],
      );
  });

  test('judge any message, the same before and after the wire', () => {
    for (const type of messageTypes) {
      fc.assert(
        fc.property(arbitraryMessage(type), (message) => {
          assert.deepEqual(allOf(type, decode(type, encode(type, message))), allOf(type, message));
        }),
        { numRuns: 3 },
      );
    }
  });
});

/** Sorted, as the wire sorts the entries of maps. */
function allOf<Type extends MessageType>(type: Type, message: EnvoyMessages[Type]): readonly string[] {
  return violationsOf(type, message, 10_000)
    .map(({ path, rule }) => `${path}: ${rule}`)
    .sort();
}

test('every constraint is on a field or a oneof that the descriptor has', () => {
  for (const type of messageTypes) {
    const fields = fieldsOf(type);
    for (const name of Object.keys(constraintsOf(type).fields))
      assert.ok(
        fields.some((field) => field.name === name),
        `${type}.${name}`,
      );
    for (const name of constraintsOf(type).oneofs)
      assert.ok(
        fields.some(({ oneof }) => oneof === name),
        `${type}.${name}`,
      );
  }
});
