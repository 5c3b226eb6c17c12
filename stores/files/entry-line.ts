import { resolve } from 'node:path';
import { Ajv } from 'ajv';
import { isKind } from '../../api/kinds.ts';
import { keyOf, objectKeyText } from '../../api/object.ts';
import { validateObject } from '../../api/validate.ts';
import type { AcceptedVersion, InventoryEntry } from '../inventory-entry.ts';

interface EntryLine {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly uid: string;
  readonly createdAt: string;
  readonly generation: number;
  readonly resourceVersion: number;
  readonly fingerprint: string;
  readonly file?: string;
  readonly line?: number;
  readonly accepted?: { readonly generation: number; readonly object: unknown };
}

const text = { type: 'string' };
const count = { type: 'integer', minimum: 0 };
const isEntryLine = new Ajv().compile<EntryLine>({
  type: 'object',
  required: ['kind', 'namespace', 'name', 'uid', 'createdAt', 'generation', 'resourceVersion', 'fingerprint'],
  properties: {
    kind: text,
    namespace: text,
    name: text,
    uid: text,
    createdAt: text,
    generation: count,
    resourceVersion: count,
    fingerprint: text,
    file: text,
    line: count,
    accepted: {
      type: 'object',
      required: ['generation', 'object'],
      properties: { generation: count, object: {} },
    },
  },
});

/** One line of the kept inventory. What is wrong with a broken object is not kept: reading its file again tells. */
export function writeEntryLine(entry: InventoryEntry): string {
  const { key, uid, createdAt, generation, resourceVersion, fingerprint, source, accepted } = entry;
  const line: EntryLine = {
    ...key,
    uid,
    createdAt,
    generation,
    resourceVersion,
    fingerprint,
    ...(source && { file: resolve(source.file), line: source.line }),
    ...(accepted && { accepted }),
  };
  return JSON.stringify(line);
}

/**
 * Reads a line; undefined where it is damaged. A version that this program does not accept any more is left out: the
 * generation goes on, but nothing is in force until the file is read.
 */
export function parseEntryLine(text: string): InventoryEntry | undefined {
  const line = parseJson(text);
  if (!isEntryLine(line) || !isKind(line.kind)) return undefined;
  const { kind, namespace, name, uid, createdAt, generation, resourceVersion, fingerprint } = line;
  const source = line.file === undefined ? undefined : { file: line.file, line: line.line ?? 1 };
  const key = { kind, namespace, name };
  const accepted = acceptedVersion(line, objectKeyText(key));
  const kept = { key, uid, createdAt, generation, resourceVersion, source, accepted, fingerprint };
  return { ...kept, duplicates: [], problems: [], written: undefined };
}

function acceptedVersion({ accepted }: EntryLine, key: string): AcceptedVersion | undefined {
  if (accepted === undefined) return undefined;
  const result = validateObject(accepted.object);
  if (!result.ok || objectKeyText(keyOf(result.object)) !== key) return undefined;
  return { generation: accepted.generation, object: result.object };
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
