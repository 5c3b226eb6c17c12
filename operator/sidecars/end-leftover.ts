import { drainEnvoy } from './drain-envoy.ts';
import { EnvoyAdmin } from './envoy-admin.ts';
import { findRunningEnvoy } from './find-running-envoy.ts';
import { readPidFile } from './pid-file.ts';
import { adoptEnvoy, endEnvoy } from './running-envoy.ts';
import type { EndTimes } from './sidecar.ts';
import { removeSidecarDirectory } from './sidecar-directory.ts';
import type { SidecarFiles } from './sidecar-files.ts';

/**
 * Ends a sidecar that an earlier control plane left and that nobody wants any more, and removes its files. One that another
 * control plane looks after is left alone. Gives the id of the process that was ended, where one ran.
 */
export async function endLeftover(files: SidecarFiles, times: EndTimes): Promise<number | undefined> {
  const holder = readPidFile(files.supervisor);
  if (holder !== undefined && holder.pid !== process.pid) return undefined;
  const identity = findRunningEnvoy(files);
  if (identity !== undefined) {
    await drainEnvoy(new EnvoyAdmin(files.adminAddress), times);
    await endEnvoy(adoptEnvoy(identity), times.endMs);
  }
  await removeSidecarDirectory(files);
  return identity?.pid;
}
