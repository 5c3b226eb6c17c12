/** Writers of enums, which the JSON form writes as the names of their values. */

import { Misfit, show } from '../misfit.ts';
import { wireTypes } from '../wire-format.ts';
import type { ValueWriter } from './value-writer.ts';

/**
 * A writer for one enum.
 *
 * @param type the enum's full name, for messages
 * @param values numbers by name
 */
export function enumWriter(type: string, values: Readonly<Record<string, number>>): ValueWriter {
  const numbers: ReadonlyMap<unknown, number> = new Map(Object.entries(values));
  return {
    wireType: wireTypes.varint,
    isDefault: (value) => numbers.get(value) === 0,
    write(value, writer) {
      const number = numbers.get(value);
      if (number === undefined) {
        throw new Misfit(`${show(value)} is not a value of ${type}: ${Object.keys(values).join(', ')}`);
      }
      writer.int32(number);
    },
  };
}
