import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { open, readFile } from 'node:fs/promises';
import { guardGroup, releaseGroup, signalGroup } from '../../../test/process-guard.ts';

export interface ProgramOptions {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  /** Takes everything that it prints. */
  readonly logFile: string;
}

/** A process that the tour has started. */
export interface ChildProgram {
  readonly name: string;
  readonly logFile: string;
  /** How it ended, in words, once it has. */
  readonly end: string | undefined;
  /** Resolves when it has ended. */
  readonly ended: Promise<void>;
  /** Asks it to end, and kills it, with what it started, if it has not done so in time. */
  stop(): Promise<void>;
  /** The last lines of its log. */
  lastWords(): Promise<string>;
}

const patienceMs = 8_000;
const lastLines = 15;

/**
 * Starts a program in a process group of its own: Ctrl-C in the terminal reaches the tour alone, which then ends its
 * children in order. Should the tour itself be killed, its guard kills them.
 * @throws the system's error where the program cannot be started
 */
export async function startProgram(options: ProgramOptions): Promise<ChildProgram> {
  const log = await open(options.logFile, 'a');
  const child = spawn(options.command, options.args, {
    env: options.environment,
    stdio: ['ignore', log.fd, log.fd],
    detached: true,
  });
  await once(child, 'spawn').finally(() => log.close());
  const group = child.pid;
  if (group === undefined) throw new Error(`${options.name} has started, but has no process id`);
  guardGroup(group);
  let end: string | undefined;
  const ended = once(child, 'exit').then(() => {
    end = child.signalCode === null ? `ended with status ${child.exitCode}` : `ended by ${child.signalCode}`;
    // Its id may be given to another process from now on; what is left of its group goes now.
    signalGroup(group, 'SIGKILL');
    releaseGroup(group);
  });
  return {
    name: options.name,
    logFile: options.logFile,
    get end() {
      return end;
    },
    ended,
    stop: async () => {
      if (end !== undefined) return;
      child.kill('SIGTERM');
      const impatience = setTimeout(() => end ?? signalGroup(group, 'SIGKILL'), patienceMs);
      await ended.finally(() => clearTimeout(impatience));
    },
    lastWords: async () => {
      const lines = (await readFile(options.logFile, 'utf8')).trimEnd().split('\n');
      return lines.slice(-lastLines).join('\n');
    },
  };
}
