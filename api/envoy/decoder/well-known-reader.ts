/** Readers of the well-known types whose JSON form is a string. */

import { Misfit } from '../misfit.ts';
import { formatDuration, formatTimestamp, type Seconds } from '../time-form.ts';
import type { Input } from './input.ts';
import { jsonOfLong } from './long.ts';
import { readFields, type TagReader } from './read-fields.ts';
import { readString } from './text.ts';

/** Tags of a field with the number in the name and the wire type varint or delimited. */
const varint1 = 8;
const varint2 = 16;
const delimited1 = 10;

/** Seconds beyond the exact numbers are beyond every range, whatever they are. */
const secondsTags = new Map<number, TagReader<{ seconds: number; nanos: number }>>([
  [
    varint1,
    {
      name: 'seconds',
      read({ reader }, time) {
        time.seconds = Number(jsonOfLong(reader.int64()));
      },
    },
  ],
  [
    varint2,
    {
      name: 'nanos',
      read({ reader }, time) {
        time.nanos = reader.int32();
      },
    },
  ],
]);

const pathTags = new Map<number, TagReader<string[]>>([
  [
    delimited1,
    {
      name: 'paths',
      read({ reader }, paths) {
        paths.push(readString(reader));
      },
    },
  ],
]);

/** Reads a Duration: `1.5s`. */
export function readDuration(input: Input, end: number): unknown {
  return formatDuration(readSeconds(input, end)) ?? outOfRange('Duration');
}

/** Reads a Timestamp: `2026-01-31T12:00:00Z`. */
export function readTimestamp(input: Input, end: number): unknown {
  return formatTimestamp(readSeconds(input, end)) ?? outOfRange('Timestamp');
}

/** Reads a FieldMask: paths in lowerCamelCase, joined with commas. */
export function readFieldMask(input: Input, end: number): unknown {
  const paths = readFields(input, end, pathTags, []);
  return paths
    .map((path) => path.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()))
    .join(',');
}

function readSeconds(input: Input, end: number): Seconds {
  return readFields(input, end, secondsTags, { seconds: 0, nanos: 0 });
}

function outOfRange(type: string): never {
  throw new Misfit(`it is outside of the range of a ${type}`);
}
