/** Prints, as .proto files, what one state of the Envoy API has that another has not. */

import protobuf from 'protobufjs';
import { isWellKnownType } from '../well-known.ts';
import { isOptional } from './describe.ts';
import { fullNameOf, packageOf, type Reachable } from './reachable.ts';

const notice =
  '// Made by `node api/envoy/generate.ts --envoy PATH`: what that Envoy has and the .proto files have not.\n';

/**
 * The overlay that turns the messages of one root into those of another.
 *
 * @param wanted what must come out
 * @param present what is at hand; its references need not be resolved
 * @returns the text of each overlay file, by its package
 */
export function printOverlay(wanted: Reachable, present: protobuf.Root): ReadonlyMap<string, string> {
  const declarations = [...wanted.messages.values(), ...wanted.enums.values()];
  const included = new Set<protobuf.ReflectionObject>(
    declarations.filter((one) => !isWellKnownType(fullNameOf(one))),
  );
  const outermost = new Set([...included].map(outermostOf));
  const files = new Map<string, string>();
  for (const [name, members] of Map.groupBy(outermost, packageOf)) {
    const blocks = members
      .map((member) => declare(member, present.lookup(name), included))
      .filter((lines) => lines.length > 0);
    if (blocks.length > 0) files.set(name, printFile(name, blocks));
  }
  return files;
}

function printFile(packageName: string, blocks: readonly (readonly string[])[]): string {
  const header = `${notice}\nsyntax = "proto3";\n\npackage ${packageName};\n`;
  return [header, ...blocks.map((lines) => `${lines.join('\n')}\n`)].join('\n');
}

function outermostOf(declaration: protobuf.ReflectionObject): protobuf.ReflectionObject {
  return declaration.parent instanceof protobuf.Type ? outermostOf(declaration.parent) : declaration;
}

/** What a message or an enum has that its namesake in a scope has not: none, or the lines of its declaration. */
function declare(
  wanted: protobuf.ReflectionObject,
  scope: protobuf.ReflectionObject | null,
  included: ReadonlySet<protobuf.ReflectionObject>,
): readonly string[] {
  const present = scope instanceof protobuf.Namespace ? scope.get(wanted.name) : null;
  if (wanted instanceof protobuf.Enum) {
    return block(`enum ${wanted.name}`, enumLines(wanted, present), present === null);
  }
  if (!(wanted instanceof protobuf.Type)) return [];
  const nested = wanted.nestedArray.flatMap((inner) => declare(inner, present, included));
  const fields = included.has(wanted) ? fieldLines(wanted, present) : [];
  return block(`message ${wanted.name}`, [...nested, ...fields], present === null && included.has(wanted));
}

function block(header: string, lines: readonly string[], evenEmpty: boolean): readonly string[] {
  if (lines.length === 0) return evenEmpty ? [`${header} {}`] : [];
  return [`${header} {`, ...lines.map((line) => `  ${line}`), '}'];
}

function enumLines(wanted: protobuf.Enum, present: protobuf.ReflectionObject | null): readonly string[] {
  const known = present instanceof protobuf.Enum ? present.values : {};
  const missing = Object.entries(wanted.values).filter(([name, value]) => known[name] !== value);
  return missing.map(([name, value]) => `${name} = ${value};`);
}

function fieldLines(wanted: protobuf.Type, present: protobuf.ReflectionObject | null): readonly string[] {
  const known = present instanceof protobuf.Type ? present : new protobuf.Type('');
  const gone = known.fieldsArray.filter((field) => wanted.fields[field.name] === undefined);
  const different = wanted.fieldsArray.filter((field) => {
    const namesake = known.fields[field.name];
    return namesake === undefined || shapeOf(field) !== shapeOf(namesake);
  });
  const lines = gone.map((field) => `reserved "${field.name}";`);
  for (const [oneof, members] of Map.groupBy(different, oneofOf)) {
    const inside = members.map((field) => `${declareField(field)}`);
    lines.push(...(oneof === undefined ? inside : block(`oneof ${oneof}`, inside, false)));
  }
  return lines;
}

function oneofOf(field: protobuf.Field): string | undefined {
  return isOptional(field) ? undefined : field.partOf?.name;
}

/** All that matters on the wire, and in the JSON form. */
function shapeOf(field: protobuf.Field): string {
  return `${oneofOf(field) ?? ''} ${ruleOf(field)}${typeOf(field)} ${field.id}`;
}

function declareField(field: protobuf.Field): string {
  const options = field.options?.deprecated === true ? ' [deprecated = true]' : '';
  return `${ruleOf(field)}${typeOf(field)} ${field.name} = ${field.id}${options};`;
}

function ruleOf(field: protobuf.Field): string {
  if (field instanceof protobuf.MapField) return '';
  if (field.rule === 'repeated') return 'repeated ';
  return isOptional(field) ? 'optional ' : '';
}

function typeOf(field: protobuf.Field): string {
  const found = field.parent?.lookup(field.type, [protobuf.Type, protobuf.Enum]);
  const type = found?.fullName ?? field.type;
  return field instanceof protobuf.MapField ? `map<${field.keyType}, ${type}>` : type;
}
