/** Reads the constraints that an Envoy binary was built with: they are options of the descriptors that it embeds. */

import protobuf from 'protobufjs';
import type { ConstraintTable, FieldRules, MessageConstraints } from '../constraints/rules.ts';
import { fileType } from './constraint-schema.ts';
import { findEmbeddedFiles } from './embedded-protos.ts';
import { plainRules, UnknownRuleError } from './plain-rules.ts';

/** What `constraint-schema.ts` says a file descriptor holds, as protobufjs reads it: an absent message is null. */
interface FileOptions {
  readonly package: string;
  readonly message_type: readonly MessageOptions[];
}

interface MessageOptions {
  readonly name: string;
  readonly field: readonly {
    readonly name: string;
    readonly options: { readonly rules: object | null } | null;
  }[];
  readonly nested_type: readonly MessageOptions[];
  readonly oneof_decl: readonly {
    readonly name: string;
    readonly options: { readonly required: boolean } | null;
  }[];
  readonly options: { readonly disabled: boolean; readonly ignored: boolean } | null;
}

/**
 * The constraints of all messages in an Envoy binary, sorted by message.
 *
 * @param binary the bytes of an Envoy executable
 * @throws UnknownRuleError when this Envoy has a rule that could not be evaluated
 * @throws Error when the binary embeds no descriptors
 */
export function readEmbeddedConstraints(binary: Uint8Array): ConstraintTable {
  const files = [...findEmbeddedFiles(binary).values()];
  const constraints = files.flatMap((bytes) => {
    const reader = protobuf.Reader.create(bytes);
    // A rule that the schema lacks must not be lost in silence.
    reader.discardUnknown = false;
    const file = fileType.decode(reader) as unknown as FileOptions;
    return file.message_type.flatMap((message) => constraintsOf(message, file.package));
  });
  return Object.fromEntries(constraints.sort(([left], [right]) => (left < right ? -1 : 1)));
}

function constraintsOf(message: MessageOptions, scope: string): readonly [string, MessageConstraints][] {
  const name = `${scope}.${message.name}`;
  if (message.options?.disabled || message.options?.ignored)
    throw new UnknownRuleError(name, 'validation that is switched off');
  const fields = message.field.flatMap((field): [string, FieldRules][] => {
    const rules = field.options?.rules;
    return rules == null ? [] : [[field.name, plainRules(rules, `${name}.${field.name}`)]];
  });
  const oneofs = message.oneof_decl.filter(({ options }) => options?.required === true);
  const own: MessageConstraints = {
    fields: Object.fromEntries(fields),
    oneofs: oneofs.map((oneof) => oneof.name),
  };
  const inner = message.nested_type.flatMap((nested) => constraintsOf(nested, name));
  return fields.length + oneofs.length === 0 ? inner : [[name, own], ...inner];
}
