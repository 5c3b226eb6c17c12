/** Turns protobufjs' reflection into the descriptor that the encoder and the decoder load. */

import protobuf from 'protobufjs';
import { type Descriptor, type FieldDescriptor, isScalarType, type ScalarType } from '../descriptor-model.ts';
import { fullNameOf, type Reachable } from './reachable.ts';

/** Describes all reachable messages; fields come in number order. */
export function describe(reachable: Reachable): Descriptor {
  return {
    messages: Object.fromEntries([...reachable.messages].map(([name, type]) => [name, describeFields(type)])),
    enums: Object.fromEntries([...reachable.enums].map(([name, type]) => [name, { ...type.values }])),
  };
}

/** Prints a descriptor with one line a message, so that a change of the API reads well in a diff. */
export function printDescriptor(descriptor: Descriptor): string {
  return `{"messages":{\n${lines(descriptor.messages)}\n},"enums":{\n${lines(descriptor.enums)}\n}}\n`;
}

function lines(entries: Readonly<Record<string, unknown>>): string {
  return Object.entries(entries)
    .map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`)
    .join(',\n');
}

/** The fields of one message, in number order. */
export function describeFields(type: protobuf.Type): readonly FieldDescriptor[] {
  return type.fieldsArray.map(describeField).sort((left, right) => left.number - right.number);
}

function describeField(field: protobuf.Field): FieldDescriptor {
  const type = field.resolvedType === null ? field.type : fullNameOf(field.resolvedType);
  // protobufjs' own well-known types have names in camelCase.
  const name = field.name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const base = { name, number: field.id, type };
  if (field instanceof protobuf.MapField) return { ...base, rule: 'map', key: scalarOf(field.keyType) };
  if (field.repeated) {
    const packable = field.resolvedType instanceof protobuf.Enum || (isScalarType(type) && isNumeric(type));
    return { ...base, rule: 'repeated', ...(packable && !field.packed && { unpacked: true }) };
  }
  if (isOptional(field)) return { ...base, presence: true };
  return field.partOf === null ? base : { ...base, oneof: field.partOf.name };
}

/** Whether a proto3 field is declared `optional`, which protobufjs shows as a oneof with that one member. */
export function isOptional(field: protobuf.Field): boolean {
  return field.options?.proto3_optional === true;
}

function isNumeric(type: ScalarType): boolean {
  return type !== 'string' && type !== 'bytes';
}

function scalarOf(type: string): ScalarType {
  if (!isScalarType(type)) throw new Error(`${type} cannot be the type of a map's keys`);
  return type;
}
