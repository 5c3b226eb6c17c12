/** Reader of `google.protobuf.Any`, whose JSON form is its message with the type URL beside the fields. */

import { typeOfUrl } from '../any.ts';
import { isMessageType } from '../descriptor.ts';
import { isWellKnownType } from '../well-known.ts';
import { readFields, type TagReader } from './read-fields.ts';
import { readString } from './text.ts';
import type { MessageReader } from './value-reader.ts';

const delimited1 = 10;
const delimited2 = 18;

const anyTags = new Map<number, TagReader<{ url: string; bytes: Uint8Array }>>([
  [
    delimited1,
    {
      name: '@type',
      read({ reader }, any) {
        any.url = readString(reader);
      },
    },
  ],
  [
    delimited2,
    {
      name: 'value',
      read({ reader }, any) {
        any.bytes = reader.bytes();
      },
    },
  ],
]);

/**
 * The reader of Any. Bytes of a type that the descriptor does not know are kept, in base64, under `@bytes`.
 *
 * @param messageReader finds the reader of a message that the descriptor knows
 */
export function anyReader(messageReader: (type: string) => MessageReader): MessageReader {
  return (input, end) => {
    const { url, bytes } = readFields(input, end, anyTags, { url: '', bytes: new Uint8Array() });
    const type = typeOfUrl(url);
    if (type === undefined || !isMessageType(type)) {
      return { '@type': url, '@bytes': Buffer.from(bytes).toString('base64') };
    }
    const content = input.within(bytes);
    const read = messageReader(type);
    return content.nested(bytes.length, (contentEnd) => {
      if (isWellKnownType(type)) return { '@type': url, value: read(content, contentEnd) };
      return read(content, contentEnd, { '@type': url });
    });
  };
}
