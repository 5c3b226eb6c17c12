// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/** envoy.extensions.resource_monitors.cpu_utilization.v3.CpuUtilizationConfig */
export interface EnvoyExtensionsResourceMonitorsCpuUtilizationV3CpuUtilizationConfig {
  readonly mode?: EnvoyExtensionsResourceMonitorsCpuUtilizationV3CpuUtilizationConfigUtilizationComputeStrategy;
}

/** envoy.extensions.resource_monitors.cpu_utilization.v3.CpuUtilizationConfig.UtilizationComputeStrategy */
export type EnvoyExtensionsResourceMonitorsCpuUtilizationV3CpuUtilizationConfigUtilizationComputeStrategy =
  | 'HOST'
  | 'CONTAINER';
