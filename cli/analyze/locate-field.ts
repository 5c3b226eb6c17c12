import { readFileSync } from 'node:fs';
import type { FieldPath } from '../../api/field-path.ts';
import { KINDS } from '../../api/kinds.ts';
import type { ObjectKey } from '../../api/object.ts';
import { isRecord } from '../../api/record.ts';
import { parseDocuments, type WrittenObject } from '../../stores/files/parse-documents.ts';
import { splitDocuments } from '../../stores/files/split-documents.ts';
import type { Inventory } from '../../stores/inventory.ts';
import type { LocateField } from './reference-findings.ts';

/** Finds the lines of fields by reading the files again, each once: an inventory keeps only the line where an object begins. */
export function fieldLocator(inventory: Inventory): LocateField {
  const files = new Map<string, readonly WrittenObject[]>();
  const objectsOf = (file: string) => {
    const known = files.get(file) ?? splitDocuments(readFileSync(file, 'utf8')).flatMap(parseDocuments);
    files.set(file, known);
    return known;
  };
  return (object, path) => {
    const entry = inventory.get(object);
    if (entry?.source === undefined) return undefined;
    const { file, line } = entry.source;
    const written = objectsOf(file).find((one) => one.lineOf([]) === line && isOf(one, entry.key));
    return { file, line: written?.lineOf(parsePath(path)) ?? line };
  };
}

/** Several objects can begin on one line: `{"items": [{...}, {...}]}`. */
function isOf({ value }: WrittenObject, key: ObjectKey): boolean {
  if (!isRecord(value) || !isRecord(value.metadata)) return false;
  const { name, namespace } = value.metadata;
  const isThere = !KINDS[key.kind].namespaced || namespace === undefined || namespace === key.namespace;
  return value.kind === key.kind && name === key.name && isThere;
}

/** Reads a path back from how people see it: `spec.http[0].timeouts`, `metadata.labels["a.b/c"]`. */
function parsePath(text: string): FieldPath {
  return [...text.matchAll(/\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]|([^.[\]]+)/g)].map(
    ([, index, quoted, name]) => {
      if (index !== undefined) return Number(index);
      return quoted === undefined ? (name ?? '') : String(JSON.parse(`"${quoted}"`));
    },
  );
}
