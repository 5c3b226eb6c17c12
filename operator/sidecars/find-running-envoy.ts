import { existsSync, readdirSync } from 'node:fs';
import { isCommandOf } from './envoy-command.ts';
import { readPidFile } from './pid-file.ts';
import { commandLine, identifyProcess, type ProcessIdentity } from './process-identity.ts';
import type { SidecarFiles } from './sidecar-files.ts';

/**
 * The Envoy of an earlier control plane that still runs for a sidecar. A process counts only if it is the very one that was
 * noted and was started for these files: whoever has its id by now is not ours, neither to be adopted nor to be ended.
 */
export function findRunningEnvoy(files: SidecarFiles): ProcessIdentity | undefined {
  const noted = readPidFile(files.pid);
  if (noted !== undefined && isCommandOf(files, commandLine(noted.pid))) return noted;
  // A control plane that was killed between the start of its Envoy and the note of it has left one that nobody knows of: it
  // would hold the ports for ever.
  return existsSync(files.supervisor) ? findByCommand(files) : undefined;
}

function findByCommand(files: SidecarFiles): ProcessIdentity | undefined {
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    const process = identifyProcess(Number(entry));
    if (process !== undefined && isCommandOf(files, commandLine(process.pid))) return process;
  }
  return undefined;
}
