/** Writer of `google.protobuf.Any`, whose JSON form is its message with the type URL beside the fields. */

import type { Writer } from 'protobufjs';
import { typeOfUrl } from '../any.ts';
import { isMessageType } from '../descriptor.ts';
import { Misfit, show, within } from '../misfit.ts';
import { isWellKnownType } from '../well-known.ts';
import { rejectTooDeep } from './depth.ts';
import type { MessageWriter } from './message-writer.ts';
import { asObject } from './plain-object.ts';
import { scalarWriters } from './scalar-writer.ts';

const urlTag = 10;
const valueTag = 18;

/** Members of an Any that hold something other than a field. */
const members = { url: '@type', value: 'value', bytes: '@bytes' } as const;

/** Writes the content of an Any whose type URL is written already. */
type ContentWriter = (any: Readonly<Record<string, unknown>>, writer: Writer, depth: number) => void;

/**
 * The writer of Any.
 *
 * @param messageWriter finds the writer of a message that the descriptor knows
 */
export function anyWriter(messageWriter: (type: string) => MessageWriter): MessageWriter {
  // Kept by URL, which every resource looks up several times; only for types of the descriptor, so it cannot grow on.
  const known = new Map<string, ContentWriter>();
  return (value, writer, depth) => {
    const any = asObject(value);
    const url = any[members.url];
    if (typeof url !== 'string') throw new Misfit("an Any needs the type URL of its message under '@type'");
    writer.uint32(urlTag).string(url);
    let write = known.get(url);
    if (write === undefined) {
      const type = typeOfUrl(url);
      if (type === undefined)
        throw new Misfit(`${show(url)} is not a type URL: type.googleapis.com/<full name>`);
      if (!isMessageType(type)) return writeBytes(any, type, writer, depth);
      write = contentWriter(messageWriter(type), isWellKnownType(type));
      known.set(url, write);
    }
    write(any, writer, depth);
  };
}

function contentWriter(write: MessageWriter, isWellKnown: boolean): ContentWriter {
  if (!isWellKnown) return (any, writer, depth) => writeContent(any, write, writer, depth, true);
  return (any, writer, depth) => {
    const value = only(any, members.value);
    try {
      writeContent(value, write, writer, depth);
    } catch (error) {
      throw within(error, members.value);
    }
  };
}

function writeContent(
  content: unknown,
  write: MessageWriter,
  writer: Writer,
  depth: number,
  besideType?: true,
): void {
  rejectTooDeep(depth + 1);
  const before = writer.pos;
  writer.uint32(valueTag).fork();
  const start = writer.pos;
  write(content, writer, depth + 1, besideType);
  const isEmpty = writer.pos === start;
  writer.ldelim();
  // The bytes of an empty message are the default, which has no place on the wire.
  if (isEmpty) writer.pos = before;
}

/** A type that the descriptor does not know can only be passed on as it came. */
function writeBytes(
  any: Readonly<Record<string, unknown>>,
  type: string,
  writer: Writer,
  depth: number,
): void {
  if (any[members.bytes] === undefined) {
    throw new Misfit(`${show(type)} is not in the descriptor; add it to api/envoy/roots.ts`);
  }
  const bytes = only(any, members.bytes);
  if (scalarWriters.bytes.isDefault(bytes)) return;
  try {
    scalarWriters.bytes.write(bytes, writer.uint32(valueTag), depth);
  } catch (error) {
    throw within(error, members.bytes);
  }
}

function only(any: Readonly<Record<string, unknown>>, member: string): unknown {
  const other = Object.keys(any).find((key) => key !== members.url && key !== member);
  if (other === undefined && Object.hasOwn(any, member)) return any[member];
  throw new Misfit(`this Any takes '@type' and ${show(member)}, not ${show(Object.keys(any).join(', '))}`);
}
