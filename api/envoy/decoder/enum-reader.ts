/** Readers of enums, which the JSON form writes as the names of their values. */

import { wireTypes } from '../wire-format.ts';
import type { ValueReader } from './value-reader.ts';

/**
 * A reader for one enum. A number without a name is newer than the descriptor, and is passed over like a field that is.
 *
 * @param values numbers by name; of two names for one number the first counts
 */
export function enumReader(values: Readonly<Record<string, number>>): ValueReader {
  const names = new Map<number, string>();
  for (const [name, number] of Object.entries(values)) if (!names.has(number)) names.set(number, name);
  const absent = names.get(0);
  return {
    wireType: wireTypes.varint,
    read: ({ reader }) => names.get(reader.int32()),
    isDefault: (value) => value === absent,
    absent: () => absent,
  };
}
