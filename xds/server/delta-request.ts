import { decode } from '../../api/envoy/decoder.ts';

/** A DeltaDiscoveryRequest, as far as this server needs it. */
export interface DeltaRequest {
  /** The proxy's own name for itself; Envoy says it in the first request of a stream only. */
  readonly nodeId: string | undefined;
  readonly typeUrl: string;
  readonly subscribe: readonly string[];
  readonly unsubscribe: readonly string[];
  /** What the proxy still has of this type from an earlier stream, name to version. */
  readonly initialVersions: ReadonlyMap<string, string>;
  /** The response this one answers; empty where it answers none. */
  readonly nonce: string;
  /** Why the response was refused, in Envoy's words; undefined where it was accepted. */
  readonly error: string | undefined;
}

/** Envoy's words are shown to users; a hostile proxy's are not to fill the memory. */
const MAX_REASON_LENGTH = 4_096;

/**
 * Reads a request from the wire.
 * @throws EnvoyDecodingError when the bytes are no such message
 */
export function decodeDeltaRequest(bytes: Uint8Array): DeltaRequest {
  const request = decode('envoy.service.discovery.v3.DeltaDiscoveryRequest', bytes);
  return {
    nodeId: request.node?.id,
    typeUrl: request.type_url ?? '',
    subscribe: request.resource_names_subscribe ?? [],
    unsubscribe: request.resource_names_unsubscribe ?? [],
    initialVersions: new Map(Object.entries(request.initial_resource_versions ?? {})),
    nonce: request.response_nonce ?? '',
    error:
      request.error_detail === undefined
        ? undefined
        : (request.error_detail.message ?? '').slice(0, MAX_REASON_LENGTH),
  };
}
