import type { ObjectReading, Problem } from '../store.ts';
import type { WrittenReading } from './read-objects.ts';

/** What one file holds. */
export interface FileReading {
  /** As the user named the directory: `mesh/routes.yaml`. */
  readonly path: string;
  /** The objects with a name, good and broken, in the order of the file. */
  readonly objects: readonly ObjectReading[];
  /** Mistakes that belong to no named object. */
  readonly problems: readonly Problem[];
  /**
   * Why part of the file cannot be read: what it held before may still be in that part, so it stays in force. Absent where the
   * file was read whole.
   */
  readonly unreadable: Problem | undefined;
  /** The kinds of objects that are not the mesh's: `apps/v1 Deployment`. */
  readonly foreignKinds: readonly string[];
}

/** A file of which nothing can be read. */
export function unreadableFile(path: string, message: string): FileReading {
  const problem: Problem = { reason: 'Unreadable', path: '', message, position: { file: path, line: 1 } };
  return { path, objects: [], problems: [problem], unreadable: problem, foreignKinds: [] };
}

/** A file of which at most `limit` objects count; more make it unreadable from there on. */
export function fileReading(path: string, written: readonly WrittenReading[], limit: number): FileReading {
  const taken = written.slice(0, limit);
  const excess = taken.length < written.length ? tooMany(path, limit) : undefined;
  return {
    path,
    objects: taken.flatMap((one) => (one.is === 'Object' ? [one.reading] : [])),
    problems: [
      ...taken.flatMap((one) => (one.is === 'Nameless' ? one.problems : [])),
      ...(excess === undefined ? [] : [excess]),
    ],
    unreadable: excess ?? taken.map(unreadablePart).find((problem) => problem !== undefined),
    foreignKinds: taken.flatMap((one) => (one.is === 'Foreign' ? [one.kind] : [])),
  };
}

function unreadablePart(written: WrittenReading): Problem | undefined {
  return written.is === 'Foreign' ? undefined : written.unreadable;
}

function tooMany(path: string, limit: number): Problem {
  const message = `the file has more than ${limit} objects; the rest is not read; split it`;
  return { reason: 'Unreadable', path: '', message, position: { file: path, line: 1 } };
}
