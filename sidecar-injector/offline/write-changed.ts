import { Document, isCollection, isMap, isSeq, visit } from 'yaml';
import { type FieldPath, pointerPath } from '../../api/field-path.ts';
import { applyPatch, PatchDoesNotFit } from '../patch/apply-patch.ts';
import { type JsonPatch, type JsonPatchOperation, within } from '../patch/json-patch.ts';
import type { ManifestDocument } from './read-manifests.ts';
import { writtenValue } from './written-value.ts';

/** A patch for a pod that is at a path of a document. */
export interface PodChange {
  readonly at: FieldPath;
  readonly pod: unknown;
  readonly patch: JsonPatch;
}

/**
 * Writes a document with its pods changed. Everything else stays as people wrote it, with its comments. A document with
 * aliases (`*name`) is written anew from its data, because to change what an alias stands for would change it in other places,
 * too; and so is JSON, which has no comments, and no room for rules of several lines.
 */
export function writeChanged({ written, value }: ManifestDocument, changes: readonly PodChange[]): string {
  if (isJson(written) || hasAliases(written)) {
    const patch = changes.flatMap(({ at, patch: own }) => within(at, own));
    const anew = new Document(writtenValue(applyPatch(value, patch)), { schema: 'failsafe' });
    return `---\n${anew.toString(LAYOUT)}`;
  }
  const copy = written.clone();
  for (const change of changes) patchNodes(copy, change);
  return copy.toString(LAYOUT);
}

function isJson({ contents }: Document): boolean {
  return isMap(contents) && contents.flow === true;
}

function hasAliases(document: Document): boolean {
  let found = false;
  visit(document, {
    Alias: () => {
      found = true;
      return visit.BREAK;
    },
  });
  return found;
}

/** No line is folded: a rule of iptables, for one, is one line. */
const LAYOUT = { lineWidth: 0, flowCollectionPadding: false } as const;

function patchNodes(document: Document, { at, pod, patch }: PodChange): void {
  patch.reduce((current, operation) => {
    patchNode(document, [...at, ...pointerPath(operation.path, current)], operation);
    return applyPatch(current, [operation]);
  }, pod);
}

function patchNode(document: Document, path: FieldPath, operation: JsonPatchOperation): void {
  const name = path.at(-1);
  const parent = nodeAt(document, path.slice(0, -1));
  if (operation.op !== 'remove' && typeof operation.value === 'object') unfold(document, path.slice(0, -1));
  if (isSeq(parent) && typeof name === 'number') {
    const added = operation.op === 'remove' ? [] : [writtenValue(operation.value)];
    parent.items.splice(name, operation.op === 'add' ? 0 : 1, ...added);
  } else if (isMap(parent) && typeof name === 'string') {
    if (operation.op === 'remove') parent.delete(name);
    else parent.set(name, writtenValue(operation.value));
  } else {
    throw new PatchDoesNotFit(operation);
  }
}

/** Writes what leads to a place over several lines: what comes there has no room between braces. */
function unfold(document: Document, path: FieldPath): void {
  for (let length = 0; length <= path.length; length += 1) {
    const node = nodeAt(document, path.slice(0, length));
    if (isCollection(node)) node.flow = false;
  }
}

function nodeAt(document: Document, path: FieldPath): unknown {
  return path.length === 0 ? document.contents : document.getIn(path, true);
}
