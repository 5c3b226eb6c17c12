/** What the encoder and the decoder know of the Envoy API: the shape of `generated/descriptor.json`. */

/** The scalar types of protocol buffers, by their names in a .proto file. */
export const scalarTypes = [
  'double',
  'float',
  'int32',
  'int64',
  'uint32',
  'uint64',
  'sint32',
  'sint64',
  'fixed32',
  'fixed64',
  'sfixed32',
  'sfixed64',
  'bool',
  'string',
  'bytes',
] as const;

export type ScalarType = (typeof scalarTypes)[number];

/** One field of a message. */
export interface FieldDescriptor {
  /** As in the .proto file, snake_case. */
  readonly name: string;
  readonly number: number;
  /** A scalar type, or the full name of a message or an enum, without a leading dot. Of a map: that of its values. */
  readonly type: string;
  /** Absent for a singular field. */
  readonly rule?: 'repeated' | 'map';
  /** Of a map: the type of its keys. */
  readonly key?: ScalarType;
  /** The oneof that the field is a member of. */
  readonly oneof?: string;
  /** Declared `optional`: a value that equals the default is on the wire too. */
  readonly presence?: true;
  /** A repeated number that is not packed. */
  readonly unpacked?: true;
}

/** Everything reachable from the root messages. Keys are full names without a leading dot. */
export interface Descriptor {
  /** The fields of each message, in number order. */
  readonly messages: Readonly<Record<string, readonly FieldDescriptor[]>>;
  /** The numbers of each enum's values, by value name. */
  readonly enums: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Whether a field's type is a scalar rather than the name of a message or an enum. */
export function isScalarType(type: string): type is ScalarType {
  return (scalarTypes as readonly string[]).includes(type);
}
