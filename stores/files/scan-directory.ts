import type { Dirent, Stats } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A file that may hold configuration. */
export interface FoundFile {
  /** As the user named the directory: `mesh/routes.yaml`. */
  readonly path: string;
  readonly bytes: number;
  /** Changes whenever the content may have changed. */
  readonly stamp: string;
}

/** A file or directory that is there but cannot be read. */
export interface UnreadablePath {
  readonly path: string;
  /** The system's words: `EACCES: permission denied, scandir 'mesh/team-a'`. */
  readonly reason: string;
}

export interface DirectoryScan {
  /** Tells the directory from another one that took its name; undefined where it is not there, or cannot be read. */
  readonly root: string | undefined;
  /** Sorted by path. */
  readonly files: readonly FoundFile[];
  readonly unreadable: readonly UnreadablePath[];
}

interface Scanning {
  /** Real paths of directories to leave out. */
  readonly excluded: ReadonlySet<string>;
  readonly files: FoundFile[];
  readonly unreadable: UnreadablePath[];
}

const CONFIGURATION_FILE = /\.(?:ya?ml|json)$/i;

/**
 * Finds the files `*.yaml`, `*.yml` and `*.json` below a directory; given a file, that file alone. Links are followed. Left
 * out are the `excluded` directories and names that begin with a dot: version control, editors' files, a ConfigMap mount's
 * `..data` (whose files are linked from the directory itself).
 */
export async function scanDirectory(root: string, excluded: readonly string[] = []): Promise<DirectoryScan> {
  const real = await Promise.all(excluded.map((path) => realpath(path).catch(() => path)));
  const scanning: Scanning = { excluded: new Set(real), files: [], unreadable: [] };
  let identity: string | undefined;
  try {
    const stats = await stat(root);
    if (stats.isDirectory()) await scan(root, [await realpath(root)], scanning);
    else scanning.files.push(found(root, stats));
    identity = `${stats.dev}:${stats.ino}`;
  } catch (error) {
    scanning.unreadable.push({ path: root, reason: reasonOf(error) });
  }
  const files = scanning.files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { root: identity, files, unreadable: scanning.unreadable };
}

/**
 * The scan after changes of some of its files only. Undefined where more than that has changed: a file that is new, gone, or cannot be
 * looked at wants a whole scan.
 */
export async function rescanFiles(
  scan: DirectoryScan,
  changed: ReadonlySet<string>,
): Promise<DirectoryScan | undefined> {
  const known = new Set(scan.files.map(({ path }) => path));
  if (scan.unreadable.length > 0 || ![...changed].every((path) => known.has(path))) return undefined;
  try {
    const looks = [...changed].map(async (path) => found(path, await stat(path)));
    const now = new Map((await Promise.all(looks)).map((file) => [file.path, file]));
    return { ...scan, files: scan.files.map((file) => now.get(file.path) ?? file) };
  } catch {
    return undefined;
  }
}

/** `above`: the real paths of the directories on the way here, so that a link to one of them is no endless loop. */
async function scan(directory: string, above: readonly string[], scanning: Scanning): Promise<void> {
  const entries = await readdir(directory, { withFileTypes: true });
  await Promise.all(
    entries.filter(isVisible).map((entry) => visit(join(directory, entry.name), above, scanning)),
  );
}

async function visit(path: string, above: readonly string[], scanning: Scanning): Promise<void> {
  try {
    const stats = await stat(path);
    if (stats.isFile() && CONFIGURATION_FILE.test(path)) scanning.files.push(found(path, stats));
    if (!stats.isDirectory()) return;
    const real = await realpath(path);
    if (!above.includes(real) && !scanning.excluded.has(real)) await scan(path, [...above, real], scanning);
  } catch (error) {
    // It went away between the listing and the look, or it is a link to nothing: then it is not there.
    if (!isMissing(error)) scanning.unreadable.push({ path, reason: reasonOf(error) });
  }
}

function isVisible(entry: Dirent): boolean {
  return !entry.name.startsWith('.') && entry.name !== 'node_modules';
}

function found(path: string, stats: Stats): FoundFile {
  // The change time moves even where a tool sets the modification time back; the inode, where a file replaces another.
  return { path, bytes: stats.size, stamp: `${stats.ino}:${stats.size}:${stats.mtimeMs}:${stats.ctimeMs}` };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
