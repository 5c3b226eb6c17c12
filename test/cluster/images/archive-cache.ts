import { createHash, hash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { dockerArchive, type Image, sorted } from './docker-archive.ts';
import type { ImageFile } from './image-files.ts';

const DIRECTORY = join(homedir(), '.cache/meltemi/images');

/** An archive that nobody has used for so long, and that there is a newer one of, goes. */
const KEPT_MS = 3_600_000;

/** An image's name, and the path of its archive, as `docker save` writes one. */
export interface ImageArchive {
  readonly name: string;
  readonly path: string;
}

/** The archive of an image, from the cache where equal contents have been packed before. */
export async function imageArchive(image: Image): Promise<ImageArchive> {
  const stem = image.name.replaceAll(/[^\w.-]/g, '_');
  const path = join(DIRECTORY, `${stem}-${await contentKey(image)}.tar`);
  if (existsSync(path)) {
    const now = new Date();
    await utimes(path, now, now);
    return { name: image.name, path };
  }
  await mkdir(DIRECTORY, { recursive: true });
  // In one step, so that another run never sees half of it.
  const unfinished = join(DIRECTORY, `.${stem}-${randomUUID()}`);
  await pipeline(Readable.from(dockerArchive(image)), createWriteStream(unfinished)).catch(async (error) => {
    await rm(unfinished, { force: true });
    throw error;
  });
  await rename(unfinished, path);
  await removeOld(stem, path);
  return { name: image.name, path };
}

/** Changes with everything that the archive holds, and with nothing else: not with where a file lies here. */
async function contentKey({ name, settings, layers }: Image): Promise<string> {
  const key = createHash('sha256').update(JSON.stringify([name, settings]));
  for (const layer of layers) {
    key.update('layer');
    for (const file of sorted(layer)) key.update(JSON.stringify(await contentOf(file)));
  }
  return key.digest('hex').slice(0, 32);
}

async function contentOf(file: ImageFile): Promise<object> {
  if (file.kind === 'directory' || file.kind === 'link') return file;
  const { path, mode } = file;
  if (file.kind === 'bytes') return { path, mode, hash: hash('sha256', file.bytes) };
  const digest = createHash('sha256');
  for await (const bytes of createReadStream(file.source, { highWaterMark: 1 << 20 })) digest.update(bytes);
  return { path, mode, hash: digest.digest('hex') };
}

async function removeOld(stem: string, newest: string): Promise<void> {
  for (const name of await readdir(DIRECTORY)) {
    if (name === basename(newest) || !name.replace(/^\./, '').startsWith(`${stem}-`)) continue;
    const path = join(DIRECTORY, name);
    const used = await stat(path).catch(() => undefined);
    if (used !== undefined && Date.now() - used.mtimeMs > KEPT_MS) await rm(path, { force: true });
  }
}
