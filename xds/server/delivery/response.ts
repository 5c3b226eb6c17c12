import protobuf from 'protobufjs';
import type { EncodedResource } from '../../snapshot/encoded-resource.ts';
import { type ResourceType, typeUrlOf } from '../../snapshot/resource-type.ts';
import { frameOf } from '../grpc/message-frame.ts';

/** One DeltaDiscoveryResponse, encoded. The same response may go to many proxies. */
export interface Response {
  readonly type: ResourceType;
  readonly nonce: string;
  /** The message as it goes over gRPC, its length before it: written as it is to every stream. */
  readonly frame: Buffer;
  readonly resources: readonly EncodedResource[];
  /** The names of the clusters in it that Envoy cannot use before it has their endpoints. */
  readonly awaitingEndpoints: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Responses stay well under the 4 MiB at which gRPC clients refuse a message, and small enough that a slow proxy holds
 * little of the server's memory at a time.
 */
const MAX_RESPONSE_BYTES = 512 * 1024;

// envoy.service.discovery.v3.DeltaDiscoveryResponse: type_url = 4, nonce = 5, removed_resources = 6. `resources` = 2 is
// already framed in each entry. Fields may come in any order (protobuf encoding), so the shared entries go first.
const TAG_TYPE_URL = 0x22;
const TAG_NONCE = 0x2a;
const TAG_REMOVED = 0x32;

/** Makes responses with nonces that are unique in this server, so that shared bytes never carry an ambiguous one. */
export class ResponseEncoder {
  #nonces = 0;

  /** One response or, where the resources are too many for one, several. At least one, even when there is nothing in it. */
  encode(type: ResourceType, resources: readonly EncodedResource[], removed: readonly string[]): Response[] {
    const responses: Response[] = [];
    let from = 0;
    do {
      const to = endOfChunk(resources, from);
      const last = to === resources.length;
      responses.push(this.#encodeOne(type, resources.slice(from, to), last ? removed : []));
      from = to;
    } while (from < resources.length);
    return responses;
  }

  #encodeOne(
    type: ResourceType,
    resources: readonly EncodedResource[],
    removed: readonly string[],
  ): Response {
    this.#nonces += 1;
    const nonce = this.#nonces.toString(36);
    const writer = protobuf.Writer.create();
    writer.uint32(TAG_TYPE_URL).string(typeUrlOf(type)).uint32(TAG_NONCE).string(nonce);
    for (const name of removed) writer.uint32(TAG_REMOVED).string(name);
    const frame = frameOf([...resources.map((resource) => resource.entry), writer.finish()]);
    const awaitingEndpoints = resources.filter((each) => each.awaitsEndpoints).map(({ name }) => name);
    return { type, nonce, frame, resources, awaitingEndpoints, removed };
  }
}

function endOfChunk(resources: readonly EncodedResource[], from: number): number {
  let size = 0;
  let at = from;
  for (; at < resources.length; at++) {
    size += resources[at]?.entry.length ?? 0;
    if (size > MAX_RESPONSE_BYTES && at > from) break;
  }
  return at;
}
