/** Finds the reader of each type in the descriptor, and makes it when it is first asked for. */

import { enumValues, fieldsOf } from '../descriptor.ts';
import { type FieldDescriptor, isScalarType } from '../descriptor-model.ts';
import { isWellKnownType, type WellKnownType } from '../well-known.ts';
import { wireTypes } from '../wire-format.ts';
import { anyReader } from './any-reader.ts';
import { enumReader } from './enum-reader.ts';
import { fieldReaders, type PartialMessage } from './field-reader.ts';
import { readFields, type TagReader } from './read-fields.ts';
import { scalarReaders } from './scalar-reader.ts';
import { readListValue, readStruct, readValue } from './struct-reader.ts';
import type { MessageReader, ValueReader } from './value-reader.ts';
import { readDuration, readFieldMask, readTimestamp } from './well-known-reader.ts';

/** Those of the well-known types that are not wrappers of one scalar. */
const wellKnownReaders: Partial<Record<WellKnownType, MessageReader>> = {
  'google.protobuf.Any': anyReader(messageReader),
  'google.protobuf.Duration': readDuration,
  'google.protobuf.FieldMask': readFieldMask,
  'google.protobuf.ListValue': readListValue,
  'google.protobuf.Struct': readStruct,
  'google.protobuf.Timestamp': readTimestamp,
  'google.protobuf.Value': readValue,
};

const messageReaders = new Map<string, MessageReader>();
const valueReaders = new Map<string, ValueReader>();

/**
 * The reader of a message's fields.
 *
 * @param type full name
 * @throws RangeError when the descriptor has no such message
 */
export function messageReader(type: string): MessageReader {
  let reader = messageReaders.get(type);
  if (reader === undefined) {
    reader = makeMessageReader(type);
    messageReaders.set(type, reader);
  }
  return reader;
}

function makeMessageReader(type: string): MessageReader {
  if (!isWellKnownType(type)) return plainReader(type);
  return wellKnownReaders[type] ?? wrapperReader(type);
}

/** Types refer to each other in circles, so their readers are made when the first message is read, not before. */
function plainReader(type: string): MessageReader {
  let tags: ReadonlyMap<number, TagReader<PartialMessage>> | undefined;
  return (input, end, before) => {
    tags ??= new Map(fieldsOf(type).flatMap((field, _, all) => readersOf(field, all)));
    return readFields(input, end, tags, Object(before ?? {}));
  };
}

function readersOf(field: FieldDescriptor, all: readonly FieldDescriptor[]): ReturnType<typeof fieldReaders> {
  const others = all.filter(
    ({ name, oneof }) => oneof !== undefined && oneof === field.oneof && name !== field.name,
  );
  return fieldReaders(
    field,
    valueReader(field.type),
    others.map(({ name }) => name),
  );
}

/** A wrapper, such as UInt32Value, is in the JSON form what it wraps. */
function wrapperReader(type: WellKnownType): MessageReader {
  const [field] = fieldsOf(type);
  if (field === undefined) throw new TypeError(`${type} wraps nothing`);
  const values = valueReader(field.type);
  const tags = new Map(fieldReaders(field, values, []));
  return (input, end) => readFields<PartialMessage>(input, end, tags, {})[field.name] ?? values.absent(input);
}

/** The reader of a field's values: scalars, enums, and messages with their length. */
function valueReader(type: string): ValueReader {
  if (isScalarType(type)) return scalarReaders[type];
  let reader = valueReaders.get(type);
  if (reader === undefined) {
    const values = enumValues(type);
    reader = values === undefined ? delimitedMessage(messageReader(type)) : enumReader(values);
    valueReaders.set(type, reader);
  }
  return reader;
}

function delimitedMessage(read: MessageReader): ValueReader {
  return {
    wireType: wireTypes.delimited,
    read: (input, before) => input.nested(input.reader.size(), (end) => read(input, end, before)),
    isDefault: () => false,
    absent: (input) => read(input, input.reader.pos),
  };
}
