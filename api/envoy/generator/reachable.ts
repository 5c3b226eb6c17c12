/** Finds every message and enum that the roots refer to. */

import protobuf from 'protobufjs';

/** The part of the Envoy API that is generated. Keys are full names without a leading dot, sorted. */
export interface Reachable {
  readonly messages: ReadonlyMap<string, protobuf.Type>;
  readonly enums: ReadonlyMap<string, protobuf.Enum>;
}

/**
 * Follows the fields of the root messages.
 *
 * @param root all .proto files, resolved
 * @param names full names of the root messages
 * @throws Error when the root has no such message
 */
export function findReachable(root: protobuf.Root, names: readonly string[]): Reachable {
  const messages = new Map<string, protobuf.Type>();
  const enums = new Map<string, protobuf.Enum>();
  const waiting = lookUpAll(root, names);
  for (let type = waiting.pop(); type !== undefined; type = waiting.pop()) {
    if (messages.has(fullNameOf(type))) continue;
    messages.set(fullNameOf(type), type);
    for (const { resolvedType } of type.fieldsArray) {
      if (resolvedType instanceof protobuf.Type) waiting.push(resolvedType);
      else if (resolvedType instanceof protobuf.Enum) enums.set(fullNameOf(resolvedType), resolvedType);
    }
  }
  return { messages: sorted(messages), enums: sorted(enums) };
}

function lookUpAll(root: protobuf.Root, names: readonly string[]): protobuf.Type[] {
  const types = names.map((name) => root.lookup(name, [protobuf.Type]));
  const missing = names.filter((_, index) => types[index] === null);
  if (missing.length > 0)
    throw new Error(`roots.ts names messages that no .proto file defines: ${missing.join(', ')}`);
  return types.filter((type) => type instanceof protobuf.Type);
}

/** The full name of a declaration without the leading dot that protobufjs puts before it. */
export function fullNameOf(declaration: protobuf.ReflectionObject): string {
  return declaration.fullName.replace(/^\./, '');
}

/** The name of the package that a message or an enum is declared in, however deeply it is nested. */
export function packageOf(declaration: protobuf.ReflectionObject): string {
  let scope = declaration.parent;
  while (scope instanceof protobuf.Type) scope = scope.parent;
  return scope === null ? '' : fullNameOf(scope);
}

function sorted<Value>(map: ReadonlyMap<string, Value>): Map<string, Value> {
  return new Map([...map].sort(([left], [right]) => (left < right ? -1 : 1)));
}
