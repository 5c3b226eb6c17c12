import { FileReader } from './file-reader.ts';
import type { FileReading } from './file-reading.ts';
import { UnreadableDirectory } from './file-store.ts';
import { DEFAULT_LIMITS } from './limits.ts';
import { type MergedReadings, mergeReadings } from './merge-readings.ts';
import { scanDirectory } from './scan-directory.ts';

/** What a directory of configuration files holds at one moment. */
export interface DirectoryContent extends MergedReadings {
  /** One for each file, sorted by path. */
  readonly files: readonly FileReading[];
}

/**
 * Reads a directory (or one file) once, as a store would, without following it.
 * @throws UnreadableDirectory
 */
export async function readDirectory(
  root: string,
  excluded: readonly string[] = [],
): Promise<DirectoryContent> {
  const scan = await scanDirectory(root, excluded);
  if (scan.root === undefined) {
    throw new UnreadableDirectory(root, scan.unreadable[0]?.reason ?? 'it is not there');
  }
  const files = await new FileReader(DEFAULT_LIMITS).read(scan);
  return { ...mergeReadings(files, []), files };
}
