// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.

/** google.protobuf.Empty */
export type GoogleProtobufEmpty = Readonly<Record<string, never>>;

/** google.protobuf.NullValue */
export type GoogleProtobufNullValue =
  | 'NULL_VALUE';
