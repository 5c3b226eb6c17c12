import { createHash } from 'node:crypto';
import protobuf from 'protobufjs';
import type { Origin } from '../../mesh-model/origin.ts';
import { type ResourceType, typeUrlOf } from './resource-type.ts';

/** A resource as it goes over the wire: encoded once, its bytes shared by every proxy that gets it. */
export interface EncodedResource {
  readonly type: ResourceType;
  readonly name: string;
  /** A hash of the content: the same content has the same version in every control plane, before and after a restart. */
  readonly version: string;
  /** The field `resources` of a DeltaDiscoveryResponse, tag and length included, ready to be joined with others. */
  readonly entry: Uint8Array;
  /** The Envoy message alone, for those who want to look at it: a part of `entry`. */
  readonly message: Uint8Array;
  /** The configuration objects it was made from. */
  readonly origins: readonly Origin[];
  /** For a cluster: its endpoints come as a resource of the same name, which Envoy waits for before it uses the cluster. */
  readonly awaitsEndpoints: boolean;
}

export interface ResourceContent {
  readonly type: ResourceType;
  readonly name: string;
  readonly message: Uint8Array;
  readonly origins: readonly Origin[];
  readonly awaitsEndpoints?: boolean;
}

/** 64 bits of SHA-256: a name's two versions would have to collide for a change to be missed. */
const VERSION_BYTES = 8;

// Field numbers of envoy.service.discovery.v3 (discovery.proto): DeltaDiscoveryResponse.resources = 2;
// Resource.version = 1, .resource = 2, .name = 3; google.protobuf.Any.type_url = 1, .value = 2. Tag = number << 3 | 2.
// Fields may come in any order (protobuf encoding), so the message goes last.
const TAG_1 = 0x0a;
const TAG_2 = 0x12;
const TAG_3 = 0x1a;

/** Hashes and frames one encoded Envoy message. */
export function encodeResource(content: ResourceContent): EncodedResource {
  const { type, name, message, origins } = content;
  const version = createHash('sha256')
    .update(message)
    .digest()
    .subarray(0, VERSION_BYTES)
    .toString('base64url');
  const writer = protobuf.Writer.create();
  writer.uint32(TAG_2).fork();
  writer.uint32(TAG_1).string(version).uint32(TAG_3).string(name);
  writer.uint32(TAG_2).fork().uint32(TAG_1).string(typeUrlOf(type)).uint32(TAG_2).bytes(message).ldelim();
  const entry = ownMemory(writer.ldelim().finish());
  return {
    type,
    name,
    version,
    entry,
    message: entry.subarray(entry.length - message.length),
    origins,
    awaitsEndpoints: content.awaitsEndpoints ?? false,
  };
}

/**
 * The bytes in memory of their own. Small buffers share blocks of 8 kB with whatever was made at the same time, and one
 * that is kept keeps its whole block: resources would take several times their size.
 */
function ownMemory(bytes: Uint8Array): Uint8Array {
  const own = Buffer.allocUnsafeSlow(bytes.length);
  own.set(bytes);
  return own;
}

/** True when both stand for the same bytes made from the same generations, so that one can stand for the other. */
export function isSameResource(a: EncodedResource, b: EncodedResource): boolean {
  return (
    a.version === b.version &&
    a.name === b.name &&
    a.origins.length === b.origins.length &&
    a.origins.every((origin, at) => {
      const other = b.origins[at];
      return origin.object === other?.object && origin.generation === other.generation;
    })
  );
}
