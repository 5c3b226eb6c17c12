import { createHash, hash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { ImageFile } from './image-files.ts';

/** Files of an image that others may have too. */
export interface Layer {
  /** Changes with everything that the layer holds, and with nothing else: not with where a file lies here. */
  readonly key: string;
  /** The files, in an order that depends on nothing but them; read when an image is packed, and not before. */
  readonly files: () => Promise<readonly ImageFile[]>;
}

/** A layer of files that are at hand. */
export async function layerOf(files: readonly ImageFile[]): Promise<Layer> {
  const ordered = files.toSorted(byPath);
  const key = createHash('sha256');
  for (const file of ordered) key.update(JSON.stringify(await contentOf(file)));
  return { key: key.digest('hex'), files: async () => ordered };
}

/** A layer of files that take long to read, and are known by something else, such as a lock. */
export function lockedLayer(key: string, read: () => Promise<readonly ImageFile[]>): Layer {
  return { key, files: async () => (await read()).toSorted(byPath) };
}

function byPath(one: ImageFile, other: ImageFile): number {
  return one.path < other.path ? -1 : 1;
}

async function contentOf(file: ImageFile): Promise<object> {
  if (file.kind === 'directory' || file.kind === 'link') return file;
  const { path, mode } = file;
  if (file.kind === 'bytes') return { path, mode, hash: hash('sha256', file.bytes) };
  const digest = createHash('sha256');
  for await (const bytes of createReadStream(file.source, { highWaterMark: 1 << 20 })) digest.update(bytes);
  return { path, mode, hash: digest.digest('hex') };
}
