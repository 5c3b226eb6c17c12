// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Duration } from '../../json-form.ts';

/** envoy.extensions.upstreams.tcp.v3.TcpProtocolOptions */
export interface EnvoyExtensionsUpstreamsTcpV3TcpProtocolOptions {
  /** The idle timeout for the connection. */
  readonly idle_timeout?: Duration;
}
