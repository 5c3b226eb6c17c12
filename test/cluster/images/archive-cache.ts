import { hash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { dockerArchive, type Image } from './docker-archive.ts';

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
  const path = join(DIRECTORY, `${stem}-${keyOf(image)}.tar`);
  if (await touch(path)) return { name: image.name, path };
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

function keyOf({ name, settings, layers }: Image): string {
  return hash('sha256', JSON.stringify([name, settings, layers.map(({ key }) => key)])).slice(0, 32);
}

/** False where there is no such file. */
function touch(path: string): Promise<boolean> {
  const now = new Date();
  return utimes(path, now, now).then(
    () => true,
    () => false,
  );
}

async function removeOld(stem: string, newest: string): Promise<void> {
  for (const name of await readdir(DIRECTORY)) {
    if (name === basename(newest) || !name.replace(/^\./, '').startsWith(`${stem}-`)) continue;
    const path = join(DIRECTORY, name);
    const used = await stat(path).catch(() => undefined);
    if (used !== undefined && Date.now() - used.mtimeMs > KEPT_MS) await rm(path, { force: true });
  }
}
