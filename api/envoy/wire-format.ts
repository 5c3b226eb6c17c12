/** The wire format of protocol buffers. Source: https://protobuf.dev/programming-guides/encoding/. */

/** The wire types that proto3 uses. */
export const wireTypes = { varint: 0, fixed64: 1, delimited: 2, fixed32: 5 } as const;

/** How a value is laid out, whatever its type. */
export type WireType = (typeof wireTypes)[keyof typeof wireTypes];

/** The tag of a field: its number and wire type in one. */
export function tagOf(number: number, wireType: WireType): number {
  return ((number << 3) | wireType) >>> 0;
}
