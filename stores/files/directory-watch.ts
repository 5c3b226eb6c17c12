import { once } from 'node:events';
import { type FSWatcher as ParentWatcher, watch as watchParent } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';

export interface DirectoryWatchOptions {
  /** Directories whose changes are nothing to us. */
  readonly excluded: readonly string[];
  /** Milliseconds without an event until a burst of edits counts as over. */
  readonly quietMs: number;
  /** Milliseconds after which a burst is acted upon even while it goes on. */
  readonly longestBurstMs: number;
  /** Milliseconds between two looks without any event: some file systems (network mounts) tell of none. */
  readonly fallbackMs: number;
  readonly onError: (error: unknown) => void;
}

export const DEFAULT_WATCH_TIMES = { quietMs: 30, longestBurstMs: 250, fallbackMs: 10_000 } as const;

/**
 * Says that something below a path may have changed. Events are hints only: which file, and how, is found out by a scan, so that
 * renames, swapped links and replaced directories need no rules of their own.
 */
export class DirectoryWatch {
  readonly #options: DirectoryWatchOptions;
  readonly #onChange: () => void;
  readonly #watcher: FSWatcher;
  readonly #parent: ParentWatcher;
  readonly #fallback: NodeJS.Timeout;
  readonly #ready: Promise<unknown>;
  #quiet: NodeJS.Timeout | undefined;
  #burst: NodeJS.Timeout | undefined;

  constructor(root: string, options: DirectoryWatchOptions, onChange: () => void) {
    this.#options = options;
    this.#onChange = onChange;
    this.#watcher = watch(root, { ignoreInitial: true, ignored: ignoring(root, options.excluded) });
    this.#ready = once(this.#watcher, 'ready');
    this.#watcher.on('all', () => this.#touch()).on('error', options.onError);
    // A directory that another one replaces, by a rename or a changed link, tells nothing itself.
    const name = basename(resolve(root));
    this.#parent = watchParent(
      dirname(resolve(root)),
      (_event, changed) => changed === name && this.#touch(),
    );
    this.#parent.on('error', options.onError);
    this.#fallback = setInterval(() => this.#touch(), options.fallbackMs);
  }

  /** Resolves when no change is missed any more. */
  async ready(): Promise<void> {
    await this.#ready;
  }

  async close(): Promise<void> {
    clearInterval(this.#fallback);
    this.#clear();
    this.#parent.close();
    await this.#watcher.close();
  }

  #touch(): void {
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => this.#fire(), this.#options.quietMs);
    this.#burst ??= setTimeout(() => this.#fire(), this.#options.longestBurstMs);
  }

  #fire(): void {
    this.#clear();
    this.#onChange();
  }

  #clear(): void {
    clearTimeout(this.#quiet);
    clearTimeout(this.#burst);
    this.#burst = undefined;
  }
}

/** Version control and packages change often and hold no configuration. Other dot names stay: a mount's `..data` is one. */
function ignoring(root: string, excluded: readonly string[]): (path: string) => boolean {
  const paths = new Set(excluded.map((path) => resolve(path)));
  return (path) => {
    if (paths.has(resolve(path))) return true;
    const names = relative(root, path).split(sep);
    return names.includes('.git') || names.includes('node_modules');
  };
}
