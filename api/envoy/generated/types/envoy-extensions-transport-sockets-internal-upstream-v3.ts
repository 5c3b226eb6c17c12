// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyConfigCoreV3TransportSocket,
} from './envoy-config-core-v3.ts';
import type {
  EnvoyTypeMetadataV3MetadataKind,
} from './envoy-type-metadata-v3.ts';

/**
 * Configuration for the internal upstream address.
 * envoy.extensions.transport_sockets.internal_upstream.v3.InternalUpstreamTransport
 */
export interface EnvoyExtensionsTransportSocketsInternalUpstreamV3InternalUpstreamTransport {
  /**
   * Specifies the metadata namespaces and values to insert into the downstream internal connection dynamic
   * metadata when an internal address is used as a host.
   */
  readonly passthrough_metadata?: readonly EnvoyExtensionsTransportSocketsInternalUpstreamV3InternalUpstreamTransportMetadataValueSource[];
  /** The underlying transport socket being wrapped. */
  readonly transport_socket?: EnvoyConfigCoreV3TransportSocket;
}

/**
 * Describes the location of the imported metadata value.
 * envoy.extensions.transport_sockets.internal_upstream.v3.InternalUpstreamTransport.MetadataValueSource
 */
export interface EnvoyExtensionsTransportSocketsInternalUpstreamV3InternalUpstreamTransportMetadataValueSource {
  /** Specifies what kind of metadata. */
  readonly kind?: EnvoyTypeMetadataV3MetadataKind;
  /** Name is the filter namespace used in the dynamic metadata. */
  readonly name?: string;
}
