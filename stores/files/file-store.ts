import { setTimeout as delay } from 'node:timers/promises';
import { objectKeyText } from '../../api/object.ts';
import type { Log } from '../log.ts';
import type { ConfigurationStore, ObjectReading, StoreSink } from '../store.ts';
import { DEFAULT_WATCH_TIMES, DirectoryWatch, type Touched } from './directory-watch.ts';
import { FileReader } from './file-reader.ts';
import type { FileReading } from './file-reading.ts';
import { DEFAULT_LIMITS, type FileLimits } from './limits.ts';
import { type KnownObject, type MergedReadings, mergeReadings } from './merge-readings.ts';
import { type DirectoryScan, rescanFiles, scanDirectory } from './scan-directory.ts';

/** The directory of configuration files cannot be read at the start. */
export class UnreadableDirectory extends Error {
  override readonly name = 'UnreadableDirectory';
  readonly path: string;

  constructor(path: string, reason: string) {
    super(`cannot read the configuration in ${path}: ${reason}`);
    this.path = path;
  }
}

export interface FileStoreOptions {
  /** A directory, read recursively, or one file. Problems name its files with this in front. */
  readonly root: string;
  /** Directories below it that hold no configuration, such as our own state. */
  readonly excluded?: readonly string[];
  /** The objects of an earlier run: they stay in force where their file cannot be read now. */
  readonly known?: Iterable<KnownObject>;
  readonly limits?: FileLimits;
  readonly log: Log;
}

/**
 * How long a file that had objects must be gone, or empty, before its objects are. Some editors and most copies delete, or
 * truncate, before they write, and nobody's traffic should notice.
 */
const GONE_FOR_MS = 150;

/** How often a directory that went away is looked for. */
const RETRY_MS = 500;

/** Reads a directory of YAML and JSON files, and follows its changes: a burst of edits is one batch. */
export class FileStore implements ConfigurationStore {
  readonly name: string;
  readonly #options: FileStoreOptions;
  readonly #reader: FileReader;
  /** Those that the log has named already. */
  readonly #foreignKinds = new Set<string>();
  #merged: MergedReadings = { objects: new Map(), problems: [] };
  #files: readonly FileReading[] = [];
  #known: readonly KnownObject[];
  #sink: StoreSink | undefined;
  #watch: DirectoryWatch | undefined;
  #scanning: Promise<void> = Promise.resolve();
  #queued: Touched | undefined;
  #lastScan: DirectoryScan = { root: undefined, files: [], unreadable: [] };
  #root: string | undefined;
  #retry: NodeJS.Timeout | undefined;

  constructor(options: FileStoreOptions) {
    this.name = `files in ${options.root}`;
    this.#options = options;
    this.#reader = new FileReader(options.limits ?? DEFAULT_LIMITS);
    this.#known = [...(options.known ?? [])];
  }

  /** @throws UnreadableDirectory */
  async start(sink: StoreSink): Promise<void> {
    const { root, unreadable } = await this.#scan();
    if (root === undefined) {
      throw new UnreadableDirectory(this.#options.root, unreadable[0]?.reason ?? 'it is not there');
    }
    this.#sink = sink;
    this.#root = root;
    await this.#watchRoot();
    // Again, as an edit may have fallen between the first look and the watch.
    await this.#take(await this.#scan());
  }

  async stop(): Promise<void> {
    this.#sink = undefined;
    clearTimeout(this.#retry);
    await this.#watch?.close();
    await this.#scanning;
  }

  async #watchRoot(): Promise<void> {
    await this.#watch?.close();
    const { root, excluded = [], log } = this.#options;
    const onError = (error: unknown) =>
      log.warn({ err: error }, `watching ${root} failed; changes are seen later`);
    this.#watch = new DirectoryWatch(root, { ...DEFAULT_WATCH_TIMES, excluded, onError }, (touched) =>
      this.#queueScan(touched),
    );
    await this.#watch.ready();
  }

  #queueScan(touched: Touched): void {
    this.#queued = this.#queued === undefined ? touched : both(this.#queued, touched);
    this.#scanning = this.#scanning.then(async () => {
      const queued = this.#queued;
      this.#queued = undefined;
      if (this.#sink !== undefined && queued !== undefined) await this.#rescan(queued);
    });
  }

  async #rescan(touched: Touched): Promise<void> {
    let scan = await this.#look(touched);
    if (this.#hasLost(scan)) {
      await delay(GONE_FOR_MS);
      scan = await this.#scan();
    }
    if (scan.root === undefined) this.#retry = setTimeout(() => this.#queueScan('Anything'), RETRY_MS);
    else if (scan.root !== this.#root) {
      // The watch is still on the directory that had this name before.
      await this.#watchRoot();
      scan = await this.#scan();
    }
    this.#root = scan.root;
    await this.#take(scan);
  }

  /** An edit of a file costs a look at that file, however many there are. */
  async #look(touched: Touched): Promise<DirectoryScan> {
    const rescan = touched === 'Anything' ? undefined : await rescanFiles(this.#lastScan, touched);
    return rescan ?? this.#scan();
  }

  #scan(): Promise<DirectoryScan> {
    return scanDirectory(this.#options.root, this.#options.excluded);
  }

  #hasLost(scan: DirectoryScan): boolean {
    const filled = new Set(scan.files.filter(({ bytes }) => bytes > 0).map(({ path }) => path));
    return this.#files.some(({ path, objects }) => objects.length > 0 && !filled.has(path));
  }

  async #take(scan: DirectoryScan): Promise<void> {
    this.#lastScan = scan;
    this.#files = await this.#reader.read(scan);
    const before = this.#merged;
    this.#merged = mergeReadings(this.#files, this.#known);
    const gone = this.#known.filter(({ key }) => !this.#merged.objects.has(objectKeyText(key)));
    const read = [...this.#merged.objects].filter(([key, reading]) => before.objects.get(key) !== reading);
    this.#known = knownObjects(this.#merged.objects.values(), this.#known);
    this.#logForeignKinds();
    this.#sink?.apply({
      read: read.map(([, reading]) => reading),
      gone: gone.map(({ key }) => key),
      problems: this.#merged.problems,
    });
  }

  #logForeignKinds(): void {
    for (const { path, foreignKinds } of this.#files) {
      for (const kind of foreignKinds.filter((kind) => !this.#foreignKinds.has(kind))) {
        this.#foreignKinds.add(kind);
        this.#options.log.info(
          { kind, file: path },
          `objects of kind ${kind} are not the mesh's and are left alone`,
        );
      }
    }
  }
}

function both(one: Touched, other: Touched): Touched {
  return one === 'Anything' || other === 'Anything' ? 'Anything' : new Set([...one, ...other]);
}

function knownObjects(
  readings: Iterable<ObjectReading>,
  before: readonly KnownObject[],
): readonly KnownObject[] {
  const earlier = new Map(before.map((known) => [objectKeyText(known.key), known]));
  return [...readings].flatMap((reading) => {
    if (reading.source !== undefined) return [{ key: reading.key, file: reading.source.file }];
    return earlier.get(objectKeyText(reading.key)) ?? [];
  });
}
