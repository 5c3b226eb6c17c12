// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/** envoy.extensions.transport_sockets.tls.cert_mappers.sni.v3.SNI */
export interface EnvoyExtensionsTransportSocketsTlsCertMappersSniV3SNI {
  readonly default_value?: string;
}
