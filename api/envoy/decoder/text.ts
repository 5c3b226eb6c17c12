/** Strings. */

import type { Reader } from 'protobufjs';

/** Up to here, in bytes, protobufjs' own loop over the characters is faster than a call into Node. */
const shortLength = 40;

/**
 * Reads a string. It must be UTF-8: with characters replaced, two resource names could become one.
 *
 * @throws an error of the reader when it breaks off or is not UTF-8
 */
export function readString(reader: Reader): string {
  const start = reader.pos;
  if ((reader.buf[start] ?? 0) > shortLength) {
    const text = reader.string();
    if (!text.includes('\uFFFD')) return text;
    // Either the sender wrote this character, or Node put it in place of something else. The strict way tells.
    reader.pos = start;
  }
  return reader.stringVerify();
}
