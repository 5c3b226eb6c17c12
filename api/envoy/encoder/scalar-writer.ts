/** Writers of all scalar types. */

import type { Writer } from 'protobufjs';
import type { ScalarType } from '../descriptor-model.ts';
import { Misfit, show } from '../misfit.ts';
import { wireTypes } from '../wire-format.ts';
import { integerWriters } from './integer-writer.ts';
import type { ValueWriter } from './value-writer.ts';

/** What the JSON form writes where JSON has no number. */
const specialNumbers: ReadonlyMap<unknown, number> = new Map([
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['-Infinity', Number.NEGATIVE_INFINITY],
]);

function floatingPoint(
  name: string,
  wireType: ValueWriter['wireType'],
  greatest: number,
  put: (writer: Writer, value: number) => void,
): ValueWriter {
  return {
    wireType,
    // Minus zero has a sign bit to carry.
    isDefault: (value) => Object.is(value, 0),
    write(value, writer) {
      const special = specialNumbers.get(value);
      if (special === undefined && !isWithin(value, greatest)) {
        throw new Misfit(
          `${show(value)} is not ${name}: a number up to ${greatest}, or 'NaN', 'Infinity', '-Infinity'`,
        );
      }
      put(writer, special ?? Number(value));
    },
  };
}

function isWithin(value: unknown, greatest: number): boolean {
  return typeof value === 'number' && Math.abs(value) <= greatest;
}

const bool: ValueWriter = {
  wireType: wireTypes.varint,
  isDefault: (value) => value === false,
  write(value, writer) {
    if (typeof value !== 'boolean') throw new Misfit(`${show(value)} is not a bool: true or false`);
    writer.bool(value);
  },
};

const string: ValueWriter = {
  wireType: wireTypes.delimited,
  isDefault: (value) => value === '',
  write(value, writer) {
    if (typeof value !== 'string') throw new Misfit(`${show(value)} is not a string`);
    // A lone surrogate has no UTF-8 form, and Envoy refuses the whole response that carries one.
    if (!value.isWellFormed()) throw new Misfit(`${show(value)} is not well-formed Unicode`);
    writer.string(value);
  },
};

const bytes: ValueWriter = {
  wireType: wireTypes.delimited,
  isDefault: (value) => value === '',
  write(value, writer) {
    const decoded = typeof value === 'string' ? Buffer.from(value, 'base64') : undefined;
    // Node skips over what is not base64, so only what comes back the same was base64.
    if (decoded === undefined || decoded.toString('base64') !== value) {
      throw new Misfit(`${show(value)} is not bytes: base64 with the standard alphabet and padding`);
    }
    writer.bytes(decoded);
  },
};

const greatestFloat = 2 ** 127 * (2 - 2 ** -23);

/** The scalar types by name. */
export const scalarWriters: Readonly<Record<ScalarType, ValueWriter>> = {
  ...integerWriters,
  float: floatingPoint('a float', wireTypes.fixed32, greatestFloat, (writer, value) => writer.float(value)),
  double: floatingPoint('a double', wireTypes.fixed64, Number.MAX_VALUE, (writer, value) =>
    writer.double(value),
  ),
  bool,
  string,
  bytes,
};
