/** Readers of all scalar types. */

import type { Reader } from 'protobufjs';
import type { ScalarType } from '../descriptor-model.ts';
import { type WireType, wireTypes } from '../wire-format.ts';
import { jsonOfLong } from './long.ts';
import { readString } from './text.ts';
import type { ValueReader } from './value-reader.ts';

function scalar<Value>(wireType: WireType, absent: Value, read: (reader: Reader) => Value): ValueReader {
  return {
    wireType,
    read: ({ reader }) => read(reader),
    isDefault: (value) => Object.is(value, absent),
    absent: () => absent,
  };
}

/** JSON has no numbers for the three special values. */
function jsonOfDouble(value: number): number | string {
  return Number.isFinite(value) ? value : String(value);
}

/** The shortest decimal that is the same float: 0.1 rather than 0.10000000149011612. */
function jsonOfFloat(value: number): number | string {
  if (!Number.isFinite(value)) return jsonOfDouble(value);
  for (let digits = 6; digits < 9; digits += 1) {
    const shorter = Number(value.toPrecision(digits));
    if (Math.fround(shorter) === value) return shorter;
  }
  return value;
}

const { varint, fixed32, fixed64, delimited } = wireTypes;

/** The scalar types by name. */
export const scalarReaders: Readonly<Record<ScalarType, ValueReader>> = {
  double: scalar<number | string>(fixed64, 0, (reader) => jsonOfDouble(reader.double())),
  float: scalar<number | string>(fixed32, 0, (reader) => jsonOfFloat(reader.float())),
  int32: scalar(varint, 0, (reader) => reader.int32()),
  uint32: scalar(varint, 0, (reader) => reader.uint32()),
  sint32: scalar(varint, 0, (reader) => reader.sint32()),
  fixed32: scalar(fixed32, 0, (reader) => reader.fixed32()),
  sfixed32: scalar(fixed32, 0, (reader) => reader.sfixed32()),
  int64: scalar<number | string>(varint, 0, (reader) => jsonOfLong(reader.int64())),
  uint64: scalar<number | string>(varint, 0, (reader) => jsonOfLong(reader.uint64())),
  sint64: scalar<number | string>(varint, 0, (reader) => jsonOfLong(reader.sint64())),
  fixed64: scalar<number | string>(fixed64, 0, (reader) => jsonOfLong(reader.fixed64())),
  sfixed64: scalar<number | string>(fixed64, 0, (reader) => jsonOfLong(reader.sfixed64())),
  bool: scalar(varint, false, (reader) => reader.bool()),
  string: scalar(delimited, '', readString),
  bytes: scalar(delimited, '', (reader) => Buffer.from(reader.bytes()).toString('base64')),
};
