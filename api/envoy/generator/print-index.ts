/** Prints the modules that others import: short names of all types, and the map from full names to types. */

import { isWellKnownType, wellKnownForms } from '../well-known.ts';
import { interfaceName, moduleName, shortName } from './interface-names.ts';
import { type Declaration, generatedNotice } from './print-types.ts';
import { fullNameOf, packageOf, type Reachable } from './reachable.ts';

/**
 * Prints `generated/types.ts`, which gives every type its short name.
 *
 * @param aliases short names for declarations whose own is not unique, by full name
 * @throws Error when an alias names nothing, or is already the name of something else
 */
export function printShortNames(reachable: Reachable, aliases: Readonly<Record<string, string>>): string {
  const names = shortNames([...reachable.messages.keys(), ...reachable.enums.keys()], aliases);
  const renamed = (declaration: Declaration): readonly string[] => {
    const short = names.get(fullNameOf(declaration));
    return short === undefined ? [] : [`${nameOf(declaration)} as ${short}`];
  };
  const modules = byPackage([...reachable.messages.values(), ...reachable.enums.values()]);
  const exports = modules.map(([name, types]) => printModule('export', name, types.flatMap(renamed)));
  const forms = `export type { ${jsonForms} } from '../json-form.ts';\nexport type { EnvoyMessages } from './messages.ts';\n`;
  return [generatedNotice, forms, ...exports].join('\n');
}

/** Prints `generated/messages.ts`, which maps full names to types. */
export function printMessages(reachable: Reachable): string {
  const modules = byPackage([...reachable.messages.values()]);
  const imports = modules.map(([name, types]) => printModule('import', name, types.map(nameOf)));
  const forms = `import type { ${jsonForms} } from '../json-form.ts';\n`;
  const lines = [...reachable.messages.keys()].map((fullName) => {
    const form = isWellKnownType(fullName) ? wellKnownForms[fullName] : interfaceName(fullName);
    return `  readonly '${fullName}': ${form};\n`;
  });
  const doc = '/** The type of each message in the proto3 JSON form, by full name. */';
  const map = `\n${doc}\nexport interface EnvoyMessages {\n${lines.join('')}}\n`;
  return [generatedNotice, forms, ...imports, map].join('\n');
}

/** Message types that have an interface, by package, in the order of names. */
function byPackage(declarations: readonly Declaration[]): readonly [string, readonly Declaration[]][] {
  const own = declarations.filter((declaration) => !isWellKnownType(fullNameOf(declaration)));
  return [...Map.groupBy(own, packageOf)].sort(([left], [right]) => (left < right ? -1 : 1));
}

/** Everything of `json-form.ts`. */
const jsonForms = 'Any, Base64, Double, Duration, Int64, JsonObject, JsonValue, Timestamp';

function nameOf(declaration: Declaration): string {
  return interfaceName(fullNameOf(declaration));
}

function printModule(keyword: 'import' | 'export', packageName: string, names: readonly string[]): string {
  if (names.length === 0) return '';
  const list = [...names].sort().map((name) => `  ${name},\n`);
  return `${keyword} type {\n${list.join('')}} from './types/${moduleName(packageName)}.ts';`;
}

/** The short name of each declaration that has one, by full name. */
function shortNames(
  fullNames: readonly string[],
  aliases: Readonly<Record<string, string>>,
): ReadonlyMap<string, string> {
  const known = new Set(fullNames);
  const unknown = Object.keys(aliases).filter((fullName) => !known.has(fullName));
  if (unknown.length > 0)
    throw new Error(`aliases.ts names messages that are not generated: ${unknown.join(', ')}`);
  const names = new Map(Object.entries(aliases));
  const taken = new Set(names.values());
  if (taken.size < names.size) throw new Error('aliases.ts gives one short name to two messages');
  for (const [short, candidates] of Map.groupBy(fullNames, shortName)) {
    const [only, ...others] = candidates;
    if (only === undefined || others.length > 0 || names.has(only) || taken.has(short)) continue;
    names.set(only, short);
  }
  return names;
}
