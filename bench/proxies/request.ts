import protobuf from 'protobufjs';
import { type ResourceType, typeUrlOf } from '../../xds/snapshot/resource-type.ts';

// envoy.service.discovery.v3.DeltaDiscoveryRequest: node = 1, type_url = 2, resource_names_subscribe = 3,
// resource_names_unsubscribe = 4, response_nonce = 6; Node: id = 1, user_agent_name = 6, extensions = 9;
// Extension: name = 1, category = 2, type_urls = 6. Tag = number << 3 | 2.
const TAG = { node: 0x0a, typeUrl: 0x12, subscribe: 0x1a, unsubscribe: 0x22, nonce: 0x32 } as const;
const NODE_TAG = { id: 0x0a, userAgent: 0x32, extension: 0x4a } as const;
const EXTENSION_TAG = { name: 0x0a, category: 0x12, typeUrl: 0x32 } as const;

/** A DeltaDiscoveryRequest, as far as a proxy with nothing to complain of needs it. */
export interface Request {
  readonly type: ResourceType;
  readonly subscribe?: readonly string[];
  readonly unsubscribe?: readonly string[];
  readonly nonce?: string;
  /** The proxy's id: in the first request of a stream only, with what else Envoy says of itself there. */
  readonly nodeId?: string;
}

export function encodeRequest({ type, subscribe = [], unsubscribe = [], nonce, nodeId }: Request): Buffer {
  const writer = protobuf.Writer.create();
  if (nodeId !== undefined) writer.uint32(TAG.node).bytes(encodeNode(nodeId));
  writer.uint32(TAG.typeUrl).string(typeUrlOf(type));
  for (const name of subscribe) writer.uint32(TAG.subscribe).string(name);
  for (const name of unsubscribe) writer.uint32(TAG.unsubscribe).string(name);
  if (nonce !== undefined) writer.uint32(TAG.nonce).string(nonce);
  return Buffer.from(writer.finish());
}

/** Envoy describes every extension of its build in its first request, in about 60 kB. */
const EXTENSIONS = 400;

function encodeNode(id: string): Uint8Array {
  const writer = protobuf.Writer.create();
  writer.uint32(NODE_TAG.id).string(id).uint32(NODE_TAG.userAgent).string('envoy');
  for (let at = 0; at < EXTENSIONS; at++) {
    writer.uint32(NODE_TAG.extension).fork();
    writer.uint32(EXTENSION_TAG.name).string(`envoy.filters.simulated.extension_${at}`);
    writer.uint32(EXTENSION_TAG.category).string('envoy.filters.simulated');
    writer
      .uint32(EXTENSION_TAG.typeUrl)
      .string(`envoy.extensions.filters.simulated.v3.${'Simulated'.repeat(4)}`);
    writer.ldelim();
  }
  return writer.finish();
}
