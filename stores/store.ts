import type { MeshObject, ObjectKey } from '../api/object.ts';

/** Where something is written. */
export interface SourcePosition {
  /** The file, as the user named its directory: `mesh/routes.yaml`. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
}

/** A user's mistake in an object, or one that keeps a source from being read. */
export interface Problem {
  /**
   * `Invalid`: against the schema or a rule. `Unsupported`: valid, but not built yet. `Unreadable`: the file around it is
   * no YAML. `Duplicate`: another source has the same object already.
   */
  readonly reason: 'Invalid' | 'Unsupported' | 'Unreadable' | 'Duplicate';
  /** `spec.http[0].timeouts`; empty where the whole object or file is meant. */
  readonly path: string;
  /** What is wrong and, where it is known, what to do: `must be 0 or more`. */
  readonly message: string;
  readonly position: SourcePosition | undefined;
}

/** What a source that keeps them itself (the Kubernetes API) knows of an object's history. */
export interface KeptHistory {
  readonly uid: string;
  readonly generation: number;
  /** RFC 3339. */
  readonly createdAt: string;
}

interface ReadingBase {
  readonly key: ObjectKey;
  readonly source: SourcePosition | undefined;
  /** Other places that hold an object of the same name, which are not used. */
  readonly duplicates: readonly SourcePosition[];
  /** Absent where the source keeps none, such as files: then the inventory counts. */
  readonly history?: KeptHistory | undefined;
}

/** The latest version of one object as a source has it. */
export type ObjectReading =
  | (ReadingBase & { readonly state: 'Valid'; readonly object: MeshObject })
  | (ReadingBase & {
      readonly state: 'Broken';
      /** At least one. */
      readonly problems: readonly Problem[];
      /** The object as its user wrote it; absent where the file around it cannot be read. */
      readonly written?: unknown;
    });

/** What changed at a source, to take effect together. */
export interface StoreBatch {
  /** New and changed objects, each at most once. */
  readonly read: readonly ObjectReading[];
  /** Objects that are gone. */
  readonly gone: readonly ObjectKey[];
  /** All mistakes of the source that belong to no object of its own: they replace those of the batch before. */
  readonly problems: readonly Problem[];
}

/** Takes what a store reads. */
export interface StoreSink {
  apply(batch: StoreBatch): void;
}

/**
 * A source of configuration objects: YAML files, or the Kubernetes API. It validates what it reads, and tells every change once.
 */
export interface ConfigurationStore {
  readonly name: string;
  /** Resolves when everything there is at the start has been given to the sink. Rejects where the source cannot be read at all. */
  start(sink: StoreSink): Promise<void>;
  /** After it, the sink is not called any more. */
  stop(): Promise<void>;
}

/** `mesh/routes.yaml:12`. */
export function positionText(position: SourcePosition): string {
  return `${position.file}:${position.line}`;
}

/** `mesh/routes.yaml:12: spec.http[0].timeouts: must be ...`, leaving out what is not known. */
export function problemText(problem: Problem): string {
  const position = problem.position === undefined ? '' : positionText(problem.position);
  return [position, problem.path, problem.message].filter((part) => part !== '').join(': ');
}
