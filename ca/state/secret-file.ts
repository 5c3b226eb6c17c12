import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Secret } from '../secret.ts';
import { assertPrivate, UnsafeState } from './private-state.ts';

/**
 * Reads a secret that only this process's user can read. Undefined where there is none.
 *
 * Throws {@link UnsafeState} for a file or directory that is open to others, and Node's own error, with
 * `code` and `path`, for what the system refuses.
 */
export function readSecretFile(path: string, kind: string): Secret | undefined {
  const descriptor = openRegularFile(path);
  if (descriptor === undefined) return undefined;
  try {
    assertPrivateDirectory(dirname(path));
    // The open file is looked at, not the path: a path can be changed between the look and the read.
    assertPrivate(path, fstatSync(descriptor));
    return new Secret(kind, readFileSync(descriptor, 'utf8'));
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Reads the secret at `path`, or makes and keeps it there where there is none, in a directory of its own
 * (0700). Of several processes that do so at once, one makes it and all get that one.
 *
 * Throws as {@link readSecretFile} does.
 */
export function readOrCreateSecretFile(path: string, kind: string, make: () => Secret): Secret {
  const found = readSecretFile(path, kind);
  if (found !== undefined) return found;
  createPrivateDirectory(dirname(path));
  publish(path, make());
  const published = readSecretFile(path, kind);
  if (published === undefined) throw new UnsafeState(path, 'was removed while it was made', 'Start again.');
  return published;
}

/**
 * Puts a whole secret at `path`, unless something is there already.
 *
 * The name is made by link(2) and not by rename(2): both are atomic, but a rename would replace the secret
 * that another process put there a moment ago. A crash at any point leaves no file or a whole one at `path`,
 * and at worst a temporary file with a key that nobody ever used.
 */
function publish(path: string, secret: Secret): void {
  const temporary = join(dirname(path), `.${basename(path)}.${randomBytes(8).toString('hex')}`);
  try {
    writeFileSync(temporary, secret.reveal(), { mode: 0o600, flag: 'wx', flush: true });
    linkSync(temporary, path);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
  syncDirectory(dirname(path));
}

function openRegularFile(path: string): number | undefined {
  try {
    const descriptor = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    if (fstatSync(descriptor).isFile()) return descriptor;
    closeSync(descriptor);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    // O_NOFOLLOW's answer to a symbolic link.
    if (!hasCode(error, 'ELOOP')) throw error;
  }
  throw new UnsafeState(path, 'is not a regular file', 'Put the file itself there, not a link to it.');
}

function createPrivateDirectory(path: string): void {
  mkdirSync(path, { recursive: true, mode: 0o700 });
  assertPrivateDirectory(path);
  syncDirectory(dirname(path));
}

function assertPrivateDirectory(path: string): void {
  const stats = lstatSync(path);
  if (!stats.isDirectory()) {
    throw new UnsafeState(path, 'is not a directory', 'Move it away, or choose another state directory.');
  }
  assertPrivate(path, stats);
}

/** Makes the names in a directory last: syncing a file alone does not keep its name through a power cut. */
function syncDirectory(path: string): void {
  const descriptor = openSync(path, constants.O_RDONLY | constants.O_DIRECTORY);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
