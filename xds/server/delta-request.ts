import { Reader } from 'protobufjs/minimal.js';
import { readString } from '../../api/envoy/decoder/text.ts';
import { EnvoyDecodingError } from '../../api/envoy/decoding-error.ts';
import { BOOTSTRAP_METADATA } from '../../mesh-model/node-metadata.ts';
import { refusalReason } from './refusal-reason.ts';

/** A DeltaDiscoveryRequest, as far as this server needs it. */
export interface DeltaRequest {
  /** The proxy's own name for itself; Envoy says it in the first request of a stream only. */
  readonly nodeId: string | undefined;
  /** The bootstrap that the proxy says it was started with, as `BOOTSTRAP_METADATA` in its node; undefined where it says none. */
  readonly bootstrap: string | undefined;
  readonly typeUrl: string;
  readonly subscribe: readonly string[];
  readonly unsubscribe: readonly string[];
  /** What the proxy still has of this type from an earlier stream, name to version. */
  readonly initialVersions: ReadonlyMap<string, string>;
  /** The response this one answers; empty where it answers none. */
  readonly nonce: string;
  /** Why the response was refused, in Envoy's words; undefined where it was accepted. */
  readonly error: string | undefined;
}

/** A request that is being read. */
interface PartialRequest {
  nodeId: string | undefined;
  bootstrap: string | undefined;
  typeUrl: string;
  readonly subscribe: string[];
  readonly unsubscribe: string[];
  readonly initialVersions: Map<string, string>;
  nonce: string;
  error: string | undefined;
}

const MESSAGE = 'envoy.service.discovery.v3.DeltaDiscoveryRequest';

// Tags (field number << 3 | 2, all are length-delimited) of the fields that matter, from discovery.proto, base.proto,
// google/rpc/status.proto, and the two fields that each entry of a map has.
const REQUEST = {
  node: 0x0a,
  typeUrl: 0x12,
  subscribe: 0x1a,
  unsubscribe: 0x22,
  initialVersions: 0x2a,
  nonce: 0x32,
  error: 0x3a,
} as const;
const NODE = { id: 0x0a, metadata: 0x1a } as const;
/** Of google.protobuf.Struct, and of its Value. */
const STRUCT = { fields: 0x0a } as const;
const VALUE = { text: 0x1a } as const;
const MAP_ENTRY = { key: 0x0a, value: 0x12 } as const;
const STATUS = { message: 0x12 } as const;

/** A hash is shorter. What is longer is none, and would be kept for as long as the proxy is connected. */
const MAX_BOOTSTRAP_LENGTH = 64;

/**
 * Reads a request from the wire. It is read by hand, as what this server has no use for is passed over: Envoy's first
 * request describes all extensions of its build in 60 kB, which would be most of the work when a mesh starts.
 * @throws EnvoyDecodingError when the bytes are no such message
 */
export function decodeDeltaRequest(bytes: Uint8Array): DeltaRequest {
  const request: PartialRequest = {
    nodeId: undefined,
    bootstrap: undefined,
    typeUrl: '',
    subscribe: [],
    unsubscribe: [],
    initialVersions: new Map(),
    nonce: '',
    error: undefined,
  };
  const reader = Reader.create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
  try {
    readFields(reader, reader.len, (tag) => readRequestField(reader, tag, request));
  } catch (error) {
    // The reader throws plain errors for bytes that break off, are malformed, or are not UTF-8.
    throw new EnvoyDecodingError(MESSAGE, '', error instanceof Error ? error.message : String(error));
  }
  return request;
}

function readRequestField(reader: Reader, tag: number, request: PartialRequest): boolean {
  switch (tag) {
    case REQUEST.node:
      readNode(reader, request);
      return true;
    case REQUEST.typeUrl:
      request.typeUrl = readString(reader);
      return true;
    case REQUEST.subscribe:
      request.subscribe.push(readString(reader));
      return true;
    case REQUEST.unsubscribe:
      request.unsubscribe.push(readString(reader));
      return true;
    case REQUEST.initialVersions: {
      const entry = readTexts(reader, MAP_ENTRY.key, MAP_ENTRY.value);
      request.initialVersions.set(entry[MAP_ENTRY.key] ?? '', entry[MAP_ENTRY.value] ?? '');
      return true;
    }
    case REQUEST.nonce:
      request.nonce = readString(reader);
      return true;
    case REQUEST.error:
      request.error = refusalReason(readTexts(reader, STATUS.message)[STATUS.message] ?? '');
      return true;
    default:
      return false;
  }
}

function readNode(reader: Reader, request: PartialRequest): void {
  request.nodeId = '';
  readMessage(reader, (tag) => {
    if (tag === NODE.id) request.nodeId = readString(reader);
    else if (tag === NODE.metadata) request.bootstrap = readBootstrap(reader) ?? request.bootstrap;
    else return false;
    return true;
  });
}

/** What the node metadata has under `BOOTSTRAP_METADATA`, where that is a text that can be a hash. */
function readBootstrap(reader: Reader): string | undefined {
  let bootstrap: string | undefined;
  readMessage(reader, (tag) => {
    if (tag !== STRUCT.fields) return false;
    let key = '';
    let text: string | undefined;
    readMessage(reader, (entryTag) => {
      if (entryTag === MAP_ENTRY.key) key = readString(reader);
      else if (entryTag === MAP_ENTRY.value) text = readTexts(reader, VALUE.text)[VALUE.text];
      else return false;
      return true;
    });
    if (key === BOOTSTRAP_METADATA) bootstrap = text;
    return true;
  });
  return bootstrap !== undefined && bootstrap.length <= MAX_BOOTSTRAP_LENGTH ? bootstrap : undefined;
}

/** The texts of a nested message that have one of the tags, by tag. */
function readTexts(reader: Reader, ...tags: readonly number[]): Readonly<Record<number, string>> {
  const texts: Record<number, string> = {};
  readMessage(reader, (tag) => {
    if (!tags.includes(tag)) return false;
    texts[tag] = readString(reader);
    return true;
  });
  return texts;
}

/** Calls `read` with each tag of a nested message, and passes over the fields that it does not take. */
function readMessage(reader: Reader, read: (tag: number) => boolean): void {
  const length = reader.size();
  const end = reader.pos + length;
  if (end > reader.len) throw new RangeError('it ends before its content does');
  readFields(reader, end, read);
}

/** Calls `read` with each tag up to `end`, and passes over the fields that it does not take. */
function readFields(reader: Reader, end: number, read: (tag: number) => boolean): void {
  while (reader.pos < end) {
    const tag = reader.tag();
    if (!read(tag)) reader.skipType(tag & 7, 0, tag >>> 3);
  }
  if (reader.pos > end) throw new RangeError('a field goes beyond its message');
}
