import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { ANSWER, type Argument, type CallTable, checked, type Result } from './calls.ts';

/** A child process failed at what it was asked for, or ended before it answered. */
export class ChildError extends Error {
  override readonly name = 'ChildError';
  readonly script: string;

  constructor(script: string, message: string) {
    super(`${script}: ${message}`);
    this.script = script;
  }
}

interface PendingCall {
  readonly succeed: (result: unknown) => void;
  readonly fail: (error: Error) => void;
}

/** A process of the benchmark, asked over its IPC channel. What it says on standard error is shown. */
export class Child<Table extends CallTable> {
  readonly #table: Table;
  readonly #script: string;
  readonly #process: ChildProcess;
  readonly #pending = new Map<number, PendingCall>();
  #calls = 0;

  /**
   * Starts a script that serves the table (`serveCalls`).
   * @param nodeOptions options of Node for the child, such as `--cpu-prof`
   */
  constructor(table: Table, script: URL, nodeOptions: readonly string[] = []) {
    this.#table = table;
    this.#script = script.pathname;
    this.#process = fork(script, {
      execArgv: [...nodeOptions],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    this.#process.on('message', (message) => this.#answered(message));
    this.#process.on('exit', () => this.#failAll('the process has ended'));
    this.#process.on('error', (error) => this.#failAll(error.message));
  }

  /** @throws ChildError when the child cannot do it */
  async call<Name extends keyof Table & string>(
    name: Name,
    argument: Argument<Table, Name>,
  ): Promise<Result<Table, Name>> {
    const id = ++this.#calls;
    const result = await new Promise<unknown>((succeed, fail) => {
      this.#pending.set(id, { succeed, fail });
      this.#process.send({ id, call: name, argument }, (error) => {
        if (error !== null) this.#failAll(error.message);
      });
    });
    const { result: schema }: Table[Name] = this.#table[name];
    return checked<Table[Name]['result']>(schema, result, `the result of ${name}`);
  }

  /** Ends the process; it has nothing to save but, with `--cpu-prof`, its profile. */
  async stop(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const ended = once(this.#process, 'exit');
    if (this.#process.connected) this.#process.disconnect();
    await ended;
  }

  #answered(message: unknown): void {
    const { id, result, failure } = checked(ANSWER, message, 'an answer');
    const call = this.#pending.get(id);
    this.#pending.delete(id);
    if (failure === undefined) call?.succeed(result);
    else call?.fail(new ChildError(this.#script, failure));
  }

  #failAll(reason: string): void {
    for (const { fail } of this.#pending.values()) fail(new ChildError(this.#script, reason));
    this.#pending.clear();
  }
}
