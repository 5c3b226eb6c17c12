/**
 * The building blocks of the proto3 JSON form, in which every Envoy message is held: in code, in golden files, in
 * bootstraps and on the way to the wire. Source: https://protobuf.dev/programming-guides/json/.
 */

/** Any JSON value: the form of a `google.protobuf.Value`. */
export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

/** A JSON object: the form of a `google.protobuf.Struct`. */
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** A time span in seconds, with at most nine decimals: `1.5s`. */
export type Duration = `${number}s`;

/** A point in time by RFC 3339, in UTC, with at most nine decimals of a second: `2026-01-31T12:00:00.5Z`. */
export type Timestamp = string;

/** Bytes in base64, standard alphabet, padded. */
export type Base64 = string;

/** A 64-bit integer: a number where that is exact, otherwise a decimal string. */
export type Int64 = number | `${bigint}`;

/** A floating point number; JSON has no numbers for the three special values. */
export type Double = number | 'NaN' | 'Infinity' | '-Infinity';

/**
 * A message of any type: its type URL beside its fields. It is made with `pack`, so that the compiler checks the fields
 * against the type. A well-known type stands under `value`; bytes of a type that is not in the descriptor stand under
 * `@bytes`.
 */
export interface Any {
  /** `type.googleapis.com/` and the full name of the message's type. */
  readonly '@type': string;
}
