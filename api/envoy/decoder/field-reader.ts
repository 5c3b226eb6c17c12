/** How a field comes from the wire: once, as a list, or as a map. */

import type { FieldDescriptor } from '../descriptor-model.ts';
import { tagOf, wireTypes } from '../wire-format.ts';
import type { Input } from './input.ts';
import { readFields, type TagReader } from './read-fields.ts';
import { scalarReaders } from './scalar-reader.ts';
import type { ValueReader } from './value-reader.ts';

/** A message that is being put together. */
export type PartialMessage = Record<string, unknown>;

/** What reads a field, by each tag that it may come with. */
export type FieldReaders = readonly (readonly [tag: number, reader: TagReader<PartialMessage>])[];

/**
 * The readers of one field.
 *
 * @param values reads one value of the field's type
 * @param others names of the other members of the field's oneof
 */
export function fieldReaders(
  field: FieldDescriptor,
  values: ValueReader,
  others: readonly string[],
): FieldReaders {
  if (field.rule === 'map') return [[tagOf(field.number, wireTypes.delimited), mapReader(field, values)]];
  const tag = tagOf(field.number, values.wireType);
  if (field.rule !== 'repeated') return [[tag, singularReader(field, values, others)]];
  const single: FieldReaders[number] = [tag, itemReader(field.name, values)];
  if (values.wireType === wireTypes.delimited) return [single];
  // Both layouts must be understood, whichever one is declared.
  return [single, [tagOf(field.number, wireTypes.delimited), packedReader(field.name, values)]];
}

function singularReader(
  field: FieldDescriptor,
  values: ValueReader,
  others: readonly string[],
): TagReader<PartialMessage> {
  const { name } = field;
  const hasPresence = field.oneof !== undefined || field.presence === true;
  return {
    name,
    read(input, message) {
      const value = values.read(input, message[name]);
      if (value === undefined) return;
      if (!hasPresence && values.isDefault(value)) {
        delete message[name];
        return;
      }
      for (const other of others) delete message[other];
      message[name] = value;
    },
  };
}

function itemReader(name: string, values: ValueReader): TagReader<PartialMessage> {
  return {
    name,
    read(input, message) {
      const value = values.read(input);
      if (value !== undefined) listIn(message, name).push(value);
    },
  };
}

function packedReader(name: string, values: ValueReader): TagReader<PartialMessage> {
  return {
    name,
    read(input, message) {
      const { reader } = input;
      input.nested(reader.size(), (end) => {
        while (reader.pos < end) {
          input.count();
          const value = values.read(input);
          if (value !== undefined) listIn(message, name).push(value);
        }
      });
    },
  };
}

function listIn(message: PartialMessage, name: string): unknown[] {
  const present = message[name];
  if (Array.isArray(present)) return present;
  const list: unknown[] = [];
  message[name] = list;
  return list;
}

interface MapEntry {
  key: unknown;
  value: unknown;
}

function mapReader(field: FieldDescriptor, values: ValueReader): TagReader<PartialMessage> {
  if (field.key === undefined) throw new TypeError(`the map ${field.name} has no key type`);
  const keys = scalarReaders[field.key];
  const entryTags = new Map<number, TagReader<MapEntry>>([
    [tagOf(1, keys.wireType), entryPart('key', keys)],
    [tagOf(2, values.wireType), entryPart('value', values)],
  ]);
  return {
    name: field.name,
    read(input, message) {
      const entry: MapEntry = { key: keys.absent(input), value: values.absent(input) };
      input.nested(input.reader.size(), (end) => readFields(input, end, entryTags, entry));
      if (entry.value !== undefined) setEntry(mapIn(message, field.name), String(entry.key), entry.value);
    },
  };
}

function entryPart(part: keyof MapEntry, values: ValueReader): TagReader<MapEntry> {
  return {
    name: part,
    read(input: Input, entry: MapEntry) {
      entry[part] = values.read(input);
    },
  };
}

function mapIn(message: PartialMessage, name: string): Record<string, unknown> {
  const map = Object(message[name] ?? {});
  message[name] = map;
  return map;
}

/** Sets an entry under any key that a stranger may choose: an assignment to `__proto__` would be something else. */
export function setEntry(object: Record<string, unknown>, key: string, value: unknown): void {
  if (key !== '__proto__') object[key] = value;
  else Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
}
