/** Finds the writer of each type in the descriptor, and makes it when it is first asked for. */

import { enumValues, fieldsOf } from '../descriptor.ts';
import { isScalarType } from '../descriptor-model.ts';
import { isWellKnownType, type WellKnownType } from '../well-known.ts';
import { wireTypes } from '../wire-format.ts';
import { anyWriter } from './any-writer.ts';
import { rejectTooDeep } from './depth.ts';
import { enumWriter } from './enum-writer.ts';
import { fieldWriter } from './field-writer.ts';
import { compileMessage, type MessageWriter } from './message-writer.ts';
import { scalarWriters } from './scalar-writer.ts';
import { writeListValue, writeStruct, writeValue } from './struct-writer.ts';
import type { ValueWriter } from './value-writer.ts';
import { writeDuration, writeFieldMask, writeTimestamp } from './well-known-writer.ts';

/** Those of the well-known types that are not wrappers of one scalar. */
const wellKnownWriters: Partial<Record<WellKnownType, MessageWriter>> = {
  'google.protobuf.Any': anyWriter(messageWriter),
  'google.protobuf.Duration': writeDuration,
  'google.protobuf.FieldMask': writeFieldMask,
  'google.protobuf.ListValue': writeListValue,
  'google.protobuf.Struct': writeStruct,
  'google.protobuf.Timestamp': writeTimestamp,
  'google.protobuf.Value': writeValue,
};

const messageWriters = new Map<string, MessageWriter>();
const valueWriters = new Map<string, ValueWriter>();

/**
 * The writer of a message's fields.
 *
 * @param type full name
 * @throws RangeError when the descriptor has no such message
 */
export function messageWriter(type: string): MessageWriter {
  let writer = messageWriters.get(type);
  if (writer === undefined) {
    writer = makeMessageWriter(type);
    messageWriters.set(type, writer);
  }
  return writer;
}

function makeMessageWriter(type: string): MessageWriter {
  if (!isWellKnownType(type)) return compileMessage(type, valueWriter);
  return wellKnownWriters[type] ?? wrapperWriter(type);
}

/** A wrapper, such as UInt32Value, is in the JSON form what it wraps. */
function wrapperWriter(type: WellKnownType): MessageWriter {
  const [field] = fieldsOf(type);
  if (field === undefined) throw new TypeError(`${type} wraps nothing`);
  return fieldWriter(field, valueWriter(field.type));
}

/** The writer of a field's values: scalars, enums, and messages with their length. */
function valueWriter(type: string): ValueWriter {
  if (isScalarType(type)) return scalarWriters[type];
  let writer = valueWriters.get(type);
  if (writer === undefined) {
    const values = enumValues(type);
    writer = values === undefined ? delimitedMessage(messageWriter(type)) : enumWriter(type, values);
    valueWriters.set(type, writer);
  }
  return writer;
}

function delimitedMessage(write: MessageWriter): ValueWriter {
  return {
    wireType: wireTypes.delimited,
    isDefault: () => false,
    write(value, writer, depth) {
      rejectTooDeep(depth + 1);
      writer.fork();
      write(value, writer, depth + 1);
      writer.ldelim();
    },
  };
}
