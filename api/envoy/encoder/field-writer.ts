/** How a field goes to the wire: its tag, its presence, and each of its values. */

import type { Writer } from 'protobufjs';
import type { FieldDescriptor } from '../descriptor-model.ts';
import { Misfit, show, within } from '../misfit.ts';
import { tagOf, wireTypes } from '../wire-format.ts';
import { asObject } from './plain-object.ts';
import { scalarWriters } from './scalar-writer.ts';
import type { ValueWriter } from './value-writer.ts';

/**
 * Writes a field with its tag.
 *
 * @param depth how many messages the field is nested in
 * @throws Misfit when the value does not fit the field
 */
export type FieldWriter = (value: unknown, writer: Writer, depth: number) => void;

/**
 * The writer of one field.
 *
 * @param values writes one value of the field's type
 */
export function fieldWriter(field: FieldDescriptor, values: ValueWriter): FieldWriter {
  if (field.rule === 'map') return mapWriter(field, values);
  if (field.rule !== 'repeated') return singularWriter(field, values);
  const packed = values.wireType !== wireTypes.delimited && field.unpacked !== true;
  return packed ? packedWriter(field.number, values) : repeatedWriter(field.number, values);
}

function singularWriter(field: FieldDescriptor, values: ValueWriter): FieldWriter {
  const tag = tagOf(field.number, values.wireType);
  const hasPresence = field.oneof !== undefined || field.presence === true;
  return (value, writer, depth) => {
    if (!hasPresence && values.isDefault(value)) return;
    writer.uint32(tag);
    values.write(value, writer, depth);
  };
}

function repeatedWriter(number: number, values: ValueWriter): FieldWriter {
  const tag = tagOf(number, values.wireType);
  return (value, writer, depth) => {
    forEachItem(value, (item) => {
      writer.uint32(tag);
      values.write(item, writer, depth);
    });
  };
}

function packedWriter(number: number, values: ValueWriter): FieldWriter {
  const tag = tagOf(number, wireTypes.delimited);
  return (value, writer, depth) => {
    if (Array.isArray(value) && value.length === 0) return;
    writer.uint32(tag).fork();
    forEachItem(value, (item) => values.write(item, writer, depth));
    writer.ldelim();
  };
}

function forEachItem(value: unknown, write: (item: unknown) => void): void {
  if (!Array.isArray(value)) throw new Misfit(`${show(value)} is not a list`);
  let index = 0;
  try {
    for (; index < value.length; index += 1) write(value[index]);
  } catch (error) {
    throw within(error, `[${index}]`);
  }
}

/** A map is a repeated message of two fields. Keys are sorted, so that equal maps have equal bytes. */
function mapWriter(field: FieldDescriptor, values: ValueWriter): FieldWriter {
  if (field.key === undefined) throw new TypeError(`the map ${field.name} has no key type`);
  const keys = scalarWriters[field.key];
  const readKey = mapKeyReader(field.key);
  const tag = tagOf(field.number, wireTypes.delimited);
  const keyTag = tagOf(1, keys.wireType);
  const valueTag = tagOf(2, values.wireType);
  return (value, writer, depth) => {
    const map = asObject(value);
    for (const key of Object.keys(map).sort()) {
      try {
        writer.uint32(tag).fork().uint32(keyTag);
        keys.write(readKey(key), writer, depth);
        writer.uint32(valueTag);
        values.write(map[key], writer, depth);
        writer.ldelim();
      } catch (error) {
        throw within(error, `[${JSON.stringify(key)}]`);
      }
    }
  };
}

/** The keys of a JSON object are strings whatever the type of the map's keys. */
function mapKeyReader(type: string): (key: string) => unknown {
  if (type === 'string' || type.endsWith('64')) return (key) => key;
  if (type === 'bool') return (key) => (key === 'true' ? true : key === 'false' ? false : key);
  return (key) => (/^-?\d+$/.test(key) ? Number(key) : key);
}
