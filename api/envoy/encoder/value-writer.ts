/** How one value goes to the wire, whatever field it is in. */

import type { Writer } from 'protobufjs';
import type { WireType } from '../wire-format.ts';

/** Writes values of one type. */
export interface ValueWriter {
  readonly wireType: WireType;
  /** Whether a value is the one that a field without presence leaves off the wire. Never for a message. */
  isDefault(value: unknown): boolean;
  /**
   * Writes the value without a tag, but with its length where the wire type has one.
   *
   * @param depth how many messages this value is nested in
   * @throws Misfit when the value is not of this type
   */
  write(value: unknown, writer: Writer, depth: number): void;
}
