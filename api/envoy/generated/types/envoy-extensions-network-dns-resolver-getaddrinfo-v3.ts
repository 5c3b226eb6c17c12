// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/**
 * Configuration for getaddrinfo DNS resolver.
 * envoy.extensions.network.dns_resolver.getaddrinfo.v3.GetAddrInfoDnsResolverConfig
 */
export interface EnvoyExtensionsNetworkDnsResolverGetaddrinfoV3GetAddrInfoDnsResolverConfig {
  readonly num_retries?: number;
  readonly num_resolver_threads?: number;
}
