import { readFileSync } from 'node:fs';

/** A process, told from any other that had or will have its id. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Clock ticks between the machine's start and the process's. */
  readonly startTicks: string;
  /** Names this run of the machine: after a restart of it, ids and ticks begin anew. */
  readonly bootId: string;
}

/** The process that has an id now; undefined where there is none, or only what is left of one that ended. */
export function identifyProcess(pid: number): ProcessIdentity | undefined {
  const stat = readProcFile(`/proc/${pid}/stat`);
  const bootId = readProcFile('/proc/sys/kernel/random/boot_id');
  if (stat === undefined || bootId === undefined) return undefined;
  // The second field is the program's name in brackets, and may hold anything, brackets too (proc_pid_stat(5)).
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state] = fields;
  const startTicks = fields[19];
  // Z: ended, and not yet fetched by its parent. X: being removed.
  if (startTicks === undefined || state === 'Z' || state === 'X') return undefined;
  return { pid, startTicks, bootId: bootId.trim() };
}

/** Whether this very process still runs. */
export function isRunning(process: ProcessIdentity): boolean {
  const now = identifyProcess(process.pid);
  return now !== undefined && now.startTicks === process.startTicks && now.bootId === process.bootId;
}

/** The arguments that a process was started with; empty where it is gone. */
export function commandLine(pid: number): readonly string[] {
  return readProcFile(`/proc/${pid}/cmdline`)?.split('\0').slice(0, -1) ?? [];
}

/** Sends a signal to this very process, and to none that has its id by now. Returns whether it was there. */
export function signalProcess(target: ProcessIdentity, signal: NodeJS.Signals): boolean {
  if (!isRunning(target)) return false;
  try {
    return process.kill(target.pid, signal);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
    throw error;
  }
}

/** What /proc says; undefined where the process is gone, or is not ours to look at. */
function readProcFile(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (isRefusal(error)) return undefined;
    throw error;
  }
}

function isRefusal(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && /^(?:ENOENT|ESRCH|EACCES|EPERM)$/.test(String(error.code))
  );
}
