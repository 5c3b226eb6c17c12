// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/** envoy.extensions.retry.host.omit_canary_hosts.v3.OmitCanaryHostsPredicate */
export type EnvoyExtensionsRetryHostOmitCanaryHostsV3OmitCanaryHostsPredicate = Readonly<Record<string, never>>;
