/** Prints the TypeScript types of one package's messages and enums. */

import protobuf from 'protobufjs';
import { isScalarType, type ScalarType } from '../descriptor-model.ts';
import { isWellKnownType, wellKnownForms } from '../well-known.ts';
import { describeFields, isOptional } from './describe.ts';
import { docComment } from './doc-comment.ts';
import { interfaceName, moduleName } from './interface-names.ts';
import { fullNameOf, packageOf } from './reachable.ts';

/** First line of each generated file. */
export const generatedNotice =
  '// Made by api/envoy/generate.ts from the Envoy API. Do not edit: run `make generate`.\n';

/** The JSON form of each scalar type. */
const scalarForms: Readonly<Record<ScalarType, string>> = {
  double: 'Double',
  float: 'Double',
  int32: 'number',
  int64: 'Int64',
  uint32: 'number',
  uint64: 'Int64',
  sint32: 'number',
  sint64: 'Int64',
  fixed32: 'number',
  fixed64: 'Int64',
  sfixed32: 'number',
  sfixed64: 'Int64',
  bool: 'boolean',
  string: 'string',
  bytes: 'Base64',
};

/** The types that a package's module declares. */
export type Declaration = protobuf.Type | protobuf.Enum;

/**
 * Prints the module of one package.
 *
 * @param declarations the package's reachable messages and enums, none with a JSON form of its own
 */
export function printPackage(packageName: string, declarations: readonly Declaration[]): string {
  const body = declarations.map(printDeclaration).join('\n');
  const imports = [...formImports(body), ...packageImports(packageName, declarations)];
  return `${generatedNotice}\n${imports.map((line) => `${line}\n`).join('')}${imports.length > 0 ? '\n' : ''}${body}`;
}

function printDeclaration(declaration: Declaration): string {
  const name = interfaceName(fullNameOf(declaration));
  const doc = docComment(declaration.comment, fullNameOf(declaration));
  if (declaration instanceof protobuf.Enum) {
    const values = Object.keys(declaration.values).map((value) => `\n  | '${value}'`);
    return `${doc}export type ${name} =${values.join('')};\n`;
  }
  const fields = describeFields(declaration).map(({ name: field }) => printField(declaration, field));
  if (fields.length === 0) return `${doc}export type ${name} = Readonly<Record<string, never>>;\n`;
  return `${doc}export interface ${name} {\n${fields.join('')}}\n`;
}

function printField(type: protobuf.Type, name: string): string {
  const field = type.fields[name];
  if (field === undefined) throw new Error(`${type.fullName} has no field ${name}`);
  const oneof = isOptional(field) ? undefined : field.partOf?.oneof;
  const note = oneof === undefined || oneof.length < 2 ? undefined : `One of: ${oneof.join(', ')}.`;
  const deprecated = field.options?.deprecated === true ? '@deprecated by Envoy' : undefined;
  const doc = docComment(field.comment, note, deprecated).replaceAll(/^(?=.)/gm, '  ');
  return `${doc}  readonly ${name}?: ${fieldForm(field)};\n`;
}

function fieldForm(field: protobuf.Field): string {
  const form = valueForm(field);
  if (field instanceof protobuf.MapField) return `Readonly<Record<string, ${form}>>`;
  if (!field.repeated) return form;
  return /^\w+$/.test(form) ? `readonly ${form}[]` : `readonly (${form})[]`;
}

function valueForm(field: protobuf.Field): string {
  if (field.resolvedType === null) {
    if (isScalarType(field.type)) return scalarForms[field.type];
    throw new Error(`${field.fullName} has the unknown type ${field.type}`);
  }
  const fullName = fullNameOf(field.resolvedType);
  return isWellKnownType(fullName) ? wellKnownForms[fullName] : interfaceName(fullName);
}

function formImports(body: string): readonly string[] {
  const forms = ['Any', 'Base64', 'Double', 'Duration', 'Int64', 'JsonObject', 'JsonValue', 'Timestamp'];
  const used = forms.filter((form) => new RegExp(`^  readonly .*\\b${form}\\b`, 'm').test(body));
  return used.length === 0 ? [] : [`import type { ${used.join(', ')} } from '../../json-form.ts';`];
}

function packageImports(packageName: string, declarations: readonly Declaration[]): readonly string[] {
  const names = new Map<string, Set<string>>();
  for (const type of declarations) {
    if (type instanceof protobuf.Enum) continue;
    for (const { resolvedType } of type.fieldsArray) {
      if (resolvedType === null || isWellKnownType(fullNameOf(resolvedType))) continue;
      const from = packageOf(resolvedType);
      if (from === packageName) continue;
      names.set(from, (names.get(from) ?? new Set()).add(interfaceName(fullNameOf(resolvedType))));
    }
  }
  return [...names].sort(byName).map(([from, used]) => printImport(from, [...used].sort()));
}

function printImport(packageName: string, names: readonly string[]): string {
  return `import type {\n${names.map((name) => `  ${name},\n`).join('')}} from './${moduleName(packageName)}.ts';`;
}

function byName([left]: readonly [string, unknown], [right]: readonly [string, unknown]): number {
  return left < right ? -1 : 1;
}
