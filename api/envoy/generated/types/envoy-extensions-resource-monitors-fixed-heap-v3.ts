// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Int64 } from '../../json-form.ts';
import type {
  EnvoyConfigCoreV3RuntimeUInt64,
} from './envoy-config-core-v3.ts';

/**
 * The fixed heap resource monitor reports the Envoy process memory pressure, computed as a fraction of
 * currently reserved heap memory divided by a statically configured maximum specified in the
 * FixedHeapConfig.
 * envoy.extensions.resource_monitors.fixed_heap.v3.FixedHeapConfig
 */
export interface EnvoyExtensionsResourceMonitorsFixedHeapV3FixedHeapConfig {
  readonly max_heap_size_bytes?: Int64;
  readonly max_heap_size_bytes_runtime?: EnvoyConfigCoreV3RuntimeUInt64;
}
