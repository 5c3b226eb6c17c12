/** Loads the descriptor of the Envoy API. */

import { readFileSync } from 'node:fs';
import { type Descriptor, type FieldDescriptor, isScalarType } from './descriptor-model.ts';
import type { EnvoyMessages } from './generated/messages.ts';

/** The full name of a message that the descriptor knows. */
export type MessageType = keyof EnvoyMessages;

/** The descriptor of every message in `EnvoyMessages`. */
export const descriptor: Descriptor = readDescriptor(new URL('./generated/descriptor.json', import.meta.url));

const messages: ReadonlyMap<string, readonly FieldDescriptor[]> = new Map(
  Object.entries(descriptor.messages),
);
const enums: ReadonlyMap<string, Readonly<Record<string, number>>> = new Map(
  Object.entries(descriptor.enums),
);

/** Whether the descriptor knows a message of this full name. */
export function isMessageType(name: string): name is MessageType {
  return messages.has(name);
}

/**
 * The fields of a message, in number order.
 *
 * @throws RangeError when the descriptor has no such message
 */
export function fieldsOf(type: string): readonly FieldDescriptor[] {
  const fields = messages.get(type);
  if (fields === undefined) throw new RangeError(`the Envoy descriptor has no message ${type}`);
  return fields;
}

/** The numbers of an enum's values by name, or undefined when the type is not an enum. */
export function enumValues(type: string): Readonly<Record<string, number>> | undefined {
  return enums.get(type);
}

/** The file is made by the generator, so what is checked is only that it is whole and that every name resolves. */
function readDescriptor(file: URL): Descriptor {
  const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
  assertDescriptor(read);
  return read;
}

function assertDescriptor(read: unknown): asserts read is Descriptor {
  const { messages: readMessages, enums: readEnums } = Object(read);
  const names = new Set([...Object.keys(Object(readMessages)), ...Object.keys(Object(readEnums))]);
  for (const [message, fields] of Object.entries<unknown>(Object(readMessages))) {
    const whole = Array.isArray(fields) && fields.every((field) => isField(field, names));
    if (!whole) throw new TypeError(`descriptor.json is damaged at ${message}; run \`make generate\``);
  }
}

function isField(field: unknown, names: ReadonlySet<string>): boolean {
  const { name, number, type } = Object(field);
  return typeof name === 'string' && Number.isInteger(number) && (names.has(type) || isScalarType(type));
}
