/** Readers of `google.protobuf.Struct`, `Value` and `ListValue`, whose JSON form is plain JSON. */

import { setEntry } from './field-reader.ts';
import type { Input } from './input.ts';
import { readFields, type TagReader } from './read-fields.ts';
import { scalarReaders } from './scalar-reader.ts';
import { readString } from './text.ts';

/** Tags of the fields of Struct, its entries and ListValue, and of Value. Source: google/protobuf/struct.proto. */
const delimited1 = 10;
const delimited2 = 18;
const kinds = { null: 8, number: 17, string: 26, bool: 32, struct: 42, list: 50 } as const;

/** Where a Value, or an entry of a Struct, is put together. */
interface Holder {
  key: string;
  value: unknown;
}

const valueTags = new Map<number, TagReader<Holder>>([
  [kinds.null, kind(readNull)],
  [kinds.number, kind((input) => scalarReaders.double.read(input))],
  [kinds.string, kind(({ reader }) => readString(reader))],
  [kinds.bool, kind(({ reader }) => reader.bool())],
  [kinds.struct, kind((input) => input.nested(input.reader.size(), (end) => readStruct(input, end)))],
  [kinds.list, kind((input) => input.nested(input.reader.size(), (end) => readListValue(input, end)))],
]);

const entryTags = new Map<number, TagReader<Holder>>([
  [
    delimited1,
    {
      name: 'key',
      read({ reader }, entry) {
        entry.key = readString(reader);
      },
    },
  ],
  [delimited2, kind(readDelimitedValue)],
]);

const structTags = new Map<number, TagReader<Record<string, unknown>>>([
  [
    delimited1,
    {
      name: 'fields',
      read(input, struct) {
        const entry: Holder = { key: '', value: null };
        input.nested(input.reader.size(), (end) => readFields(input, end, entryTags, entry));
        setEntry(struct, entry.key, entry.value);
      },
    },
  ],
]);

const listTags = new Map<number, TagReader<unknown[]>>([
  [
    delimited1,
    {
      name: 'values',
      read(input, list) {
        list.push(readDelimitedValue(input));
      },
    },
  ],
]);

/** Reads a Struct: an object. */
export function readStruct(input: Input, end: number): unknown {
  return readFields(input, end, structTags, {});
}

/** Reads a ListValue: a list. */
export function readListValue(input: Input, end: number): unknown {
  return readFields(input, end, listTags, []);
}

/** Reads a Value: any JSON, and null where it is of no kind. */
export function readValue(input: Input, end: number): unknown {
  return readFields(input, end, valueTags, { key: '', value: null }).value;
}

function readNull({ reader }: Input): null {
  // The one value of google.protobuf.NullValue.
  reader.int32();
  return null;
}

function readDelimitedValue(input: Input): unknown {
  return input.nested(input.reader.size(), (end) => readValue(input, end));
}

function kind(read: (input: Input) => unknown): TagReader<Holder> {
  return {
    name: 'value',
    read(input, holder) {
      holder.value = read(input);
    },
  };
}
