import type { Workload } from '../../mesh-model/workload.ts';
import { needsSidecarHere } from '../../operator/sidecars/local-address.ts';
import { readPidFile } from '../../operator/sidecars/pid-file.ts';
import { sidecarFiles } from '../../operator/sidecars/sidecar-files.ts';
import { CommandError } from '../command-error.ts';

/**
 * Says at once what would keep a sidecar from running, however often it is tried.
 * @throws CommandError for a workload that has no sidecar, is on another host, or has one that runs already
 */
export function assertRunnableHere(workload: Workload, stateDirectory: string): void {
  const { key, address, proxy } = workload;
  if (proxy.mode === 'None') {
    throw new CommandError(`${key} has no sidecar (its spec.proxy.mode is None)`, 'choose Explicit there');
  }
  if (!needsSidecarHere(workload)) {
    const fix = 'run its sidecar where its application runs, or correct its spec.address';
    throw new CommandError(`${address}, the address of ${key}, is not of this host`, fix);
  }
  const holder = readPidFile(sidecarFiles(stateDirectory, key).supervisor);
  if (holder === undefined) return;
  const fix = 'end that one first; a control plane leaves sidecars to you with `meltemi up --no-sidecars`';
  throw new CommandError(`process ${holder.pid} runs the sidecar of ${key} already`, fix);
}
