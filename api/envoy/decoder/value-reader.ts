/** How values come from the wire, whatever field they are in. */

import type { WireType } from '../wire-format.ts';
import type { Input } from './input.ts';

/** Reads values of one type into the JSON form. */
export interface ValueReader {
  readonly wireType: WireType;
  /**
   * Reads one value. Returns undefined for an enum value that the descriptor does not know.
   *
   * @param before the value that the field has already; a message that comes in two parts is merged
   * @throws Misfit, or an error of protobufjs' reader, when the bytes are not such a value
   */
  read(input: Input, before?: unknown): unknown;
  /** Whether a value is the one that a field without presence has when it is absent. Never for a message. */
  isDefault(value: unknown): boolean;
  /** What a map entry without a value holds. */
  absent(input: Input): unknown;
}

/**
 * Reads the fields of a message into its JSON form.
 *
 * @param end where in the input the message ends; it may be empty
 * @param before what the field holds already; a message with a JSON form of its own ignores it, and the last one counts
 */
export type MessageReader = (input: Input, end: number, before?: unknown) => unknown;
