import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pack } from '../../api/envoy/any.ts';
import { encode } from '../../api/envoy/encoder.ts';
import type { EnvoyMessages } from '../../api/envoy/generated/messages.ts';
import { type DeltaRequest, decodeDeltaRequest } from '../../xds/server/delta-request.ts';
import { MESSAGE_NAMES, type ResourceType, typeUrlOf } from '../../xds/snapshot/resource-type.ts';
import { ResponseScanner } from './response-scan.ts';
import { SimulatedProxy } from './simulated-proxy.ts';

const RESPONSE = 'envoy.service.discovery.v3.DeltaDiscoveryResponse';

/** A proxy whose requests are kept as one line each: type, names asked for, names given up, nonce answered. */
class Conversation {
  readonly requests: DeltaRequest[] = [];
  readonly proxy = new SimulatedProxy('shop/web', (bytes) => this.requests.push(decodeDeltaRequest(bytes)));
  readonly #scanner = new ResponseScanner();
  #nonces = 0;

  constructor() {
    this.proxy.start();
  }

  respond<Type extends ResourceType>(
    type: Type,
    resources: Readonly<Record<string, EnvoyMessages[(typeof MESSAGE_NAMES)[Type]]>>,
    removed: readonly string[] = [],
  ): void {
    this.#nonces += 1;
    const bytes = encode(RESPONSE, {
      type_url: typeUrlOf(type),
      nonce: `n${this.#nonces}`,
      resources: Object.entries(resources).map(([name, message]) => ({
        name,
        version: '1',
        resource: pack<(typeof MESSAGE_NAMES)[Type]>(MESSAGE_NAMES[type], message),
      })),
      removed_resources: [...removed],
    });
    this.proxy.take(this.#scanner.scan(bytes));
  }

  /** What was asked since the last call. */
  said(): string[] {
    return this.requests.splice(0).map(({ typeUrl, subscribe, unsubscribe, nonce }) => {
      const type = typeUrl.slice(typeUrl.lastIndexOf('.') + 1);
      return [type, ...subscribe, ...unsubscribe.map((name) => `-${name}`), nonce].filter(Boolean).join(' ');
    });
  }
}

const dynamic = { eds_config: { ads: {} } };

const manager = pack('envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager', {
  stat_prefix: 'x',
  rds: { route_config_name: 'outbound', config_source: { ads: {} } },
  http_filters: [
    { name: 'policy', config_discovery: { config_source: { ads: {} }, type_urls: ['x'] } },
    { name: 'router', typed_config: pack('envoy.extensions.filters.http.router.v3.Router', {}) },
  ],
});

describe('a simulated proxy', () => {
  test('asks, in the order of Envoy, for what it is told of', () => {
    const conversation = new Conversation();
    assert.equal(conversation.requests[0]?.nodeId, 'shop/web');
    assert.deepEqual(conversation.said(), ['Cluster']);
    conversation.respond('Cluster', {
      a: { name: 'a', eds_cluster_config: dynamic },
      b: { name: 'b', eds_cluster_config: { ...dynamic, service_name: 'b-endpoints' } },
      local: { name: 'local', type: 'STATIC' },
    });
    assert.deepEqual(conversation.said(), [
      'Cluster n1',
      'ClusterLoadAssignment a b-endpoints',
      'Secret workload-identity trust-bundle',
    ]);
    conversation.respond('Secret', { 'workload-identity': {}, 'trust-bundle': {} });
    conversation.respond('Endpoints', { a: { cluster_name: 'a' } });
    assert.deepEqual(conversation.said(), ['Secret n2', 'ClusterLoadAssignment n3']);
    conversation.respond('Endpoints', { 'b-endpoints': { cluster_name: 'b' } });
    assert.deepEqual(conversation.said(), ['ClusterLoadAssignment n4', 'Listener']);
    conversation.respond('Listener', {
      outbound: { name: 'outbound', filter_chains: [{ filters: [{ name: 'http', typed_config: manager }] }] },
    });
    assert.deepEqual(conversation.said(), [
      'Listener n5',
      'RouteConfiguration outbound',
      'TypedExtensionConfig policy',
    ]);
    conversation.respond('PolicyFilter', { policy: { name: 'policy' } });
    conversation.respond('RouteConfiguration', { outbound: { name: 'outbound' } });
    assert.deepEqual(conversation.said(), [
      'TypedExtensionConfig n6',
      'RouteConfiguration n7',
      'VirtualHost',
    ]);
    assert.equal(conversation.proxy.configured, false);
    conversation.respond('VirtualHost', { 'outbound/a': { name: 'a', domains: ['a'] } });
    assert.deepEqual(conversation.said(), ['VirtualHost n8']);
    assert.equal(conversation.proxy.configured, true);
  });

  test('asks again for nothing, and gives up the endpoints of a removed cluster', () => {
    const conversation = new Conversation();
    const clusters = { a: { name: 'a', eds_cluster_config: dynamic } };
    conversation.respond('Cluster', clusters);
    conversation.said();
    conversation.respond('Cluster', clusters);
    assert.deepEqual(conversation.said(), ['Cluster n2']);
    conversation.respond('Cluster', {}, ['a']);
    assert.deepEqual(conversation.said(), ['Cluster n3', 'ClusterLoadAssignment -a', 'Listener']);
  });
});
