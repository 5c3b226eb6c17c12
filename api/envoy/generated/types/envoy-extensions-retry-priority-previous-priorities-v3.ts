// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/**
 * A retry host selector that attempts to spread retries between priorities, even if certain priorities
 * would not normally be attempted due to higher priorities being available.
 * envoy.extensions.retry.priority.previous_priorities.v3.PreviousPrioritiesConfig
 */
export interface EnvoyExtensionsRetryPriorityPreviousPrioritiesV3PreviousPrioritiesConfig {
  /** How often the priority load should be updated based on previously attempted priorities. */
  readonly update_frequency?: number;
}
