/** Writers of the ten integer types. */

import type { Writer } from 'protobufjs';
import { Misfit, show } from '../misfit.ts';
import { wireTypes } from '../wire-format.ts';
import type { ValueWriter } from './value-writer.ts';

type Put<Value> = (writer: Writer, value: Value) => void;

/**
 * A writer for a 32-bit integer type.
 *
 * @param name of the type, for messages
 * @param bounds both inclusive
 */
function integer32(
  name: string,
  bounds: Bounds,
  wireType: ValueWriter['wireType'],
  put: Put<number>,
): ValueWriter {
  const [least, greatest] = bounds;
  return {
    wireType,
    isDefault: (value) => value === 0,
    write(value, writer) {
      if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > greatest) {
        throw new Misfit(`${show(value)} is not ${name}: an integer from ${least} to ${greatest}`);
      }
      put(writer, value);
    },
  };
}

type Bounds = readonly [least: number | bigint, greatest: number | bigint];

/** A writer for a 64-bit integer type, which takes decimal strings too. */
function integer64(
  name: string,
  bounds: Bounds,
  wireType: ValueWriter['wireType'],
  put: Put<number | string>,
): ValueWriter {
  const [least, greatest] = bounds;
  return {
    wireType,
    isDefault: (value) => value === 0 || value === '0',
    write(value, writer) {
      if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least) {
        put(writer, value);
        return;
      }
      const exact =
        typeof value === 'string' && /^(0|-?[1-9]\d{0,19})$/.test(value) ? BigInt(value) : undefined;
      if (exact === undefined || exact < least || exact > greatest) {
        throw new Misfit(
          `${show(value)} is not ${name}: an integer from ${least} to ${greatest}, in a string where a number is not exact`,
        );
      }
      // protobufjs keeps all 64 bits of a decimal string.
      put(writer, String(exact));
    },
  };
}

const signed32: Bounds = [-(2 ** 31), 2 ** 31 - 1];
const unsigned32: Bounds = [0, 2 ** 32 - 1];
const signed64: Bounds = [-(2n ** 63n), 2n ** 63n - 1n];
const unsigned64: Bounds = [0n, 2n ** 64n - 1n];
const { varint, fixed32, fixed64 } = wireTypes;

/** The integer types by name. */
export const integerWriters = {
  int32: integer32('an int32', signed32, varint, (writer, value) => writer.int32(value)),
  uint32: integer32('a uint32', unsigned32, varint, (writer, value) => writer.uint32(value)),
  sint32: integer32('a sint32', signed32, varint, (writer, value) => writer.sint32(value)),
  fixed32: integer32('a fixed32', unsigned32, fixed32, (writer, value) => writer.fixed32(value)),
  sfixed32: integer32('an sfixed32', signed32, fixed32, (writer, value) => writer.sfixed32(value)),
  int64: integer64('an int64', signed64, varint, (writer, value) => writer.int64(value)),
  uint64: integer64('a uint64', unsigned64, varint, (writer, value) => writer.uint64(value)),
  sint64: integer64('a sint64', signed64, varint, (writer, value) => writer.sint64(value)),
  fixed64: integer64('a fixed64', unsigned64, fixed64, (writer, value) => writer.fixed64(value)),
  sfixed64: integer64('an sfixed64', signed64, fixed64, (writer, value) => writer.sfixed64(value)),
} as const;
