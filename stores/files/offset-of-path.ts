import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { FieldPath } from '../../api/field-path.ts';

/**
 * Finds where a field is written, as the offset of its key or list item in the text. Where the field is not there (one that is
 * required and missing), that of the nearest part around it.
 */
export function offsetOfPath(document: Document, start: Node | null, path: FieldPath): number {
  let node: unknown = start;
  let offset = offsetOf(start) ?? offsetOf(document.contents) ?? 0;
  for (const segment of path) {
    const step = stepInto(isAlias(node) ? node.resolve(document) : node, segment);
    if (step === undefined) break;
    node = step.node;
    offset = step.offset ?? offset;
  }
  return offset;
}

interface Step {
  readonly node: unknown;
  readonly offset: number | undefined;
}

function stepInto(node: unknown, segment: string | number): Step | undefined {
  if (isSeq(node)) {
    const item = node.items[Number(segment)];
    return item === undefined ? undefined : { node: item, offset: offsetOf(item) };
  }
  if (!isMap(node)) return undefined;
  const pair = node.items.find((candidate) => keyText(candidate) === String(segment));
  return pair && { node: pair.value, offset: offsetOf(pair.key) };
}

/** Keys that are no text in YAML (`9081:`) are text in JSON. */
function keyText({ key }: Pair): string | undefined {
  return isScalar(key) ? String(key.value) : undefined;
}

function offsetOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}
