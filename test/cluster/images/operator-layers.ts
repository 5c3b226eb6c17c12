import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { arrows, folderOf, isGenerator, isTest } from '../../arrows.ts';
import { trackedFiles } from '../../tracked-files.ts';
import { copiedDirectory, copiedFile, type ImageFile } from './image-files.ts';
import { type Layer, layerOf, lockedLayer } from './layer.ts';

/** Folders for developers and users, which the program does not need. */
const LEFT_OUT = ['docs', 'samples', 'bench', 'test'];

/** What npm has installed. */
const LOCK = 'node_modules/.package-lock.json';

/** What packages bring along that no program loads: types, source maps, texts. */
const unloaded = /\.(?:d\.[cm]?ts|map|md|markdown|tsbuildinfo)$/i;

/** The control plane's own files, below `at`. */
export async function ownLayer(checkout: string, at: string): Promise<Layer> {
  const folders = Object.keys(arrows).filter((folder) => !LEFT_OUT.includes(folder));
  const paths = trackedFiles()
    .filter((path) => path === 'package.json' || folders.includes(folderOf(path) ?? ''))
    .filter((path) => !isTest(path) && !isGenerator(path));
  return layerOf(await Promise.all(paths.map((path) => copiedFile(join(checkout, path), join(at, path)))));
}

/** The packages that the control plane needs, below `at`. They are what the lock says, and nobody changes them. */
export function packageLayer(checkout: string, at: string): Layer {
  const lock = readFileSync(join(checkout, LOCK));
  const key = hash('sha256', Buffer.concat([lock, Buffer.from(`${at} ${unloaded}`)]));
  return lockedLayer(key, () => packageFiles(checkout, at));
}

async function packageFiles(checkout: string, at: string): Promise<readonly ImageFile[]> {
  const files = productionPackages(checkout).map((path) => {
    const directory = join(checkout, path);
    // A package inside of another is in the lock by itself.
    const isOwn = (file: string) => !file.slice(directory.length).includes('/node_modules/');
    return copiedDirectory(directory, join(at, path), (file) => isOwn(file) && isLoaded(file));
  });
  return (await Promise.all(files)).flat();
}

/** The paths of all packages that are there for more than development. One that this machine has no use for is not there. */
function productionPackages(checkout: string): readonly string[] {
  const installed = JSON.parse(readFileSync(join(checkout, LOCK), 'utf8'));
  const packages: Readonly<Record<string, { readonly dev?: boolean }>> = installed.packages;
  return Object.entries(packages).flatMap(([path, { dev }]) => (dev === true ? [] : [path]));
}

function isLoaded(path: string): boolean {
  return !unloaded.test(path);
}
