import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isDnsLabel, isDnsSubdomain } from '../../ca/dns-name.ts';
import { type SidecarFiles, type SidecarHome, sidecarFiles } from './sidecar-files.ts';

/** A sidecar of an earlier control plane: its Envoy may still run. */
export interface LeftoverSidecar {
  readonly workload: string;
  readonly files: SidecarFiles;
}

/** The sidecars that have a directory in a home. */
export function leftoverSidecars(home: SidecarHome): readonly LeftoverSidecar[] {
  const top = join(home, 'sidecars');
  return directoriesIn(top)
    .filter(isDnsLabel)
    .flatMap((namespace) =>
      directoriesIn(join(top, namespace))
        .filter(isDnsSubdomain)
        .map((name) => `${namespace}/${name}`),
    )
    .map((workload) => ({ workload, files: sidecarFiles(home, workload) }));
}

function directoriesIn(path: string): string[] {
  try {
    const entries = readdirSync(path, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
