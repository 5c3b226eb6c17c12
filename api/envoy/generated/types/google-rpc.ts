// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Any } from '../../json-form.ts';

/**
 * The `Status` type defines a logical error model that is suitable for different programming environments,
 * including REST APIs and RPC APIs.
 * google.rpc.Status
 */
export interface GoogleRpcStatus {
  /** The status code, which should be an enum value of [google.rpc.Code][google.rpc.Code]. */
  readonly code?: number;
  /** A developer-facing error message, which should be in English. */
  readonly message?: string;
  /** A list of messages that carry the error details. */
  readonly details?: readonly Any[];
}
