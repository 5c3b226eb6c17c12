/** Brings the .proto files at hand to the state of the Envoy that is run. */

import protobuf from 'protobufjs';

/**
 * Merges one overlay file into the root. An overlay is a plain .proto file that holds only what differs: a message that
 * the root already has gets the fields of its namesake in the overlay, in place of those with the same name, and loses
 * those whose names the overlay reserves. Enums get values. Everything else is added whole.
 *
 * @param root unresolved; receives the declarations
 * @param text the overlay's proto3 source; its imports are not followed, names resolve in the root
 * @throws Error when a declaration's namesake is of another kind, or a field's number is taken
 */
export function mergeOverlay(root: protobuf.Root, text: string): void {
  const overlay = protobuf.parse(text, new protobuf.Root(), { keepCase: true, alternateCommentMode: true });
  mergeNamespace(root, overlay.root);
}

function mergeNamespace(into: protobuf.NamespaceBase, from: protobuf.NamespaceBase): void {
  for (const added of [...from.nestedArray]) {
    const present = into.get(added.name);
    if (present === null) {
      from.remove(added);
      into.add(added);
    } else {
      mergeDeclaration(present, added);
    }
  }
}

function mergeDeclaration(present: protobuf.ReflectionObject, added: protobuf.ReflectionObject): void {
  if (present instanceof protobuf.Enum && added instanceof protobuf.Enum) {
    for (const [name, value] of Object.entries(added.values)) {
      if (present.values[name] === undefined) present.add(name, value);
    }
  } else if (present instanceof protobuf.Type && added instanceof protobuf.Type) {
    mergeFields(present, added);
    mergeNamespace(present, added);
  } else if (isPackage(present) && isPackage(added)) {
    mergeNamespace(present, added);
  } else {
    throw new Error(`${added.fullName} of the overlay is not of the same kind as its namesake`);
  }
}

function isPackage(declaration: protobuf.ReflectionObject): declaration is protobuf.Namespace {
  return declaration instanceof protobuf.Namespace;
}

function mergeFields(present: protobuf.Type, added: protobuf.Type): void {
  for (const name of added.reserved ?? []) {
    if (typeof name === 'string') removeField(present, name);
  }
  for (const field of [...added.fieldsArray]) {
    const oneof = field.partOf?.name;
    removeField(added, field.name);
    field.comment ??= present.fields[field.name]?.comment ?? null;
    removeField(present, field.name);
    present.add(field);
    if (oneof !== undefined) joinOneof(present, oneof, field);
  }
}

function removeField(type: protobuf.Type, name: string): void {
  const field = type.fields[name];
  if (field === undefined) return;
  field.partOf?.remove(field);
  type.remove(field);
}

function joinOneof(type: protobuf.Type, name: string, field: protobuf.Field): void {
  if (type.oneofs?.[name] === undefined) type.add(new protobuf.OneOf(name));
  type.oneofs?.[name]?.add(field);
}
