import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { copiedFile, type ImageFile } from './image-files.ts';

/** A program of this machine at a path in an image, with the libraries that it loads, and their loader. */
export async function programFiles(program: string, path: string): Promise<readonly ImageFile[]> {
  const { stdout } = await promisify(execFile)('ldd', [program]);
  // "libm.so.6 => /lib/x86_64-linux-gnu/libm.so.6 (0x…)": each is looked for where it lies here.
  const libraries = [...new Set(stdout.match(/(?<=\s)\/[^\s:]+/g))];
  return Promise.all([
    copiedFile(program, path),
    ...libraries.map((library) => copiedFile(library, library)),
  ]);
}
