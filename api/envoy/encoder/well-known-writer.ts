/** Writers of the well-known types whose JSON form is a string or plain JSON. */

import type { Writer } from 'protobufjs';
import { Misfit, show } from '../misfit.ts';
import { parseDuration, parseTimestamp, type Seconds } from '../time-form.ts';
import type { MessageWriter } from './message-writer.ts';

/** Tags of a field with the number in the name and the wire type varint or delimited. */
const varint1 = 8;
const varint2 = 16;
const delimited1 = 10;

/** `google.protobuf.Duration`: a decimal number of seconds. */
export const writeDuration: MessageWriter = (value, writer) => {
  const seconds = typeof value === 'string' ? parseDuration(value) : undefined;
  if (seconds === undefined) throw new Misfit(`${show(value)} is not a Duration: seconds such as 1.5s`);
  writeSeconds(seconds, writer);
};

/** `google.protobuf.Timestamp`: RFC 3339 in UTC. */
export const writeTimestamp: MessageWriter = (value, writer) => {
  const seconds = typeof value === 'string' ? parseTimestamp(value) : undefined;
  if (seconds === undefined) {
    throw new Misfit(`${show(value)} is not a Timestamp: UTC such as 2026-01-31T12:00:00Z`);
  }
  writeSeconds(seconds, writer);
};

function writeSeconds({ seconds, nanos }: Seconds, writer: Writer): void {
  if (seconds !== 0) writer.uint32(varint1).int64(seconds);
  if (nanos !== 0) writer.uint32(varint2).int32(nanos);
}

/** `google.protobuf.FieldMask`: paths in lowerCamelCase, joined with commas. */
export const writeFieldMask: MessageWriter = (value, writer) => {
  if (typeof value !== 'string' || !/^([a-z][a-zA-Z0-9.]*(,[a-z][a-zA-Z0-9.]*)*)?$/.test(value)) {
    throw new Misfit(`${show(value)} is not a FieldMask: paths such as cluster.lbPolicy, joined with commas`);
  }
  for (const path of value === '' ? [] : value.split(',')) {
    writer.uint32(delimited1).string(path.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
  }
};
