/** Reads the API that an Envoy binary was built with: protocol buffers embed their descriptors. */

import protobuf, { type Reader } from 'protobufjs';
// Gives protobufjs' Root the function fromDescriptor.
import 'protobufjs/ext/descriptor.js';
import { isUnread } from './unread-files.ts';

/** Of a FileDescriptorProto: where its name ends and its package begins, and its last field, the syntax. */
const nameThenPackage = Buffer.from('.proto\x12');
const nameTag = 0x0a;
const syntaxTag = 0x62;
const lastFieldNumber = 14;

/** The tag of a file in a FileDescriptorSet. */
const fileTag = 0x0a;

/**
 * Finds the file descriptors in a binary and loads them.
 *
 * @param binary the bytes of an Envoy executable
 * @returns a root with all messages that this Envoy has; field names in snake_case, without comments
 * @throws Error when the binary has none, or they do not fit together
 */
export function readEmbeddedProtos(binary: Uint8Array): protobuf.Root {
  const set = protobuf.Writer.create();
  for (const file of findEmbeddedFiles(binary).values()) set.uint32(fileTag).bytes(file);
  const root = protobuf.Root.fromDescriptor(set.finish(), { keepCase: true });
  root.resolveAll();
  return root;
}

/**
 * The file descriptors in a binary: `FileDescriptorProto` messages by the names of their files. Only those of proto3.
 *
 * @throws Error when there are none
 */
export function findEmbeddedFiles(binary: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const bytes = Buffer.from(binary.buffer, binary.byteOffset, binary.length);
  const files = new Map<string, Uint8Array>();
  for (let at = bytes.indexOf(nameThenPackage); at >= 0; at = bytes.indexOf(nameThenPackage, at + 1)) {
    const nameEnd = at + nameThenPackage.length - 1;
    const start = findStart(bytes, nameEnd);
    const end = start === undefined ? undefined : findEnd(bytes, start);
    if (start === undefined || end === undefined) continue;
    const name = bytes.toString('utf8', start + 2, nameEnd);
    if (!isUnread(name)) files.set(name, bytes.subarray(start, end));
  }
  if (files.size === 0) throw new Error('this binary embeds no descriptors of protocol buffers');
  return files;
}

/** The name's length, before it, says where it starts. */
function findStart(bytes: Buffer, nameEnd: number): number | undefined {
  for (let length = nameThenPackage.length; length < 0x80; length += 1) {
    const start = nameEnd - length - 2;
    if (bytes[start] === nameTag && bytes[start + 1] === length) return start;
  }
  return undefined;
}

/** Files of proto2 have no syntax; none of them is of interest. */
function findEnd(bytes: Buffer, start: number): number | undefined {
  const reader = protobuf.Reader.create(bytes.subarray(start));
  try {
    for (let tag = reader.tag(); tag >>> 3 <= lastFieldNumber; tag = reader.tag()) {
      if (tag === syntaxTag) return reader.string() === 'proto3' ? start + reader.pos : undefined;
      skip(reader, tag);
    }
  } catch (error) {
    // Bytes of something else, which end or break off where a descriptor would not.
    if (!(error instanceof Error)) throw error;
  }
  return undefined;
}

function skip(reader: Reader, tag: number): void {
  reader.skipType(tag & 7, 0, tag >>> 3);
}
