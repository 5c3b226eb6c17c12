import type { FieldPath } from '../../api/field-path.ts';

/** One step of a JSON patch (RFC 6902), of the kinds that injection needs. */
export type JsonPatchOperation =
  /** Sets a field, or inserts before the entry of a list. */
  | { readonly op: 'add'; readonly path: string; readonly value: unknown }
  | { readonly op: 'replace'; readonly path: string; readonly value: unknown }
  | { readonly op: 'remove'; readonly path: string };

/** Done in order; each step sees what those before it have done. */
export type JsonPatch = readonly JsonPatchOperation[];

/** Sets a field, whether it is there or not; in a list, inserts before the entry. */
export function add(at: FieldPath, value: unknown): JsonPatchOperation {
  return { op: 'add', path: pointer(at), value };
}

export function replace(at: FieldPath, value: unknown): JsonPatchOperation {
  return { op: 'replace', path: pointer(at), value };
}

export function remove(at: FieldPath): JsonPatchOperation {
  return { op: 'remove', path: pointer(at) };
}

/** The same patch for a document that has the one it was made for at a path. */
export function within(at: FieldPath, patch: JsonPatch): JsonPatch {
  return patch.map((operation) => ({ ...operation, path: `${pointer(at)}${operation.path}` }));
}

/** Writes a path as a JSON pointer (RFC 6901). */
function pointer(at: FieldPath): string {
  return at.map((segment) => `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
