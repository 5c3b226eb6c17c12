import { dirname, resolve } from 'node:path';
import { type ObjectKey, objectKeyText } from '../../api/object.ts';
import { type ObjectReading, type Problem, positionText, type SourcePosition } from '../store.ts';
import type { FileReading } from './file-reading.ts';

/** An object, and the file that held it when it was last read. */
export interface KnownObject {
  readonly key: ObjectKey;
  /** As the user named it, or its absolute path. */
  readonly file: string;
}

/** What a directory holds, each object once. */
export interface MergedReadings {
  /** By `objectKeyText`. */
  readonly objects: ReadonlyMap<string, ObjectReading>;
  readonly problems: readonly Problem[];
}

/**
 * Makes one set of objects from the files of a directory. Of an object that two places define, the first (files by path, then
 * by line) stays, and each other one is a problem that names both places. An object that was `known` in a file of which a part
 * cannot be read now, and that no readable place defines, is a broken one: it may well be in that part.
 */
export function mergeReadings(files: readonly FileReading[], known: Iterable<KnownObject>): MergedReadings {
  const objects = new Map<string, ObjectReading>();
  const problems = files.flatMap((file) => file.problems);
  for (const [text, readings] of groupByKey(files)) {
    const [first, ...others] = readings;
    if (first === undefined) continue;
    const duplicates = others.flatMap(({ source }) => (source === undefined ? [] : [source]));
    objects.set(text, duplicates.length === 0 ? first : { ...first, duplicates });
    problems.push(...duplicates.map((place) => duplicateProblem(text, first.source, place)));
  }
  for (const [text, reading] of hiddenObjects(files, known)) {
    if (!objects.has(text)) objects.set(text, reading);
  }
  return { objects, problems };
}

function groupByKey(files: readonly FileReading[]): ReadonlyMap<string, readonly ObjectReading[]> {
  const groups = new Map<string, ObjectReading[]>();
  for (const reading of files.flatMap((file) => file.objects)) {
    const text = objectKeyText(reading.key);
    const group = groups.get(text);
    if (group === undefined) groups.set(text, [reading]);
    else group.push(reading);
  }
  return groups;
}

function duplicateProblem(key: string, used: SourcePosition | undefined, place: SourcePosition): Problem {
  const where = used === undefined ? 'elsewhere' : `at ${positionText(used)}`;
  const message = `${key} is already defined ${where}, which stays in force; rename or remove one of the two`;
  return { reason: 'Duplicate', path: '', message, position: place };
}

function hiddenObjects(
  files: readonly FileReading[],
  known: Iterable<KnownObject>,
): ReadonlyMap<string, ObjectReading> {
  const unreadable = new Map(
    files.flatMap(({ path, unreadable }) => (unreadable ? [[resolve(path), unreadable]] : [])),
  );
  const hidden = new Map<string, ObjectReading>();
  if (unreadable.size === 0) return hidden;
  for (const { key, file } of known) {
    const problem = pathsAround(resolve(file))
      .map((path) => unreadable.get(path))
      .find((found) => found !== undefined);
    if (problem === undefined) continue;
    const reading = {
      state: 'Broken',
      key,
      source: { file, line: 1 },
      duplicates: [],
      problems: [problem],
    } as const;
    hidden.set(objectKeyText(key), reading);
  }
  return hidden;
}

/** The file itself and each directory around it, since a whole directory may be unreadable. */
function pathsAround(file: string): readonly string[] {
  const parent = dirname(file);
  return parent === file ? [file] : [file, ...pathsAround(parent)];
}
