/** Writers of `google.protobuf.Struct`, `Value` and `ListValue`, whose JSON form is plain JSON. */

import type { Writer } from 'protobufjs';
import { Misfit, show, within } from '../misfit.ts';
import { rejectTooDeep } from './depth.ts';
import type { MessageWriter } from './message-writer.ts';
import { asObject } from './plain-object.ts';
import { scalarWriters } from './scalar-writer.ts';

/** Tags of the fields of Value, MapEntry and ListValue. Source: google/protobuf/struct.proto. */
const tags = { null: 8, number: 17, string: 26, bool: 32, struct: 42, list: 50 } as const;
const delimited1 = 10;
const delimited2 = 18;

/** Writes the entries of a Struct, sorted by key. */
export const writeStruct: MessageWriter = (value, writer, depth) => {
  const struct = asObject(value);
  for (const key of Object.keys(struct).sort()) {
    try {
      writer.uint32(delimited1).fork().uint32(delimited1);
      scalarWriters.string.write(key, writer, depth);
      writeDelimitedValue(delimited2, struct[key], writer, depth);
      writer.ldelim();
    } catch (error) {
      throw within(error, /^\w+$/.test(key) ? key : `[${JSON.stringify(key)}]`);
    }
  }
};

/** Writes the items of a ListValue. */
export const writeListValue: MessageWriter = (value, writer, depth) => {
  if (!Array.isArray(value)) throw new Misfit(`${show(value)} is not a list`);
  for (const [index, item] of value.entries()) {
    try {
      writeDelimitedValue(delimited1, item, writer, depth);
    } catch (error) {
      throw within(error, `[${index}]`);
    }
  }
};

/** Writes the one field of a Value that fits. */
export const writeValue: MessageWriter = (value, writer, depth) => {
  if (value === null) writer.uint32(tags.null).int32(0);
  else if (typeof value === 'boolean') writer.uint32(tags.bool).bool(value);
  else if (typeof value === 'number') writeNumber(value, writer);
  else if (typeof value === 'string') scalarWriters.string.write(value, writer.uint32(tags.string), depth);
  else if (Array.isArray(value)) writeDelimited(tags.list, writeListValue, value, writer, depth);
  else writeDelimited(tags.struct, writeStruct, value, writer, depth);
};

function writeNumber(value: number, writer: Writer): void {
  if (!Number.isFinite(value)) throw new Misfit(`${value} has no JSON form`);
  writer.uint32(tags.number).double(value);
}

function writeDelimitedValue(tag: number, value: unknown, writer: Writer, depth: number): void {
  writeDelimited(tag, writeValue, value, writer, depth);
}

function writeDelimited(
  tag: number,
  write: MessageWriter,
  value: unknown,
  writer: Writer,
  depth: number,
): void {
  rejectTooDeep(depth + 1);
  writer.uint32(tag).fork();
  write(value, writer, depth + 1);
  writer.ldelim();
}
