/** From bytes on the wire to messages in the proto3 JSON form. */

import { type DecodingLimits, defaultLimits, Input } from './decoder/input.ts';
import { messageReader } from './decoder/type-readers.ts';
import { EnvoyDecodingError } from './decoding-error.ts';
import type { MessageType } from './descriptor.ts';
import type { EnvoyMessages } from './generated/messages.ts';
import { Misfit } from './misfit.ts';

/**
 * Decodes a message that may come from anybody. What comes out is canonical: a field without presence that holds its
 * default is left out. Fields and enum values that are newer than the descriptor are passed over, as protocol buffers
 * intend. An Any of a type that the descriptor does not know keeps its bytes, in base64, under `@bytes`.
 *
 * @param type the message's full name
 * @param bytes one whole message; its size is for the caller to bound
 * @param limits on what the message may hold
 * @returns the message in the proto3 JSON form, not shared with anybody
 * @throws EnvoyDecodingError when the bytes are not such a message, or exceed a limit
 */
export function decode<Type extends MessageType>(
  type: Type,
  bytes: Uint8Array,
  limits: DecodingLimits = defaultLimits,
): EnvoyMessages[Type] {
  const input = new Input(bytes, limits);
  try {
    // The types are generated from the same descriptor as the reader is made from.
    return messageReader(type)(input, bytes.length) as EnvoyMessages[Type];
  } catch (error) {
    if (error instanceof Misfit) throw new EnvoyDecodingError(type, error.path, error.reason);
    throw error;
  }
}
