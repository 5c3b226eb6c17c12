// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { JsonObject } from '../../json-form.ts';

/**
 * A TypedStruct contains an arbitrary JSON serialized protocol buffer message with a URL that describes
 * the type of the serialized message.
 * udpa.type.v1.TypedStruct
 */
export interface UdpaTypeV1TypedStruct {
  /** A URL that uniquely identifies the type of the serialize protocol buffer message. */
  readonly type_url?: string;
  /** A JSON representation of the above specified type. */
  readonly value?: JsonObject;
}
