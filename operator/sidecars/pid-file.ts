import { readFileSync } from 'node:fs';
import { isRunning, type ProcessIdentity } from './process-identity.ts';
import { writeForEnvoy } from './sidecar-directory.ts';

/** Notes which process runs, so that a later control plane finds it: `4711 start=123456 boot=0b1c…`. */
export async function writePidFile(path: string, process: ProcessIdentity): Promise<void> {
  await writeForEnvoy(path, `${process.pid} start=${process.startTicks} boot=${process.bootId}\n`);
}

/**
 * The process that a pid file tells of, if that very one still runs: one that merely has its id by now is not meant. Undefined
 * where there is no such file, or a damaged one.
 */
export function readPidFile(path: string): ProcessIdentity | undefined {
  const found = /^(\d+) start=(\d+) boot=([0-9a-f-]+)$/.exec(readText(path).trim());
  const [, pid, startTicks, bootId] = found ?? [];
  if (pid === undefined || startTicks === undefined || bootId === undefined) return undefined;
  const process: ProcessIdentity = { pid: Number(pid), startTicks, bootId };
  return isRunning(process) ? process : undefined;
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}
