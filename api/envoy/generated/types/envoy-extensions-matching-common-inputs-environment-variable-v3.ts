// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/**
 * Reads an environment variable to provide an input for matching.
 * envoy.extensions.matching.common_inputs.environment_variable.v3.Config
 */
export interface EnvoyExtensionsMatchingCommonInputsEnvironmentVariableV3Config {
  /** Name of the environment variable to read from. */
  readonly name?: string;
}
