import { rm } from 'node:fs/promises';
import { findRunningEnvoy } from './find-running-envoy.ts';
import { readPidFile, writePidFile } from './pid-file.ts';
import { identifyProcess, type ProcessIdentity } from './process-identity.ts';
import { createSidecarDirectory } from './sidecar-directory.ts';
import type { SidecarFiles } from './sidecar-files.ts';
import type { EnvoyUser } from './wanted-sidecar.ts';

/** Another control plane looks after this sidecar: two would end what the other one starts. */
export class SidecarHeldElsewhere extends Error {
  override readonly name = 'SidecarHeldElsewhere';
  readonly directory: string;
  readonly pid: number;

  constructor(directory: string, pid: number) {
    super(`process ${pid} runs the sidecar in ${directory}: end it, or use another state directory`);
    this.directory = directory;
    this.pid = pid;
  }
}

/**
 * Makes this process the one that looks after a sidecar, and gives the Envoy that an earlier one left running.
 * @throws SidecarHeldElsewhere where the other one still runs, and the system's errors
 */
export async function takeOwnership(
  files: SidecarFiles,
  user?: EnvoyUser,
): Promise<ProcessIdentity | undefined> {
  const holder = readPidFile(files.supervisor);
  if (holder !== undefined && holder.pid !== process.pid) {
    throw new SidecarHeldElsewhere(files.directory, holder.pid);
  }
  const running = findRunningEnvoy(files);
  await createSidecarDirectory(files, user);
  const self = identifyProcess(process.pid);
  if (self === undefined) throw new Error('sidecars need /proc, which this system does not have');
  await writePidFile(files.supervisor, self);
  return running;
}

/** Forgets who looked after a sidecar and which Envoy it was, once that has ended. */
export async function giveUpOwnership({ pid, supervisor }: SidecarFiles): Promise<void> {
  await rm(pid, { force: true });
  await rm(supervisor, { force: true });
}
