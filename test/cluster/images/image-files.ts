import { lstat, readdir, readFile, readlink, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** One file of an image, at its absolute path. */
export type ImageFile = { readonly path: string } & (
  | { readonly kind: 'directory'; readonly mode: number }
  | { readonly kind: 'link'; readonly target: string }
  | { readonly kind: 'bytes'; readonly bytes: Buffer; readonly mode: number }
  /** A file here that is too large to be held. */
  | { readonly kind: 'copy'; readonly source: string; readonly mode: number; readonly size: number }
);

const HELD_BYTES = 1_000_000;

export function textFile(path: string, text: string): ImageFile {
  return { kind: 'bytes', path, bytes: Buffer.from(text), mode: 0o644 };
}

/** A file here as the file of an image, at `path`; symbolic links are followed. Sources may change after that, programs may not. */
export async function copiedFile(source: string, path: string): Promise<ImageFile> {
  const { mode, size } = await stat(source);
  // Whoever made the checkout may have kept others out; in an image everybody reads.
  const shared = (mode & 0o100) === 0 ? 0o644 : 0o755;
  if (size > HELD_BYTES) return { kind: 'copy', path, source, mode: shared, size };
  return { kind: 'bytes', path, bytes: await readFile(source), mode: shared };
}

/** All files and symbolic links below a directory here (an absolute path), as files of an image below `at`. */
export async function copiedDirectory(
  directory: string,
  at: string,
  isWanted: (path: string) => boolean = () => true,
): Promise<readonly ImageFile[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(isWanted);
  return Promise.all(
    files.map(async (source) => {
      const path = join('/', at, source.slice(directory.length));
      if (!(await lstat(source)).isSymbolicLink()) return copiedFile(source, path);
      return { kind: 'link', path, target: await readlink(source) } as const;
    }),
  );
}
