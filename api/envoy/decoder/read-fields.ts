/** The loop that every message is read with. */

import { Misfit, within } from '../misfit.ts';
import type { Input } from './input.ts';

/** What to do with the fields of one message, by tag. */
export interface TagReader<Message> {
  /** The name of the field, for messages about it. */
  readonly name: string;
  /** Reads one value of the field into the message. */
  read(input: Input, message: Message): void;
}

/**
 * Reads fields up to the end of a message. Fields that are not known are passed over: they are newer than the
 * descriptor, and protocol buffers promise that they may be ignored.
 *
 * @param tags number and wire type of each field, as one number
 * @throws Misfit when the bytes are not such a message
 */
export function readFields<Message>(
  input: Input,
  end: number,
  tags: ReadonlyMap<number, TagReader<Message>>,
  message: Message,
): Message {
  const { reader } = input;
  let field: TagReader<Message> | undefined;
  try {
    while (reader.pos < end) {
      field = undefined;
      const tag = reader.tag();
      field = tags.get(tag);
      input.count();
      if (field === undefined) reader.skipType(tag & 7, 0, tag >>> 3);
      else field.read(input, message);
    }
  } catch (error) {
    const misfit = asMisfit(error);
    throw field === undefined ? misfit : within(misfit, field.name);
  }
  return message;
}

/** protobufjs' reader throws plain errors for bytes that break off, are too long or are not UTF-8. */
function asMisfit(error: unknown): unknown {
  if (!(error instanceof Error) || error instanceof Misfit) return error;
  const isFromReader = error.constructor === Error || error instanceof RangeError || isInvalidText(error);
  return isFromReader ? new Misfit(error.message) : error;
}

function isInvalidText(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_ENCODING_INVALID_ENCODED_DATA';
}
