import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Workload } from '../../mesh-model/workload.ts';
import type { Logger } from '../log.ts';
import { writePrivateFile } from '../private-file.ts';
import { drainEnvoy } from './drain-envoy.ts';
import { isLocalAddress } from './local-address.ts';
import { findRunning, removePidFile } from './pid-file.ts';
import { adoptEnvoy, endEnvoy } from './running-envoy.ts';
import { Sidecar } from './sidecar.ts';
import { type SidecarFiles, sidecarFiles } from './sidecar-files.ts';
import { type MintedToken, TokenFile } from './token-file.ts';

export interface SidecarSupervisorOptions {
  readonly stateDirectory: string;
  /** The path of the Envoy binary. */
  readonly envoy: string;
  /** The bootstrap of a workload's Envoy, as JSON: the same text for the same workload, so that a running Envoy is known again. */
  readonly bootstrap: (workload: Workload, files: SidecarFiles) => string;
  readonly trustBundlePem: string;
  readonly mint: (workload: Workload) => Promise<MintedToken>;
  /** What a workload's start needs done on this host first; nothing where absent. */
  readonly prepare?: (workload: Workload) => Promise<void>;
  readonly log: Logger;
}

interface Supervised {
  readonly sidecar: Sidecar;
  readonly token: TokenFile;
}

const END_MS = 5_000;
const DRAIN_MS = 1_000;

/**
 * Runs an Envoy for each workload of this host that has a sidecar. They are processes of their own: when the control plane is killed they go
 * on, and the next one with the same state directory takes them over.
 */
export class SidecarSupervisor {
  readonly #options: SidecarSupervisorOptions;
  readonly #supervised = new Map<string, Supervised>();
  /** What is under way for a workload: one thing after the other, since the old Envoy has the ports that the new one needs. */
  readonly #pending = new Map<string, Promise<void>>();
  #isStopped = false;

  constructor(options: SidecarSupervisorOptions) {
    this.#options = options;
  }

  /** The workloads whose sidecars run here, with the id of the Envoy process where there is one. */
  processes(): ReadonlyMap<string, number | undefined> {
    return new Map([...this.#supervised].map(([workload, { sidecar }]) => [workload, sidecar.pid]));
  }

  /** Starts, replaces and ends sidecars, so that they are those of these workloads. */
  reconcile(workloads: Iterable<Workload>): void {
    if (this.#isStopped) return;
    const wanted = new Map([...workloads].filter(isSupervised).map((workload) => [workload.key, workload]));
    for (const key of this.#supervised.keys()) if (!wanted.has(key)) this.#remove(key);
    for (const [key, workload] of wanted) this.#ensure(key, workload);
  }

  /** Ends the Envoys that an earlier control plane left for workloads that are there no more. Called once, after the first `reconcile`. */
  async endLeftovers(): Promise<void> {
    const left = leftWorkloads(this.#options.stateDirectory).filter((key) => !this.#supervised.has(key));
    await Promise.all(left.map((key) => this.#endLeftover(key)));
  }

  /** Drains and ends all Envoys, and resolves when they are gone. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    for (const key of [...this.#supervised.keys()]) this.#remove(key);
    await Promise.all(this.#pending.values());
  }

  #ensure(key: string, workload: Workload): void {
    const files = sidecarFiles(this.#options.stateDirectory, key);
    const bootstrap = this.#options.bootstrap(workload, files);
    const before = this.#supervised.get(key);
    if (before?.sidecar.bootstrap === bootstrap) return;
    if (before !== undefined) this.#remove(key);
    const { log, envoy, prepare } = this.#options;
    const token = new TokenFile({
      path: files.token,
      workload: key,
      mint: () => this.#options.mint(workload),
      log,
    });
    const sidecar = new Sidecar({
      workload: key,
      bootstrap,
      files,
      envoy,
      output: 'file',
      prepare: prepare && (() => prepare(workload)),
      log,
    });
    this.#supervised.set(key, { sidecar, token });
    this.#enqueue(key, async () => {
      writePrivateFile(files.trustBundle, this.#options.trustBundlePem);
      await token.start();
      sidecar.start();
    });
  }

  #remove(key: string): void {
    const supervised = this.#supervised.get(key);
    if (supervised === undefined) return;
    this.#supervised.delete(key);
    this.#enqueue(key, async () => {
      supervised.token.stop();
      await supervised.sidecar.stop();
      this.#options.log.info({ workload: key }, 'ended a sidecar');
    });
  }

  #enqueue(key: string, act: () => Promise<void>): void {
    const before = this.#pending.get(key) ?? Promise.resolve();
    const next = before.then(act).catch((error: unknown) => {
      this.#options.log.error({ err: error, workload: key }, 'a sidecar cannot be run');
    });
    this.#pending.set(key, next);
    void next.then(() => {
      if (this.#pending.get(key) === next) this.#pending.delete(key);
    });
  }

  async #endLeftover(key: string): Promise<void> {
    const files = sidecarFiles(this.#options.stateDirectory, key);
    const identity = findRunning(files.pid, files.bootstrap);
    if (identity === undefined) return;
    this.#options.log.info({ workload: key, pid: identity.pid }, 'ending a sidecar whose workload is gone');
    await drainEnvoy(files.adminAddress, DRAIN_MS);
    await endEnvoy(adoptEnvoy(identity), END_MS);
    removePidFile(files.pid);
  }
}

function isSupervised(workload: Workload): boolean {
  return workload.proxy.mode !== 'None' && isLocalAddress(workload.address);
}

/** The workloads that have a sidecar directory, as `namespace/name`. */
function leftWorkloads(stateDirectory: string): readonly string[] {
  const root = join(stateDirectory, 'sidecars');
  return directoriesIn(root).flatMap((namespace) =>
    directoriesIn(join(root, namespace)).map((name) => `${namespace}/${name}`),
  );
}

function directoriesIn(path: string): readonly string[] {
  try {
    const entries = readdirSync(path, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}
