// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Int64 } from '../../json-form.ts';

/** envoy.extensions.resource_monitors.cgroup_memory.v3.CgroupMemoryConfig */
export interface EnvoyExtensionsResourceMonitorsCgroupMemoryV3CgroupMemoryConfig {
  readonly max_memory_bytes?: Int64;
}
