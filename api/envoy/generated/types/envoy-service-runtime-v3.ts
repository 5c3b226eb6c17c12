// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { JsonObject } from '../../json-form.ts';

/**
 * RTDS resource type.
 * envoy.service.runtime.v3.Runtime
 */
export interface EnvoyServiceRuntimeV3Runtime {
  /** Runtime resource name. */
  readonly name?: string;
  readonly layer?: JsonObject;
}
