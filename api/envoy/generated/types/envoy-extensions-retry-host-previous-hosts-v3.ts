// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/** envoy.extensions.retry.host.previous_hosts.v3.PreviousHostsPredicate */
export type EnvoyExtensionsRetryHostPreviousHostsV3PreviousHostsPredicate = Readonly<Record<string, never>>;
