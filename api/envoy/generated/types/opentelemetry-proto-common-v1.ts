// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

import type { Base64, Double, Int64 } from '../../json-form.ts';

/** opentelemetry.proto.common.v1.AnyValue */
export interface OpentelemetryProtoCommonV1AnyValue {
  /** One of: string_value, bool_value, int_value, double_value, array_value, kvlist_value, bytes_value. */
  readonly string_value?: string;
  /** One of: string_value, bool_value, int_value, double_value, array_value, kvlist_value, bytes_value. */
  readonly bool_value?: boolean;
  /** One of: string_value, bool_value, int_value, double_value, array_value, kvlist_value, bytes_value. */
  readonly int_value?: Int64;
  /** One of: string_value, bool_value, int_value, double_value, array_value, kvlist_value, bytes_value. */
  readonly double_value?: Double;
  /** One of: string_value, bool_value, int_value, double_value, array_value, kvlist_value, bytes_value. */
  readonly array_value?: OpentelemetryProtoCommonV1ArrayValue;
  /** One of: string_value, bool_value, int_value, double_value, array_value, kvlist_value, bytes_value. */
  readonly kvlist_value?: OpentelemetryProtoCommonV1KeyValueList;
  /** One of: string_value, bool_value, int_value, double_value, array_value, kvlist_value, bytes_value. */
  readonly bytes_value?: Base64;
}

/** opentelemetry.proto.common.v1.ArrayValue */
export interface OpentelemetryProtoCommonV1ArrayValue {
  readonly values?: readonly OpentelemetryProtoCommonV1AnyValue[];
}

/** opentelemetry.proto.common.v1.KeyValue */
export interface OpentelemetryProtoCommonV1KeyValue {
  readonly key?: string;
  readonly value?: OpentelemetryProtoCommonV1AnyValue;
}

/** opentelemetry.proto.common.v1.KeyValueList */
export interface OpentelemetryProtoCommonV1KeyValueList {
  readonly values?: readonly OpentelemetryProtoCommonV1KeyValue[];
}
