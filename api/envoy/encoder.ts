/** From messages in the proto3 JSON form to bytes on the wire. */

import { Writer } from 'protobufjs/minimal.js';
import type { MessageType } from './descriptor.ts';
import { messageWriter } from './encoder/type-writers.ts';
import { EnvoyEncodingError } from './encoding-error.ts';
import type { EnvoyMessages } from './generated/messages.ts';
import { Misfit } from './misfit.ts';

/**
 * Where messages are put together before they are copied out. A new buffer for each would leave its growing pains in the
 * memory pool between the finished messages, which are kept for long.
 */
let idle: Writer | undefined;

/** In bytes; a buffer that had to grow beyond is not kept for the next message. */
const idleLimit = 1024 * 1024;

/**
 * Encodes a message. The same message always has the same bytes: fields go in the order of their numbers, map entries
 * in that of their keys, and defaults of fields without presence are left out.
 *
 * It is strict, because protobufjs drops what it does not know: an unknown field or enum value, a value of the wrong type
 * or out of range, two members of one oneof and an Any of an unknown type are all refused.
 *
 * @param type the message's full name
 * @param message the message in the proto3 JSON form
 * @returns the message's bytes, which nobody else holds
 * @throws EnvoyEncodingError when the message does not fit the type
 */
export function encode<Type extends MessageType>(type: Type, message: EnvoyMessages[Type]): Buffer {
  const writer = idle ?? Writer.create();
  // After an error it holds half a message, and is not used again.
  idle = undefined;
  try {
    messageWriter(type)(message, writer, 0);
  } catch (error) {
    if (error instanceof Misfit) throw new EnvoyEncodingError(type, error.path, error.reason);
    throw error;
  }
  const bytes = Buffer.copyBytesFrom(writer.buf, 0, writer.pos);
  if (writer.buf.length <= idleLimit) idle = writer.reset();
  return bytes;
}
