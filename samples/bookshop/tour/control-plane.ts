import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ChildProgram, startProgram } from './child-program.ts';
import { type MeshObject, readMeshObject } from './mesh-object.ts';
import { type Place, placeText } from './plot.ts';
import { pollUntil } from './poll.ts';
import { TourError } from './tour-error.ts';

const program = fileURLToPath(new URL('../../../bin/meltemi', import.meta.url));
const namespace = 'bookinfo';
const startLimitMs = 60_000;

export interface ControlPlaneOptions {
  /** What it watches. */
  readonly meshDirectory: string;
  /** For its state and its log. */
  readonly workDirectory: string;
  readonly xds: Place;
  readonly api: Place;
}

/** What a run of `meltemi` printed. */
export interface CommandResult {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** The control plane with its sidecars, run as `meltemi up`, and asked with `meltemi get`, as a user does both. */
export class ControlPlane {
  readonly program: ChildProgram;
  readonly #api: Place;

  private constructor(running: ChildProgram, api: Place) {
    this.program = running;
    this.#api = api;
  }

  /** Starts it; it needs a moment until it answers. */
  static async start({ meshDirectory, workDirectory, xds, api }: ControlPlaneOptions): Promise<ControlPlane> {
    const state = join(workDirectory, 'state');
    const places = ['--xds', placeText(xds), '--api', placeText(api)];
    const running = await startProgram({
      name: 'control plane',
      command: program,
      args: ['up', '-f', meshDirectory, '--state', state, ...places],
      environment: process.env,
      logFile: join(workDirectory, 'control-plane.log'),
    });
    return new ControlPlane(running, api);
  }

  /** The words of a command for the user to type, in the directory of the checkout. */
  commandText(words: string): string {
    return `bin/meltemi ${words} --api ${placeText(this.#api)}`;
  }

  /** Runs `meltemi` with these words against this control plane. */
  run(words: readonly string[]): Promise<CommandResult> {
    const { promise, resolve } = Promise.withResolvers<CommandResult>();
    const args = [...words, '--api', placeText(this.#api)];
    execFile(program, args, (error, stdout, stderr) => {
      const status = typeof error?.code === 'number' ? error.code : error === null ? 0 : 1;
      resolve({ status, stdout, stderr });
    });
    return promise;
  }

  /** The object as the control plane sees it; undefined where it does not know of it. */
  async get(kind: string, name: string): Promise<MeshObject | undefined> {
    const { status, stdout } = await this.run(['get', kind, name, '-n', namespace, '-o', 'json']);
    return status === 0 ? readMeshObject(stdout) : undefined;
  }

  /**
   * Waits until this many proxies are connected and have acknowledged everything they were sent.
   * @throws TourError with the end of the log where that does not happen
   */
  async waitUntilSynced(proxyCount: number): Promise<void> {
    const synced = await pollUntil(startLimitMs, async () => {
      if (this.program.end !== undefined) throw await this.whyEnded();
      const proxies = (await this.get('meshstatus', 'mesh'))?.status?.proxies;
      return proxies?.connected === proxyCount && proxies.synced === proxyCount ? proxies : undefined;
    });
    if (synced !== undefined) return;
    const { stdout, stderr } = await this.run(['status']);
    throw new TourError(
      `Not all ${proxyCount} sidecars were in order after ${startLimitMs / 1_000} s:\n${stdout}${stderr}`,
      `Read the control plane's log: ${this.program.logFile}`,
    );
  }

  /** What to tell the user when it has ended without being told to. */
  async whyEnded(): Promise<TourError> {
    const { end, logFile } = this.program;
    return new TourError(
      `The control plane has ${end}. Its last words:\n${await this.program.lastWords()}`,
      `Read the rest in ${logFile}, mend what it says, and start the demo again.`,
    );
  }
}
