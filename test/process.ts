import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { basename } from 'node:path';
import { atEnd, type Lifetime } from './lifetime.ts';
import { guardGroup, releaseGroup, signalGroup } from './process-guard.ts';
import { waitFor } from './wait-for.ts';

export interface ProcessOptions {
  /** Added to this process's own environment; `undefined` takes a variable out. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly cwd?: string;
  /** Written to standard input, which is closed after it. */
  readonly input?: string;
}

/** How a process ended: by itself with a status, or by a signal. */
export type ProcessEnd =
  | { readonly kind: 'exited'; readonly status: number }
  | { readonly kind: 'signalled'; readonly signal: NodeJS.Signals };

/** What a finished process has said, and how it ended. */
export interface ProcessResult {
  readonly end: ProcessEnd;
  readonly stdout: string;
  readonly stderr: string;
}

/** A child process of a test, with everything it has printed so far. */
export class TestProcess {
  readonly pid: number;
  readonly name: string;
  /** Resolves when the process is gone and all its output was read. */
  readonly ended: Promise<ProcessEnd>;
  stdout = '';
  stderr = '';
  /** Both streams in the order in which they arrived. */
  output = '';
  /** How it ended, once it has. */
  end: ProcessEnd | undefined;
  /** Its id is free for somebody else's process: nothing may be sent to it any more. */
  #gone = false;

  constructor(child: ChildProcess, pid: number, name: string) {
    this.pid = pid;
    this.name = name;
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.stdout += text;
      this.output += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.stderr += text;
      this.output += text;
    });
    child.once('exit', () => {
      // What the child started may hold the output open, and would keep `close` waiting.
      signalGroup(pid, 'SIGKILL');
      releaseGroup(pid);
      this.#gone = true;
    });
    this.ended = endOf(child).then((end) => {
      this.end = end;
      return end;
    });
  }

  /** Waits until the output holds `pattern`. Gives up at once when the process ends without having printed it. */
  async waitForOutput(pattern: RegExp | string, timeout = 10_000): Promise<void> {
    const printed = () =>
      typeof pattern === 'string' ? this.output.includes(pattern) : pattern.test(this.output);
    try {
      await waitFor(() => printed() || this.end !== undefined, { describe: `${pattern}`, timeout });
    } catch (error) {
      throw new Error(`${this.name} did not print ${pattern} in ${timeout} ms:\n${this.output}`, {
        cause: error,
      });
    }
    if (this.end !== undefined && !printed()) {
      throw new Error(`${this.name} ${describeEnd(this.end)} before it printed ${pattern}:\n${this.output}`);
    }
  }

  /** Sends a signal to the process alone, not to what it started. */
  signal(signal: NodeJS.Signals): void {
    if (!this.#gone) process.kill(this.pid, signal);
  }

  /** Asks the process to end, kills its whole group after `patience` milliseconds, and waits until it is gone. */
  async stop(signal: NodeJS.Signals = 'SIGTERM', patience = 5_000): Promise<ProcessEnd> {
    if (this.#gone) return this.ended;
    signalGroup(this.pid, signal);
    const impatience = setTimeout(() => this.#gone || signalGroup(this.pid, 'SIGKILL'), patience);
    try {
      return await this.ended;
    } finally {
      clearTimeout(impatience);
    }
  }
}

/**
 * Starts a child in a process group of its own, so that what the child starts ends with it. It is stopped when the
 * lifetime is over, and killed when this process ends, however that happens.
 * @throws the system's error where the command cannot be started
 */
export async function startProcess(
  lifetime: Lifetime,
  command: string,
  args: readonly string[] = [],
  options: ProcessOptions = {},
): Promise<TestProcess> {
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: [options.input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    detached: true,
  });
  if (child.pid === undefined) {
    const [error] = await once(child, 'error');
    throw error;
  }
  guardGroup(child.pid);
  const started = new TestProcess(child, child.pid, basename(command));
  atEnd(lifetime, () => started.stop());
  // A child that ends without reading its input is no failure of the test.
  child.stdin?.on('error', () => undefined).end(options.input);
  return started;
}

/** Runs a command to its end. A status other than 0 is a result, not an error. */
export async function runProcess(
  lifetime: Lifetime,
  command: string,
  args: readonly string[] = [],
  options: ProcessOptions = {},
): Promise<ProcessResult> {
  const running = await startProcess(lifetime, command, args, options);
  const end = await running.ended;
  return { end, stdout: running.stdout, stderr: running.stderr };
}

/** A process's end in words: "exited with status 1", "was ended by SIGKILL". */
export function describeEnd(end: ProcessEnd): string {
  return end.kind === 'exited' ? `exited with status ${end.status}` : `was ended by ${end.signal}`;
}

function endOf(child: ChildProcess): Promise<ProcessEnd> {
  return new Promise((resolve) => {
    child.once('close', (status, signal) => {
      if (signal !== null) resolve({ kind: 'signalled', signal });
      else if (status !== null) resolve({ kind: 'exited', status });
    });
  });
}
