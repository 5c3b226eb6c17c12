import { execFileSync } from 'node:child_process';
import { existsSync, globSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * The files of the repository, relative to the checkout: those that git tracks, and new ones that it does not ignore.
 * Without git (an unpacked archive), every file but the packages and the state.
 */
export function trackedFiles(): string[] {
  if (!existsSync('.git')) {
    return globSync('**/*', { exclude: ['node_modules', '.meltemi'], withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative('.', join(entry.parentPath, entry.name)))
      .sort();
  }
  // The checkout may belong to another user than the one who runs the tests: nothing but names is read here.
  const args = ['-c', 'safe.directory=*', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const listed = execFileSync('git', args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return [...new Set(listed.split('\0'))].filter((path) => path !== '' && existsSync(path)).sort();
}
