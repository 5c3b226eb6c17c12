import { type FieldPath, pointerPath } from '../../api/field-path.ts';
import { isRecord } from '../../api/record.ts';
import type { JsonPatch, JsonPatchOperation } from './json-patch.ts';

/** A step of a patch names a place that is not in the document: the patch was made for another one. */
export class PatchDoesNotFit extends Error {
  override readonly name = 'PatchDoesNotFit';
  readonly operation: JsonPatchOperation;

  constructor(operation: JsonPatchOperation) {
    super(`there is no place for ${operation.op} ${operation.path}`);
    this.operation = operation;
  }
}

/**
 * Gives the document as it is after the patch. The document itself stays as it was, and parts that the patch does not touch are
 * shared with it.
 * @throws PatchDoesNotFit
 */
export function applyPatch(document: unknown, patch: JsonPatch): unknown {
  return patch.reduce(
    (current, operation) => changed(current, pointerPath(operation.path, current), operation),
    document,
  );
}

function changed(node: unknown, [segment, ...rest]: FieldPath, operation: JsonPatchOperation): unknown {
  if (segment === undefined) throw new PatchDoesNotFit(operation);
  if (Array.isArray(node)) return changedList(node, Number(segment), rest, operation);
  if (isRecord(node)) return changedObject(node, String(segment), rest, operation);
  throw new PatchDoesNotFit(operation);
}

function changedList(
  list: readonly unknown[],
  index: number,
  rest: FieldPath,
  operation: JsonPatchOperation,
): readonly unknown[] {
  const isInsertion = rest.length === 0 && operation.op === 'add';
  if (!(index >= 0 && index < list.length + (isInsertion ? 1 : 0))) throw new PatchDoesNotFit(operation);
  if (rest.length > 0) return list.with(index, changed(list[index], rest, operation));
  return list.toSpliced(index, isInsertion ? 0 : 1, ...(operation.op === 'remove' ? [] : [operation.value]));
}

function changedObject(
  object: Readonly<Record<string, unknown>>,
  name: string,
  rest: FieldPath,
  operation: JsonPatchOperation,
): Readonly<Record<string, unknown>> {
  const isThere = Object.hasOwn(object, name);
  if (!isThere && (rest.length > 0 || operation.op !== 'add')) throw new PatchDoesNotFit(operation);
  if (rest.length > 0) return { ...object, [name]: changed(object[name], rest, operation) };
  if (operation.op !== 'remove') return { ...object, [name]: operation.value };
  return Object.fromEntries(Object.entries(object).filter(([other]) => other !== name));
}
