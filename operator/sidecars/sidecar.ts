import { readFile } from 'node:fs/promises';
import { type Scheduler, systemScheduler } from '../../ca/scheduler.ts';
import type { Logger } from '../log.ts';
import { Backoff, type BackoffTimes } from './backoff.ts';
import { type DrainTimes, drainEnvoy } from './drain-envoy.ts';
import { EnvoyAdmin } from './envoy-admin.ts';
import { readLogTail } from './envoy-log.ts';
import { describeFailure, FailureLog, failureOf, type SidecarFailure } from './failure-log.ts';
import { type LastWords, lastWords } from './last-words.ts';
import { writePidFile } from './pid-file.ts';
import { signalProcess } from './process-identity.ts';
import { awaitLive } from './readiness.ts';
import { adoptEnvoy, endEnvoy, type RunningEnvoy } from './running-envoy.ts';
import { giveUpOwnership, takeOwnership } from './sidecar-ownership.ts';
import type { SidecarState } from './sidecar-state.ts';
import { type EnvoyStart, startEnvoy } from './start-envoy.ts';

/** A running Envoy with another bootstrap than this one is replaced. */
export interface SidecarOptions extends EnvoyStart {
  /** `namespace/name`. */
  readonly workload: string;
  /** What must be done before Envoy takes traffic, each time that one is started or taken over. */
  readonly prepare?: (() => Promise<void>) | undefined;
  /** What must be done once Envoy is live, each time that one is. It is ready after that. */
  readonly whenLive?: (() => Promise<void>) | undefined;
  /** What must be done before Envoy is drained, where it is to end. */
  readonly beforeEnd?: (() => Promise<void>) | undefined;
  readonly log: Logger;
  readonly backoff?: BackoffTimes | undefined;
  readonly endTimes?: EndTimes | undefined;
  readonly scheduler?: Scheduler | undefined;
  /** A number from 0 to 1 at random. */
  readonly random?: (() => number) | undefined;
}

/** How long requests that are under way may take to end, and then how long Envoy may take, in milliseconds. */
export interface EndTimes extends DrainTimes {
  readonly endMs: number;
}

/** Peers that are connected learn of an instance's end in well under the quiet time. */
export const DEFAULT_END_TIMES: EndTimes = { drainMs: 3_000, quietMs: 750, endMs: 4_000 };

/** One workload's Envoy: started, or taken over from an earlier control plane, and started again whenever it ends. */
export class Sidecar {
  readonly #options: SidecarOptions;
  readonly #scheduler: Scheduler;
  readonly #backoff: Backoff;
  readonly #failures: FailureLog;
  readonly #admin: EnvoyAdmin;
  #state: SidecarState = { kind: 'Starting' };
  #running: RunningEnvoy | undefined;
  /** When this process started the Envoy that runs; undefined for one that was running before. */
  #startedAt: number | undefined;
  /** By the scheduler's clock. */
  #followedSince = 0;
  #logBegin = 0;
  #isReady = false;
  #isOwner = false;
  #isStopped = false;
  #mustPrepare = false;
  #interrupt: () => void = () => undefined;
  #loop: Promise<void> = Promise.resolve();

  constructor(options: SidecarOptions) {
    this.#options = options;
    this.#scheduler = options.scheduler ?? systemScheduler;
    this.#backoff = new Backoff(options.backoff, options.random);
    this.#failures = new FailureLog(options.workload, options.log);
    this.#admin = new EnvoyAdmin(options.files.adminAddress);
  }

  get state(): SidecarState {
    return this.#state;
  }

  /** Whether this is the one that looks after the files, and not another control plane. */
  get isOwner(): boolean {
    return this.#isOwner;
  }

  /** The id of the Envoy process, while there is one. */
  get pid(): number | undefined {
    return this.#running?.identity.pid;
  }

  /** Begins; what goes wrong from here on is tried again, and told in the log. */
  start(): void {
    this.#loop = this.#run();
  }

  /** Has `prepare` done again, soon, for an Envoy that goes on running. */
  prepareAgain(): void {
    this.#mustPrepare = true;
    this.#interrupt();
  }

