// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/** envoy.extensions.transport_sockets.tls.cert_mappers.static_name.v3.StaticName */
export interface EnvoyExtensionsTransportSocketsTlsCertMappersStaticNameV3StaticName {
  readonly name?: string;
}
