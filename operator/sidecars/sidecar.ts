import { closeSync, existsSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from '../log.ts';
import { writePrivateFile } from '../private-file.ts';
import { Backoff, type BackoffTimes } from './backoff.ts';
import { drainEnvoy } from './drain-envoy.ts';
import { lastWords, openEnvoyLog } from './envoy-log.ts';
import { findRunning, removePidFile, writePidFile } from './pid-file.ts';
import { adoptEnvoy, endEnvoy, launchEnvoy, type RunningEnvoy } from './running-envoy.ts';
import type { SidecarFiles } from './sidecar-files.ts';

export interface SidecarOptions {
  /** `namespace/name`. */
  readonly workload: string;
  /** Its Envoy's bootstrap, as JSON. A running Envoy with another one is replaced. */
  readonly bootstrap: string;
  readonly files: SidecarFiles;
  /** The path of the Envoy binary. */
  readonly envoy: string;
  /** `file`: Envoy's log goes to `files.log`. `inherit`: to this process's own output. */
  readonly output: 'file' | 'inherit';
  /** What must be done on the host before Envoy takes traffic, such as redirecting it. Done before each start. */
  readonly prepare?: (() => Promise<void>) | undefined;
  readonly log: Logger;
  readonly backoff?: BackoffTimes | undefined;
}

/** How long requests that are under way may take to end, and then how long Envoy may take. */
const DRAIN_MS = 2_000;
const END_MS = 5_000;

/** One workload's Envoy: started, or taken over from an earlier control plane, and started again whenever it ends. */
export class Sidecar {
  readonly #options: SidecarOptions;
  readonly #stopped = new AbortController();
  readonly #backoff: Backoff;
  #running: RunningEnvoy | undefined;
  #loop: Promise<void> = Promise.resolve();

  constructor(options: SidecarOptions) {
    this.#options = options;
    this.#backoff = new Backoff(options.backoff);
  }

  get bootstrap(): string {
    return this.#options.bootstrap;
  }

  /** The id of the Envoy process, while there is one. */
  get pid(): number | undefined {
    return this.#running?.identity.pid;
  }

  /** Begins; what goes wrong from here on is tried again, and told in the log. */
  start(): void {
    this.#loop = this.#run();
  }

  /** Drains and ends Envoy, and resolves when it is gone. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#loop;
  }

  async #run(): Promise<void> {
    let running = await this.#takeOver();
    while (!this.#stopped.signal.aborted) {
      const began = performance.now();
      running ??= await this.#tryLaunch();
      const end = running === undefined ? 'did not start' : await this.#watch(running);
      running = undefined;
      if (!this.#stopped.signal.aborted) await this.#pause(end, performance.now() - began);
    }
  }

  /** The Envoy of an earlier control plane. One with another bootstrap is ended, since most of it cannot change in a running one. */
  async #takeOver(): Promise<RunningEnvoy | undefined> {
    const { workload, files, bootstrap, log } = this.#options;
    const identity = findRunning(files.pid, files.bootstrap);
    if (identity === undefined) return undefined;
    const running = adoptEnvoy(identity);
    if (existsSync(files.bootstrap) && readFileSync(files.bootstrap, 'utf8') === bootstrap) {
      log.info({ workload, pid: identity.pid }, 'took over the sidecar that was running');
      return running;
    }
    log.info({ workload, pid: identity.pid }, 'replacing a sidecar whose bootstrap has changed');
    await this.#end(running);
    return undefined;
  }

  async #tryLaunch(): Promise<RunningEnvoy | undefined> {
    try {
      await this.#options.prepare?.();
      return await this.#launch();
    } catch (error) {
      this.#options.log.error(
        { err: error, workload: this.#options.workload },
        'a sidecar cannot be started',
      );
      return undefined;
    }
  }

  async #launch(): Promise<RunningEnvoy> {
    const { workload, files, bootstrap, envoy, output, log } = this.#options;
    writePrivateFile(files.bootstrap, bootstrap);
    const descriptor = output === 'inherit' ? 'inherit' : openEnvoyLog(files.log);
    try {
      const running = await launchEnvoy({ envoy, args: envoyArguments(files), output: descriptor });
      writePidFile(files.pid, running.identity);
      log.info({ workload, pid: running.identity.pid }, 'started a sidecar');
      return running;
    } finally {
      if (descriptor !== 'inherit') closeSync(descriptor);
    }
  }

  /** Waits until it ends, by itself or because it is to be stopped. */
  async #watch(running: RunningEnvoy): Promise<string> {
    this.#running = running;
    const stop = new Promise<void>((resolve) => {
      if (this.#stopped.signal.aborted) resolve();
      this.#stopped.signal.addEventListener('abort', () => resolve(), { once: true });
    });
    const end = await Promise.race([running.ended, stop]);
    if (end === undefined) await this.#end(running);
    removePidFile(this.#options.files.pid);
    this.#running = undefined;
    return end ?? 'was stopped';
  }

  async #end(running: RunningEnvoy): Promise<void> {
    await drainEnvoy(this.#options.files.adminAddress, DRAIN_MS);
    await endEnvoy(running, END_MS);
  }

  async #pause(end: string, ranForMs: number): Promise<void> {
    const { workload, files, log, output } = this.#options;
    const pause = this.#backoff.pauseAfter(ranForMs);
    const words = output === 'file' ? lastWords(files.log) : '';
    log.error({ workload, envoy: words, log: files.log }, `a sidecar ${end}; it starts again in ${pause} ms`);
    await delay(pause, undefined, { signal: this.#stopped.signal }).catch(() => undefined);
  }
}

function envoyArguments(files: SidecarFiles): readonly string[] {
  return [
    ...['-c', files.bootstrap],
    ...['--admin-address-path', files.adminAddress],
    // Many Envoys run side by side on this host: shared memory for hot restarts would forbid that.
    '--disable-hot-restart',
    ...['--concurrency', '2'],
    ...['--log-level', 'warning'],
    ...['--drain-time-s', '2'],
    ...['--drain-strategy', 'immediate'],
  ];
}
