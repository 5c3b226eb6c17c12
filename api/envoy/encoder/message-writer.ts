/** Writers of messages that the JSON form writes as objects of their fields. */

import type { Writer } from 'protobufjs';
import { fieldsOf } from '../descriptor.ts';
import { Misfit, within } from '../misfit.ts';
import { type FieldWriter, fieldWriter } from './field-writer.ts';
import { asObject } from './plain-object.ts';
import type { ValueWriter } from './value-writer.ts';

/**
 * Writes the fields of a message, without tag and length.
 *
 * @param depth how many messages this one is nested in
 * @param besideType whether the fields stand beside an Any's `@type`
 * @throws Misfit when the value does not fit the message
 */
export type MessageWriter = (value: unknown, writer: Writer, depth: number, besideType?: true) => void;

interface CompiledField {
  readonly name: string;
  /** Place in the order of field numbers. */
  readonly place: number;
  /** One bit for the oneof that the field is a member of; none for a field of its own. */
  readonly oneofBit: number;
  readonly write: FieldWriter;
}

type CompiledFields = ReadonlyMap<string, CompiledField>;

/**
 * The writer of one message type.
 *
 * @param type its full name
 * @param valueWriter finds the writer of a field's values; called when the first message is written, not before, as types
 *   refer to each other in circles
 */
export function compileMessage(type: string, valueWriter: (type: string) => ValueWriter): MessageWriter {
  let compiled: CompiledFields | undefined;
  return (value, writer, depth, besideType) => {
    compiled ??= compileFields(type, valueWriter);
    const message = asObject(value);
    let name = '';
    try {
      for (const field of presentFields(type, compiled, message, besideType === true)) {
        name = field.name;
        field.write(message[name], writer, depth);
      }
    } catch (error) {
      throw name === '' ? error : within(error, name);
    }
  };
}

function compileFields(type: string, valueWriter: (type: string) => ValueWriter): CompiledFields {
  const fields = fieldsOf(type);
  const oneofs = [...new Set(fields.flatMap(({ oneof }) => oneof ?? []))];
  if (oneofs.length > 31) throw new RangeError(`${type} has more oneofs than a number has bits`);
  const compiled = fields.map((field, place): CompiledField => {
    const oneofBit = field.oneof === undefined ? 0 : 1 << oneofs.indexOf(field.oneof);
    return { name: field.name, place, oneofBit, write: fieldWriter(field, valueWriter(field.type)) };
  });
  return new Map(compiled.map((field) => [field.name, field]));
}

/** The fields that the message sets, in the order of their numbers. */
function presentFields(
  type: string,
  compiled: CompiledFields,
  message: Readonly<Record<string, unknown>>,
  besideType: boolean,
): readonly CompiledField[] {
  const present: CompiledField[] = [];
  let oneofs = 0;
  for (const name of Object.keys(message)) {
    const field = compiled.get(name);
    if (field === undefined) {
      if (besideType && name === '@type') continue;
      throw new Misfit(unknownField(type, compiled, name));
    }
    if ((oneofs & field.oneofBit) !== 0) throw new Misfit(twoOfOneof(type, present, field));
    oneofs |= field.oneofBit;
    insert(present, field);
  }
  return present;
}

/** Keeps a short list in order. Fields are mostly written in order already, so this rarely moves anything. */
function insert(present: CompiledField[], field: CompiledField): void {
  let at = present.length;
  for (; at > 0; at -= 1) {
    const before = present[at - 1];
    if (before === undefined || before.place < field.place) break;
    present[at] = before;
  }
  present[at] = field;
}

function twoOfOneof(type: string, present: readonly CompiledField[], second: CompiledField): string {
  const first = present.find(({ oneofBit }) => oneofBit === second.oneofBit)?.name;
  return `${first} and ${second.name} are both set, but ${type} takes only one of the two`;
}

function unknownField(type: string, compiled: CompiledFields, name: string): string {
  const snakeCase = name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const hint = compiled.has(snakeCase) ? `; it is written ${snakeCase}` : '';
  return `${type} has no field ${JSON.stringify(name)}${hint}`;
}
