// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type {
  EnvoyConfigCoreV3ConfigSource,
  EnvoyConfigCoreV3TypedExtensionConfig,
} from './envoy-config-core-v3.ts';

/** envoy.extensions.transport_sockets.tls.cert_selectors.on_demand_secret.v3.Config */
export interface EnvoyExtensionsTransportSocketsTlsCertSelectorsOnDemandSecretV3Config {
  readonly config_source?: EnvoyConfigCoreV3ConfigSource;
  readonly certificate_mapper?: EnvoyConfigCoreV3TypedExtensionConfig;
  readonly prefetch_secret_names?: readonly string[];
}
