import { systemScheduler } from '../../ca/scheduler.ts';
import type { Workload } from '../../mesh-model/workload.ts';
import { endLeftover } from './end-leftover.ts';
import { EnvoyAdmin } from './envoy-admin.ts';
import { boundEnvoyLog } from './envoy-log.ts';
import { type LeftoverSidecar, leftoverSidecars } from './leftover-sidecars.ts';
import { needsSidecarHere } from './local-address.ts';
import { DEFAULT_END_TIMES } from './sidecar.ts';
import { type SidecarFiles, sharedHome, sidecarFiles } from './sidecar-files.ts';
import type { SidecarState } from './sidecar-state.ts';
import { type SidecarHost, SupervisedWorkload, type WantedSidecar } from './supervised-workload.ts';
import type { EnvoyUser } from './wanted-sidecar.ts';

export interface SidecarSupervisorOptions extends SidecarHost {
  readonly stateDirectory: string;
  /** The bootstrap of a workload's Envoy, as JSON: the same text for the same workload, so that a running Envoy is known again. */
  readonly bootstrap: (workload: Workload, files: SidecarFiles) => string;
  /** Whom a workload's Envoy runs as; this process's user where absent. Anybody else needs root. */
  readonly user?: ((workload: Workload) => EnvoyUser | undefined) | undefined;
  /**
   * Undoes what `prepare` did in an earlier run for a workload that is there no more, whose Envoy ran as another user. Called
   * before that Envoy is ended.
   */
  readonly releaseLeftover?: ((workload: string) => Promise<void>) | undefined;
  /** Where Envoys of other users have their files: they could not get to the state directory. Default: `/run/meltemi`. */
  readonly runDirectory?: string | undefined;
}

const RUN_DIRECTORY = '/run/meltemi';
/** How long the end of all Envoys may take. */
const STOP_MS = 10_000;
const LOG_LOOK_MS = 10_000;

/**
 * Runs an Envoy for each workload of this host that has a sidecar. They are processes of their own: when the control plane is
 * killed they go on, and the next one with the same state directory takes them over.
 */
export class SidecarSupervisor {
  readonly #options: SidecarSupervisorOptions;
  readonly #supervised = new Map<string, SupervisedWorkload>();
  #isStopped = false;
  #cancelLogLook: () => void = () => undefined;

  constructor(options: SidecarSupervisorOptions) {
    this.#options = options;
    this.#lookAtLogs();
  }

  /** The workloads whose sidecars run here, with the id of the Envoy process where there is one. */
  processes(): ReadonlyMap<string, number | undefined> {
    return new Map([...this.#supervised].map(([workload, { pid }]) => [workload, pid]));
  }

  /** What each workload's sidecar does just now. */
  states(): ReadonlyMap<string, SidecarState> {
    return new Map([...this.#supervised].map(([workload, { state }]) => [workload, state]));
  }

  /** Whether a workload's Envoy is live: it has its first whole configuration, and does not drain. */
  async ready(workload: Workload): Promise<boolean> {
    const admin = new EnvoyAdmin(this.#wantedOf(workload).files.adminAddress);
    return admin.isLive().catch(() => false);
  }

  /**
   * Starts, replaces and ends sidecars, so that they are those of these workloads: of all of them that are on this host and have
   * one. Returns at once; what goes wrong is tried again, and told in the log.
   */
  reconcile(workloads: Iterable<Workload>): void {
    if (this.#isStopped) return;
    const here = [...workloads].filter((workload) => needsSidecarHere(workload));
    const wanted = new Map(here.map((workload) => [workload.key, this.#wantedOf(workload)]));
    for (const key of this.#supervised.keys()) if (!wanted.has(key)) void this.#end(key);
    for (const [key, sidecar] of wanted) this.#ensure(key).want(sidecar);
  }

  /**
   * Ends the Envoys that an earlier control plane left for workloads that are there no more. Called once, after a `reconcile`
   * with all workloads there are.
   */
  async endLeftovers(): Promise<void> {
    const { stateDirectory } = this.#options;
    const isLeft = ({ workload }: LeftoverSidecar) => !this.#supervised.has(workload);
    const own = leftoverSidecars(stateDirectory).filter(isLeft);
    const others = leftoverSidecars(this.#sharedHome()).filter(isLeft);
    const release = this.#options.releaseLeftover;
    await Promise.all([
      ...own.map((leftover) => this.#endLeftover(leftover)),
      ...others.map((leftover) => this.#endLeftover(leftover, release)),
    ]);
  }

  /** Drains and ends all Envoys, and resolves when they are gone: after 10 seconds at most, when those that are left are killed. */
  async stop(): Promise<void> {
    this.#close();
    const impatience = setTimeout(() => this.kill(), STOP_MS);
    await Promise.all([...this.#supervised.values()].map((supervised) => supervised.end('Keep')));
    clearTimeout(impatience);
  }

  /** Ends all Envoys at once, and every request with them. */
  kill(): void {
    this.#close();
    for (const supervised of this.#supervised.values()) supervised.kill();
  }

  #close(): void {
    this.#isStopped = true;
    this.#cancelLogLook();
  }

  #ensure(key: string): SupervisedWorkload {
    const supervised = this.#supervised.get(key) ?? new SupervisedWorkload(this.#options);
    this.#supervised.set(key, supervised);
    return supervised;
  }

  async #end(key: string): Promise<void> {
    const supervised = this.#supervised.get(key);
    await supervised?.end('Remove');
    // It may be wanted again by now.
    if (supervised?.state.kind === 'Stopped') this.#supervised.delete(key);
  }

  async #endLeftover(
    { workload, files }: LeftoverSidecar,
    release?: (workload: string) => Promise<void>,
  ): Promise<void> {
    const { log, endTimes = DEFAULT_END_TIMES } = this.#options;
    try {
      await release?.(workload);
      const pid = await endLeftover(files, endTimes);
      if (pid !== undefined) log.info({ workload, pid }, 'ended a sidecar whose workload is gone');
    } catch (error) {
      log.error({ err: error, workload }, 'a sidecar of an earlier run is still there');
    }
  }

  #wantedOf(workload: Workload): WantedSidecar {
    const user = this.#options.user?.(workload);
    const own = sidecarFiles(this.#options.stateDirectory, workload.key);
    const shared = sidecarFiles(this.#sharedHome(), workload.key);
    const [files, otherFiles] = user === undefined ? [own, shared] : [shared, own];
    return { workload, bootstrap: this.#options.bootstrap(workload, files), files, user, otherFiles };
  }

  #sharedHome(): string {
    const { runDirectory = RUN_DIRECTORY, stateDirectory } = this.#options;
    return sharedHome(runDirectory, stateDirectory);
  }

  #lookAtLogs(): void {
    const scheduler = this.#options.scheduler ?? systemScheduler;
    this.#cancelLogLook = scheduler.after(LOG_LOOK_MS, () => {
      for (const { log } of this.#supervised.values()) if (log !== undefined) void this.#boundLog(log);
      this.#lookAtLogs();
    });
  }

  async #boundLog(path: string): Promise<void> {
    try {
      await boundEnvoyLog(path);
    } catch (error) {
      this.#options.log.warn({ err: error, path }, 'the log of a sidecar cannot be kept within bounds');
    }
  }
}
