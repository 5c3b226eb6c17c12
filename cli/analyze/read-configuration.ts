import { FileReader } from '../../stores/files/file-reader.ts';
import { DEFAULT_LIMITS } from '../../stores/files/limits.ts';
import { mergeReadings } from '../../stores/files/merge-readings.ts';
import { scanDirectory } from '../../stores/files/scan-directory.ts';
import { Inventory } from '../../stores/inventory.ts';
import { CommandError } from '../command-error.ts';

/** A set of files as the control plane would read it at its first start. */
export interface ReadConfiguration {
  readonly inventory: Inventory;
  readonly fileCount: number;
  /** Kinds that the mesh leaves alone: `apps/v1 Deployment`. */
  readonly foreignKinds: readonly string[];
}

/**
 * Reads a directory, recursively, or one file.
 * @throws CommandError where there is none
 */
export async function readConfiguration(root: string): Promise<ReadConfiguration> {
  const scan = await scanDirectory(root);
  if (scan.root === undefined) {
    const reason = scan.unreadable[0]?.reason ?? 'it is not there';
    throw new CommandError(
      `cannot read ${root} (${reason})`,
      'name the directory of your YAML files with -f',
    );
  }
  const readings = await new FileReader(DEFAULT_LIMITS).read(scan);
  const merged = mergeReadings(readings, []);
  const inventory = new Inventory();
  inventory.apply({ read: [...merged.objects.values()], gone: [], problems: merged.problems });
  const foreignKinds = new Set(readings.flatMap((reading) => reading.foreignKinds));
  return { inventory, fileCount: scan.files.length, foreignKinds: [...foreignKinds].sort() };
}
