import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('process-guard.sh', import.meta.url));
const groups = new Set<number>();
let guard: ChildProcessByStdio<Writable, null, null> | undefined;

/** From now on the process group ends with this process, at the latest: also when this process is killed. */
export function guardGroup(group: number): void {
  if (guard === undefined) {
    guard = startGuard();
    process.once('exit', killAll);
  }
  groups.add(group);
  guard.stdin.write(`add ${group}\n`);
}

/** The group has ended: its id may be given to somebody else's process, so it must never be killed again. */
export function releaseGroup(group: number): void {
  groups.delete(group);
  guard?.stdin.write(`remove ${group}\n`);
}

/** Sends a signal to every process of a group; false where none is left. */
export function signalGroup(group: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(-group, signal);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
    throw error;
  }
}

function killAll(): void {
  for (const group of groups) signalGroup(group, 'SIGKILL');
}

function startGuard(): ChildProcessByStdio<Writable, null, null> {
  // A group of its own: Ctrl-C in a terminal must not end the guard before it has done its work.
  const child = spawn('/bin/sh', [script], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  child.unref();
  return child;
}
