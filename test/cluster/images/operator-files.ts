import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { arrows, folderOf, isGenerator, isTest } from '../../arrows.ts';
import { trackedFiles } from '../../tracked-files.ts';
import { copiedDirectory, copiedFile, type ImageFile } from './image-files.ts';

/** Folders for developers and users, which the program does not need. */
const LEFT_OUT = ['docs', 'samples', 'bench', 'test'];

/** What packages bring along that no program loads: types, source maps, texts. */
const unloaded = /\.(?:d\.[cm]?ts|map|md|markdown|tsbuildinfo)$/i;

/** The control plane's own files, below `at`. */
export async function ownFiles(checkout: string, at: string): Promise<readonly ImageFile[]> {
  const folders = Object.keys(arrows).filter((folder) => !LEFT_OUT.includes(folder));
  const paths = trackedFiles()
    .filter((path) => path === 'package.json' || folders.includes(folderOf(path) ?? ''))
    .filter((path) => !isTest(path) && !isGenerator(path));
  return Promise.all(paths.map((path) => copiedFile(join(checkout, path), join(at, path))));
}

/** The files of the packages that the control plane needs, below `at`. */
export async function packageFiles(checkout: string, at: string): Promise<readonly ImageFile[]> {
  const files = await Promise.all(
    productionPackages(checkout).map((path) =>
      copiedDirectory(join(checkout, path), join(at, path), isLoaded),
    ),
  );
  // A package inside of another is in the lock by itself too.
  return [...new Map(files.flat().map((file) => [file.path, file])).values()];
}

/** The paths of all packages that are there for more than development. One that this machine has no use for is not there. */
function productionPackages(checkout: string): readonly string[] {
  const installed = JSON.parse(readFileSync(join(checkout, 'node_modules/.package-lock.json'), 'utf8'));
  const packages: Readonly<Record<string, { readonly dev?: boolean }>> = installed.packages;
  return Object.entries(packages).flatMap(([path, { dev }]) => (dev === true ? [] : [path]));
}

function isLoaded(path: string): boolean {
  return !unloaded.test(path) && !path.includes('/.bin/');
}
