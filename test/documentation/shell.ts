import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { atEnd, type Lifetime } from '../lifetime.ts';
import type { NetworkNamespace } from '../network/network-namespace.ts';
import { guardGroup, releaseGroup, signalGroup } from '../process-guard.ts';
import { waitFor } from '../wait-for.ts';

/** How long a command may take. */
const PATIENCE = 40_000;

/** A terminal: one bash, in which commands are typed one after the other. */
export class Shell {
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;
  #typed = 0;
  /** What the command typed last has printed so far, on both streams. */
  output = '';

  constructor(child: ChildProcess) {
    this.#child = child;
    this.#ended = once(child, 'close');
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.output += text;
      });
    }
    child.stdin?.on('error', () => undefined);
  }

  /** Types a command and does not wait for its end. */
  type(command: string): void {
    this.output = '';
    this.#typed += 1;
    this.#child.stdin?.write(`${command}\nprintf '\\n<end %d>' ${this.#typed}\n`);
  }

  /** Runs a command to its end; what it printed. */
  async run(command: string): Promise<string> {
    this.type(command);
    const end = `\n<end ${this.#typed}>`;
    await waitFor(() => this.output.includes(end), { describe: `the end of: ${command}`, timeout: PATIENCE });
    return this.output.slice(0, this.output.indexOf(end));
  }

  /** Ends the shell and all that runs in it. */
  async close(): Promise<void> {
    const pid = this.#child.pid;
    if (pid === undefined || this.#child.exitCode !== null) return;
    signalGroup(pid, 'SIGTERM');
    const impatience = setTimeout(() => signalGroup(pid, 'SIGKILL'), 12_000);
    await this.#ended;
    clearTimeout(impatience);
    releaseGroup(pid);
  }
}

/** Opens a terminal on a machine. It is closed, with what runs in it, when the lifetime is over. */
export function openShell(
  lifetime: Lifetime,
  machine: NetworkNamespace,
  directory: string,
  env: Readonly<Record<string, string>>,
): Shell {
  // Where bash has ended by a signal, its programs still have the time to end in good order.
  const child = spawn('ip', ['netns', 'exec', machine.name, 'bash', '--norc', '--noprofile'], {
    cwd: directory,
    env: { ...process.env, ...env },
    stdio: 'pipe',
    detached: true,
  });
  if (child.pid === undefined) throw new Error('the shell could not be started');
  guardGroup(child.pid);
  const shell = new Shell(child);
  atEnd(lifetime, () => shell.close());
  return shell;
}
