import { constants } from 'node:fs';
import { copyFile, type FileHandle, open, stat, truncate } from 'node:fs/promises';
import type { EnvoyUser } from './wanted-sidecar.ts';

/** A log that is longer is put aside, over the one put aside before. */
export const LONGEST_LOG_BYTES = 10 * 1024 * 1024;
const TAIL_BYTES = 8 * 1024;

/** Opens a sidecar's log for appending; only its user can read it. */
export async function openEnvoyLog(path: string, user?: EnvoyUser): Promise<FileHandle> {
  const { O_APPEND, O_CREAT, O_NOFOLLOW, O_WRONLY } = constants;
  const log = await open(path, O_APPEND | O_CREAT | O_NOFOLLOW | O_WRONLY, 0o600);
  if (user !== undefined) await log.chown(user.uid, user.gid);
  return log;
}

/**
 * Keeps a log within bounds while Envoy writes to it: puts it aside as `<path>.1` and empties it. Envoy holds the file open, and
 * appends wherever its end is; a line written between the two steps is lost.
 */
export async function boundEnvoyLog(path: string, longestBytes = LONGEST_LOG_BYTES): Promise<void> {
  if ((await sizeOf(path)) <= longestBytes) return;
  await copyFile(path, `${path}.1`);
  await truncate(path);
}

/** The bytes in a log; 0 where there is none. */
export async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return 0;
    throw error;
  }
}

/** The last lines of a log, of those written after its first `from` bytes, within a bound. */
export async function readLogTail(path: string, from: number): Promise<readonly string[]> {
  const size = await sizeOf(path);
  // A log that is shorter than it was has been put aside since.
  const begin = from > size ? 0 : from;
  const start = Math.max(size - TAIL_BYTES, begin);
  if (start >= size) return [];
  const log = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await log.read(Buffer.alloc(size - start), 0, size - start, start);
    const lines = buffer.toString('utf8', 0, bytesRead).split('\n');
    return lines.slice(start > begin ? 1 : 0).filter((line) => line.trim() !== '');
  } finally {
    await log.close();
  }
}
