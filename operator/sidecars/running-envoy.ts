import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { identifyProcess, isRunning, type ProcessIdentity, signalProcess } from './process-identity.ts';
import type { EnvoyUser } from './wanted-sidecar.ts';

/** Envoy could not be started at all. */
export class EnvoyStartError extends Error {
  override readonly name = 'EnvoyStartError';
  readonly path: string;

  constructor(path: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(`cannot start Envoy at ${path}: ${reason}`, { cause });
    this.path = path;
  }
}

/** An Envoy process: one that this process started, or one that an earlier control plane left running. */
export interface RunningEnvoy {
  readonly identity: ProcessIdentity;
  /** Resolves with how it ended, in words: `exited with status 1`. */
  readonly ended: Promise<string>;
}

export interface LaunchOptions {
  /** The path of the binary. */
  readonly envoy: string;
  readonly args: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  /** A file descriptor, or `inherit` for those of this process. */
  readonly output: number | 'inherit';
  readonly user?: EnvoyUser | undefined;
}

/** How often a process that is not our child is looked at, */
const LOOK_MS = 500;
/** and how often one that is to end: something waits for its ports. */
const END_LOOK_MS = 20;

/**
 * Starts Envoy in a session of its own: a terminal's Ctrl-C does not reach it, and it goes on when the control plane dies.
 * @throws EnvoyStartError
 */
export async function launchEnvoy(options: LaunchOptions): Promise<RunningEnvoy> {
  const child = options.user === undefined ? spawnAsSelf(options) : spawnAs(options.user, options);
  const ended = endOf(child);
  if (child.pid === undefined) {
    const [error] = await once(child, 'error');
    throw new EnvoyStartError(options.envoy, error);
  }
  child.unref();
  // One that has ended already is told apart from every other process by ticks that none has.
  const identity = identifyProcess(child.pid) ?? { pid: child.pid, startTicks: 'ended', bootId: '' };
  return { identity, ended };
}

/** Takes over a process that another one started. */
export function adoptEnvoy(identity: ProcessIdentity): RunningEnvoy {
  return { identity, ended: goneFrom(identity) };
}

/** Ends a process: SIGTERM, and SIGKILL where it is still there after `patienceMs`. Resolves when it is gone. */
export async function endEnvoy({ identity }: RunningEnvoy, patienceMs: number): Promise<void> {
  if (!signalProcess(identity, 'SIGTERM')) return;
  const impatience = setTimeout(() => signalProcess(identity, 'SIGKILL'), patienceMs);
  while (isRunning(identity)) await delay(END_LOOK_MS);
  clearTimeout(impatience);
}

function spawnAsSelf({ envoy, args, environment, output }: LaunchOptions): ChildProcess {
  return spawn(envoy, args, spawnOptions(environment, ['ignore', output, output]));
}

/** The binary may lie where its user cannot go, such as in root's home: it is opened here, and run by its descriptor. */
function spawnAs({ uid, gid }: EnvoyUser, { envoy, args, environment, output }: LaunchOptions): ChildProcess {
  const binary = openBinary(envoy);
  try {
    const options = spawnOptions(environment, ['ignore', output, output, binary]);
    return spawn('/proc/self/fd/3', args, { ...options, argv0: envoy, uid, gid });
  } finally {
    closeSync(binary);
  }
}

function spawnOptions(env: NodeJS.ProcessEnv, stdio: (number | 'ignore' | 'inherit')[]): SpawnOptions {
  return { env, stdio, detached: true, cwd: '/' };
}

function openBinary(path: string): number {
  try {
    return openSync(path, 'r');
  } catch (error) {
    throw new EnvoyStartError(path, error);
  }
}

async function goneFrom(identity: ProcessIdentity): Promise<string> {
  while (isRunning(identity)) await delay(LOOK_MS, undefined, { ref: false });
  return 'ended, with a status that its first control plane alone could have learnt';
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (status, signal) =>
      resolve(signal === null ? `exited with status ${status}` : `was ended by ${signal}`),
    );
  });
}
