import { type FSWatcher as ParentWatcher, watch as watchParent } from 'node:fs';
import { basename, dirname, join, normalize, relative, resolve } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { isRecord } from '../../api/record.ts';

export interface DirectoryWatchOptions {
  /** Directories whose changes are nothing to us. */
  readonly excluded: readonly string[];
  /** Milliseconds without an event until a burst of edits counts as over. */
  readonly quietMs: number;
  /** Milliseconds after which a burst is acted upon even while it goes on. */
  readonly longestBurstMs: number;
  /** Milliseconds between two looks without any event: some file systems (network mounts) tell of none. */
  readonly fallbackMs: number;
  /** Told of the first failure only; changes are then found by looking. */
  readonly onError: (error: unknown) => void;
}

export const DEFAULT_WATCH_TIMES = { quietMs: 30, longestBurstMs: 250, fallbackMs: 10_000 } as const;

/** What may have changed: files that were there before, or anything. */
export type Touched = ReadonlySet<string> | 'Anything';

/**
 * Says that something below a path may have changed. Events are hints only: what has changed, and how, is found out by a look at
 * the files, so that renames, swapped links and replaced directories need no rules of their own.
 */
export class DirectoryWatch {
  readonly #options: DirectoryWatchOptions;
  readonly #onChange: (touched: Touched) => void;
  readonly #watcher: FSWatcher;
  readonly #parent: ParentWatcher | undefined;
  readonly #fallback: NodeJS.Timeout;
  readonly #ready: Promise<void>;
  #touched: Set<string> | 'Anything' = new Set();
  #hasFailed = false;
  #quiet: NodeJS.Timeout | undefined;
  #burst: NodeJS.Timeout | undefined;

  constructor(root: string, options: DirectoryWatchOptions, onChange: (touched: Touched) => void) {
    this.#options = options;
    this.#onChange = onChange;
    this.#watcher = watch(root, { ignoreInitial: true, ignored: ignoring(root, options.excluded) });
    this.#ready = new Promise((resolve) => this.#watcher.once('ready', () => resolve()));
    this.#watcher.on('all', (event, path) => this.#touch(event === 'change' ? path : undefined));
    // The line above tells of no file that takes another one's place while the watch moves from one to the other.
    this.#watcher.on('raw', (_event, name, details) => this.#touchEntry(name, details));
    this.#watcher.on('error', (error) => this.#failed(error));
    this.#parent = this.#watchParent(resolve(root));
    this.#fallback = setInterval(() => this.#touch(), options.fallbackMs);
  }

  /** Resolves when no change is missed any more. */
  async ready(): Promise<void> {
    await this.#ready;
  }

  async close(): Promise<void> {
    clearInterval(this.#fallback);
    this.#clear();
    this.#parent?.close();
    await this.#watcher.close();
  }

  /** A directory that another one replaces, by a rename or a changed link, tells nothing itself. */
  #watchParent(root: string): ParentWatcher | undefined {
    const name = basename(root);
    try {
      const watcher = watchParent(dirname(root), (_event, changed) => changed === name && this.#touch());
      return watcher.on('error', (error) => this.#failed(error));
    } catch (error) {
      // The system has no watch left to give, or the parent is gone just now: the looks in between find it later.
      this.#failed(error);
      return undefined;
    }
  }

  /** Where watches run out there is an error for every file: the first says it all. */
  #failed(error: unknown): void {
    if (!this.#hasFailed) this.#options.onError(error);
    this.#hasFailed = true;
  }

  /** An event of the system: an entry of a watched directory, or (under its own name) a watched file. */
  #touchEntry(name: unknown, details: unknown): void {
    const watched = isRecord(details) ? details.watchedPath : undefined;
    if (typeof name !== 'string' || typeof watched !== 'string') this.#touch();
    else this.#touch(basename(watched) === name ? watched : join(watched, name));
  }

  #touch(file?: string): void {
    if (file === undefined) this.#touched = 'Anything';
    else if (this.#touched !== 'Anything') this.#touched.add(normalize(file));
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => this.#fire(), this.#options.quietMs);
    this.#burst ??= setTimeout(() => this.#fire(), this.#options.longestBurstMs);
  }

  #fire(): void {
    this.#clear();
    const touched = this.#touched;
    this.#touched = new Set();
    this.#onChange(touched);
  }

  #clear(): void {
    clearTimeout(this.#quiet);
    clearTimeout(this.#burst);
    this.#burst = undefined;
  }
}

const NEVER_CONFIGURATION = /(?:^|[\\/])(?:\.git|node_modules)(?:[\\/]|$)/;

/**
 * Version control and packages change often and hold no configuration. Other dot names stay: a mount's `..data` is one. It is
 * asked of every file at every change, so it looks closely only where a name fits.
 */
function ignoring(root: string, excluded: readonly string[]): (path: string) => boolean {
  const paths = new Set(excluded.map((path) => resolve(path)));
  const names = new Set(excluded.map((path) => basename(path)));
  return (path) => {
    if (NEVER_CONFIGURATION.test(path.startsWith(root) ? path.slice(root.length) : relative(root, path)))
      return true;
    return names.has(basename(path)) && paths.has(resolve(path));
  };
}
