import { boundedCopy } from '../../api/bounded-copy.ts';
import { isKind, KINDS, type Kind } from '../../api/kinds.ts';
import { keyOf, type MeshObject, type ObjectKey } from '../../api/object.ts';
import { isRecord } from '../../api/record.ts';
import { type Problem as ApiProblem, validateObject } from '../../api/validate.ts';
import type { ObjectReading, Problem, SourcePosition } from '../store.ts';
import { parseDocuments, type WrittenObject } from './parse-documents.ts';
import type { FilePart } from './split-documents.ts';

/** Where an object without a namespace belongs, as with kubectl. */
const DEFAULT_NAMESPACE = 'default';

/** What became of one object written in a file. */
export type WrittenReading =
  | { readonly is: 'Object'; readonly reading: ObjectReading; readonly unreadable?: Problem }
  /** Of a kind that is not the mesh's: `apps/v1 Deployment`. */
  | { readonly is: 'Foreign'; readonly kind: string }
  /** Broken, and without a name to show it under. */
  | { readonly is: 'Nameless'; readonly problems: readonly Problem[]; readonly unreadable?: Problem };

/** Validates the objects written in a part of a file. One that is broken does not touch the others. */
export function readObjects(file: string, part: FilePart): readonly WrittenReading[] {
  return parseDocuments(part).map((written) => readWritten(file, written));
}

function readWritten(file: string, written: WrittenObject): WrittenReading {
  const source = { file, line: written.lineOf([]) };
  const value = withNamespace(written.value);
  const key = writtenKey(value);
  if (written.syntax !== undefined) {
    const { line, message } = written.syntax;
    const problem: Problem = { reason: 'Unreadable', path: '', message, position: { file, line } };
    return { ...broken(source, key, [problem]), unreadable: problem };
  }
  const result = validateObject(value);
  if (result.ok) return validObject(result.object, source);
  if (result.problems.some(({ reason }) => reason === 'UnknownKind')) {
    return { is: 'Foreign', kind: foreignKind(value) };
  }
  const copy = boundedCopy(value);
  const problems = result.problems.map((problem) => located(file, written, problem));
  return broken(source, key, problems, copy.ok ? copy.value : undefined);
}

function validObject(object: MeshObject, source: SourcePosition): WrittenReading {
  if (object.kind === 'MeshStatus') {
    const message = 'a MeshStatus is written by the mesh itself; remove it';
    return { is: 'Nameless', problems: [{ reason: 'Invalid', path: '', message, position: source }] };
  }
  return { is: 'Object', reading: { state: 'Valid', key: keyOf(object), object, source, duplicates: [] } };
}

function broken(
  source: SourcePosition,
  key: ObjectKey | undefined,
  problems: readonly Problem[],
  written?: unknown,
): Exclude<WrittenReading, { is: 'Foreign' }> {
  if (key === undefined) return { is: 'Nameless', problems };
  return { is: 'Object', reading: { state: 'Broken', key, source, duplicates: [], problems, written } };
}

function located(file: string, written: WrittenObject, problem: ApiProblem): Problem {
  const hint = problem.hint === undefined ? '' : ` (${problem.hint})`;
  return {
    reason: problem.reason === 'Unsupported' ? 'Unsupported' : 'Invalid',
    path: problem.path,
    message: `${problem.message}${hint}`,
    position: { file, line: written.lineOf(problem.at) },
  };
}

function withNamespace(value: unknown): unknown {
  if (!isRecord(value) || !isRecord(value.metadata) || !isOwnKind(value.kind)) return value;
  if (!KINDS[value.kind].namespaced || value.metadata.namespace !== undefined) return value;
  return { ...value, metadata: { ...value.metadata, namespace: DEFAULT_NAMESPACE } };
}

/** The key that an object gives itself, valid otherwise or not. */
function writtenKey(value: unknown): ObjectKey | undefined {
  if (!isRecord(value) || !isRecord(value.metadata) || !isOwnKind(value.kind)) return undefined;
  const { name, namespace = '' } = value.metadata;
  if (value.apiVersion !== KINDS[value.kind].apiVersion) return undefined;
  if (!isName(name) || (namespace !== '' && !isName(namespace))) return undefined;
  return { kind: value.kind, name, namespace: KINDS[value.kind].namespaced ? namespace : '' };
}

function isOwnKind(kind: unknown): kind is Kind {
  return typeof kind === 'string' && isKind(kind);
}

/** A name that can stand in a key, a table and a path: an object with another one is a mistake of the file. */
function isName(text: unknown): text is string {
  return typeof text === 'string' && /^[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/.test(text);
}

function foreignKind(value: unknown): string {
  return isRecord(value) ? `${String(value.apiVersion)} ${String(value.kind)}`.slice(0, 120) : '';
}
