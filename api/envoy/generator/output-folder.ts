/** Writes generated files into a folder that holds nothing else, or says what is stale there. */

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** The text of each generated file, by its path within the folder. */
export type GeneratedFiles = ReadonlyMap<string, string>;

/** What differs between a folder and the files that belong there, as sentences. Empty when nothing does. */
export function findStale(folder: string, files: GeneratedFiles): readonly string[] {
  const present = presentFiles(folder);
  const changed = [...files].filter(([path, text]) => {
    return !present.includes(path) || readFileSync(join(folder, path), 'utf8') !== text;
  });
  const extra = present.filter((path) => !files.has(path));
  return [
    ...changed.map(([path]) => `${path} is not current`),
    ...extra.map((path) => `${path} is no longer made`),
  ];
}

/** Writes the files, and deletes every other file of the folder. */
export function writeFiles(folder: string, files: GeneratedFiles): void {
  for (const path of presentFiles(folder)) if (!files.has(path)) rmSync(join(folder, path));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

function presentFiles(folder: string): readonly string[] {
  mkdirSync(folder, { recursive: true });
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}
