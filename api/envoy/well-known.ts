/** The well-known types, which the JSON form writes in a way of their own. */

/** The type in `json-form.ts`, or of the language, that is the JSON form of each well-known message. */
export const wellKnownForms = {
  'google.protobuf.Any': 'Any',
  'google.protobuf.BoolValue': 'boolean',
  'google.protobuf.BytesValue': 'Base64',
  'google.protobuf.DoubleValue': 'Double',
  'google.protobuf.Duration': 'Duration',
  'google.protobuf.FieldMask': 'string',
  'google.protobuf.FloatValue': 'Double',
  'google.protobuf.Int32Value': 'number',
  'google.protobuf.Int64Value': 'Int64',
  'google.protobuf.ListValue': 'readonly JsonValue[]',
  'google.protobuf.StringValue': 'string',
  'google.protobuf.Struct': 'JsonObject',
  'google.protobuf.Timestamp': 'Timestamp',
  'google.protobuf.UInt32Value': 'number',
  'google.protobuf.UInt64Value': 'Int64',
  'google.protobuf.Value': 'JsonValue',
} as const;

/** The full name of a message with a JSON form of its own. */
export type WellKnownType = keyof typeof wellKnownForms;

/** Whether the JSON form of a message is something other than an object of its fields. */
export function isWellKnownType(fullName: string): fullName is WellKnownType {
  return Object.hasOwn(wellKnownForms, fullName);
}
