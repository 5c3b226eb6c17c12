import { readFile } from 'node:fs/promises';

/** What a process has in memory now and had at most, bytes, and the processor time it has used since its start. */
export interface ProcessUsage {
  readonly resident: number;
  readonly peakResident: number;
  readonly cpuSeconds: number;
}

/** What Linux counts processor time in, whatever the kernel itself does. */
const TICKS_PER_SECOND = 100;

/** Where `utime` and `stime` are among the fields that come after the name of the program; see proc_pid_stat(5). */
const USER_TIME = 11;
const SYSTEM_TIME = 12;

/** Reads what a process of this machine uses. */
export async function readProcessUsage(pid: number): Promise<ProcessUsage> {
  const [status, stat] = await Promise.all(
    ['status', 'stat'].map((file) => readFile(`/proc/${pid}/${file}`, 'utf8')),
  );
  return parseProcessUsage(status ?? '', stat ?? '');
}

/** Reads the texts of `/proc/PID/status` and `/proc/PID/stat`. */
export function parseProcessUsage(status: string, stat: string): ProcessUsage {
  const bytes = (field: string) =>
    Number(status.match(new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm'))?.[1]) * 1024;
  // The name of the program stands in parentheses, and may have spaces and parentheses in it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = Number(fields[USER_TIME]) + Number(fields[SYSTEM_TIME]);
  return { resident: bytes('VmRSS'), peakResident: bytes('VmHWM'), cpuSeconds: ticks / TICKS_PER_SECOND };
}
