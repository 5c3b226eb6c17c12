/** 64-bit integers. */

import type { Reader } from 'protobufjs';

/** A 64-bit integer as protobufjs' reader gives it: two halves. */
export type Long = ReturnType<Reader['int64']>;

/** A number where it is exact, else a decimal string. */
export function jsonOfLong({ low, high, unsigned }: Long): number | string {
  const upper = unsigned ? high >>> 0 : high;
  const number = upper * 2 ** 32 + (low >>> 0);
  return Number.isSafeInteger(number) ? number : String((BigInt(upper) << 32n) + BigInt(low >>> 0));
}