  /** Drains and ends Envoy, and resolves when it is gone. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#interrupt();
    await this.#loop;
  }

  /** Ends Envoy at once, and every request with it. */
  kill(): void {
    this.#isStopped = true;
    this.#interrupt();
    if (this.#running !== undefined) signalProcess(this.#running.identity, 'SIGKILL');
  }

  async #run(): Promise<void> {
    while (!this.#isStopped) {
      const failure = await this.#attempt();
      if (failure === undefined) continue;
      if (!this.#isStopped) await this.#pause(failure);
      else
        this.#options.log.debug(
          { workload: this.#options.workload, failure },
          'what was begun failed as it was stopped',
        );
    }
    this.#state = { kind: 'Stopping' };
    if (this.#isOwner) await this.#end();
    this.#state = { kind: 'Stopped' };
  }

  /** Sees to it that Envoy runs, and stays with it. Gives how it ended; nothing where something else is to be done. */
  async #attempt(): Promise<SidecarFailure | undefined> {
    if (this.#running === undefined) this.#state = { kind: 'Starting' };
    try {
      if (!this.#isOwner) await this.#takeOver();
      this.#mustPrepare = false;
      await this.#options.prepare?.();
      const running = this.#running ?? (await this.#start());
      await writePidFile(this.#options.files.pid, running.identity);
      return await this.#watch(running);
    } catch (error) {
      // A request to prepare cuts the pause short, and one that nothing had come of yet would cut every pause.
      if (!this.#isOwner) this.#mustPrepare = false;
      const what = this.#running === undefined ? 'was not started' : 'was not prepared again';
      return failureOf(what, error);
    }
  }

  /** The Envoy of an earlier control plane. One with another bootstrap is ended, since most of it cannot change in a running one. */
  async #takeOver(): Promise<void> {
    const { workload, files, bootstrap, user, log } = this.#options;
    const identity = await takeOwnership(files, user);
    this.#isOwner = true;
    if (identity === undefined) return;
    const { pid } = identity;
    const running = this.#follow(adoptEnvoy(identity));
    if (await isBootstrapOf(files.bootstrap, bootstrap)) {
      log.info({ workload, pid }, 'took over the sidecar that was running');
    } else {
      log.info({ workload, pid }, 'replacing the sidecar that was running, as its bootstrap has changed');
      await this.#drainAndEnd(running);
    }
  }

  async #start(): Promise<RunningEnvoy> {
    const { workload, log } = this.#options;
    this.#startedAt = performance.now();
    const { running, logBegin } = await startEnvoy(this.#options);
    this.#logBegin = logBegin;
    log.info({ workload, pid: running.identity.pid }, 'started a sidecar');
    return this.#follow(running);
  }

  #follow(running: RunningEnvoy): RunningEnvoy {
    this.#running = running;
    this.#followedSince = this.#scheduler.now();
    this.#isReady = false;
    void this.#watchReadiness(running);
    void running.ended.then(() => {
      if (this.#running === running) this.#running = undefined;
    });
    return running;
  }

  /** Waits until it ends, or something else is to be done. */
  async #watch(running: RunningEnvoy): Promise<SidecarFailure | undefined> {
    this.#state = { kind: 'Running', pid: running.identity.pid, isReady: this.#isReady };
    const what = await Promise.race([running.ended, this.#interruption()]);
    if (what === undefined) return undefined;
    const ranForMs = this.#scheduler.now() - this.#followedSince;
    return { what, words: await this.#lastWords(), ranForMs };
  }

  async #watchReadiness(running: RunningEnvoy): Promise<void> {
    const isCurrent = () => this.#running === running && !this.#isStopped;
    if (!(await awaitLive(this.#admin, isCurrent)) || !(await this.#doWhenLive(isCurrent))) return;
    const { workload, log } = this.#options;
    const { pid } = running.identity;
    this.#isReady = true;
    if (this.#state.kind === 'Running') this.#state = { kind: 'Running', pid, isReady: true };
    const failures = this.#failures.recovered();
    if (this.#startedAt === undefined) return;
    const after = failures === 0 ? '' : `, after ${failures} ${failures === 1 ? 'failure' : 'failures'}`;
    const took = Math.round(performance.now() - this.#startedAt);
    log.info({ workload, pid }, `sidecar ${workload} is ready in ${took} ms${after}`);
  }

  /** Tries until it works. False once it is of no use any more. */
  async #doWhenLive(isCurrent: () => boolean): Promise<boolean> {
    const { workload, whenLive, log, backoff, random } = this.#options;
    const pauses = new Backoff(backoff, random);
    while (isCurrent()) {
      try {
        await whenLive?.();
        return isCurrent();
      } catch (error) {
        log.error({ err: error, workload }, `sidecar ${workload} is live, and gets no traffic`);
        await new Promise<void>((resolve) => {
          this.#scheduler.after(pauses.pauseAfter(0), resolve);
        });
      }
    }
    return false;
  }

  async #pause(failure: SidecarFailure): Promise<void> {
    const pause = this.#backoff.pauseAfter(failure.ranForMs);
    const reason = describeFailure(failure);
    this.#state = { kind: 'Waiting', reason, until: this.#scheduler.now() + pause };
    this.#failures.failed(failure, pause);
    const interruption = this.#interruption();
    const cancel = this.#scheduler.after(pause, this.#interrupt);
    await interruption;
    cancel();
  }

  /** Resolves once this is to stop, or to prepare again. Each wait has one of its own, which is gone with it. */
  #interruption(): Promise<undefined> {
    const { promise, resolve } = Promise.withResolvers<undefined>();
    this.#interrupt = () => resolve(undefined);
    if (this.#isStopped || this.#mustPrepare) this.#interrupt();
    return promise;
  }

  async #end(): Promise<void> {
    const { workload, files, beforeEnd, log } = this.#options;
    const failed = (error: unknown) => log.error({ err: error, workload }, 'a sidecar was not ended cleanly');
    await beforeEnd?.().catch(failed);
    if (this.#running !== undefined) await this.#drainAndEnd(this.#running);
    await giveUpOwnership(files).catch(failed);
  }

  async #drainAndEnd(running: RunningEnvoy): Promise<void> {
    const times = this.#options.endTimes ?? DEFAULT_END_TIMES;
    await Promise.race([drainEnvoy(this.#admin, times), running.ended]);
    await endEnvoy(running, times.endMs);
    if (this.#running === running) this.#running = undefined;
  }

  async #lastWords(): Promise<LastWords> {
    const { output, files } = this.#options;
    return lastWords(output === 'file' ? await readLogTail(files.log, this.#logBegin) : []);
  }
}

/** Whether an Envoy that runs was started with this bootstrap: the file is written before each start, and never else. */
async function isBootstrapOf(path: string, bootstrap: string): Promise<boolean> {
  try {
    return (await readFile(path, 'utf8')) === bootstrap;
  } catch {
    return false;
  }
}
