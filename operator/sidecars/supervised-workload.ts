import type { Scheduler } from '../../ca/scheduler.ts';
import type { Workload } from '../../mesh-model/workload.ts';
import type { Logger } from '../log.ts';
import type { BackoffTimes } from './backoff.ts';
import { endLeftover } from './end-leftover.ts';
import type { EnvoyTuning } from './envoy-command.ts';
import { DEFAULT_END_TIMES, type EndTimes, Sidecar } from './sidecar.ts';
import { removeSidecarDirectory, removeToken, writeForEnvoy } from './sidecar-directory.ts';
import type { SidecarFiles } from './sidecar-files.ts';
import type { SidecarState } from './sidecar-state.ts';
import { type MintedToken, TokenFile } from './token-file.ts';
import type { EnvoyUser, Preparation, Prepare } from './wanted-sidecar.ts';

/** What all sidecars of a supervisor have in common. */
export interface SidecarHost {
  /** The path of the Envoy binary. */
  readonly envoy: string;
  readonly tuning?: EnvoyTuning | undefined;
  readonly trustBundlePem: string;
  readonly mint: (workload: Workload) => Promise<MintedToken>;
  readonly prepare?: Prepare | undefined;
  readonly log: Logger;
  readonly backoff?: BackoffTimes | undefined;
  readonly endTimes?: EndTimes | undefined;
  readonly scheduler?: Scheduler | undefined;
}

/** A workload's sidecar as it is to be. */
export interface WantedSidecar {
  readonly workload: Workload;
  readonly bootstrap: string;
  readonly files: SidecarFiles;
  readonly user: EnvoyUser | undefined;
  /** Where the files of this workload's sidecar are when its Envoy runs as somebody else. */
  readonly otherFiles: SidecarFiles;
}

/** What becomes of the files of a sidecar that ends: they go with their workload, and stay (but for the token) over a restart of the control plane. */
export type FilesAfterEnd = 'Remove' | 'Keep';

interface Equipped {
  readonly wanted: WantedSidecar;
  readonly sidecar: Sidecar;
  readonly token: TokenFile;
}

/**
 * One workload on this host: what is wanted for it, and the sidecar it has. One thing is done after the other, since the old
 * Envoy has the ports that the new one needs; what is wanted may change at any time, and only the last of it counts.
 */
export class SupervisedWorkload {
  readonly #host: SidecarHost;
  #wanted: WantedSidecar | undefined;
  #after: FilesAfterEnd = 'Keep';
  #current: Equipped | undefined;
  #preparation: Preparation | undefined;
  /** What was released, and ends with the Envoy that it was for. */
  #released: Preparation | undefined;
  #isConverging = false;
  #settled: Promise<void> = Promise.resolve();

  constructor(host: SidecarHost) {
    this.#host = host;
  }

  get state(): SidecarState {
    return this.#current?.sidecar.state ?? { kind: this.#wanted === undefined ? 'Stopped' : 'Starting' };
  }

  get pid(): number | undefined {
    return this.#current?.sidecar.pid;
  }

  /** Where its log is, while there is a sidecar. */
  get log(): string | undefined {
    return this.#current?.wanted.files.log;
  }

  want(wanted: WantedSidecar): void {
    const before = this.#wanted?.workload;
    this.#wanted = wanted;
    this.#wake();
    // What is prepared on the host may follow from more of the workload than its Envoy does, such as its ports.
    if (before !== wanted.workload && this.#host.prepare !== undefined) this.#current?.sidecar.prepareAgain();
  }

  /** Ends the sidecar, and resolves when it is gone, or is wanted again and has begun anew. */
  async end(after: FilesAfterEnd): Promise<void> {
    this.#wanted = undefined;
    this.#after = after;
    this.#wake();
    await this.#settled;
  }

  kill(): void {
    this.#wanted = undefined;
    this.#current?.sidecar.kill();
    this.#wake();
  }

  #wake(): void {
    if (this.#isConverging) return;
    this.#isConverging = true;
    this.#settled = this.#converge();
  }

  async #converge(): Promise<void> {
    while (!isSame(this.#current?.wanted, this.#wanted)) {
      if (this.#current !== undefined) await this.#endCurrent(this.#current);
      else if (this.#wanted !== undefined) this.#current = this.#begin(this.#wanted);
    }
    this.#isConverging = false;
  }

  #begin(wanted: WantedSidecar): Equipped {
    const { workload, bootstrap, files, user } = wanted;
    const { envoy, tuning, mint, log, backoff, endTimes, scheduler } = this.#host;
    const token = new TokenFile({
      path: files.token,
      user,
      workload: workload.key,
      mint: () => mint(workload),
      log,
      scheduler,
    });
    const sidecar = new Sidecar({
      ...{ workload: workload.key, bootstrap, files, user, envoy, tuning, output: 'file' },
      prepare: () => this.#prepare(wanted, token),
      whenLive: async () => this.#preparation?.live?.(),
      beforeEnd: () => this.#beforeEnd(wanted),
      ...{ log, backoff, endTimes, scheduler },
    });
    sidecar.start();
    return { wanted, sidecar, token };
  }

  async #prepare(wanted: WantedSidecar, token: TokenFile): Promise<void> {
    const { workload, files, user, otherFiles } = wanted;
    // An earlier control plane may have run it as somebody else: that Envoy has the ports.
    await endLeftover(otherFiles, this.#host.endTimes ?? DEFAULT_END_TIMES);
    await writeForEnvoy(files.trustBundle, this.#host.trustBundlePem, user);
    await token.start();
    const latest = this.#wanted?.workload ?? workload;
    this.#preparation = await this.#host.prepare?.(latest);
  }

  /** What was prepared stays in place for an Envoy that follows in the same files. */
  async #beforeEnd({ workload, files }: WantedSidecar): Promise<void> {
    if (this.#wanted?.files.directory === files.directory) return;
    // An Envoy that was taken over may be told to end before anything was prepared: what an earlier run has prepared for it is still there.
    this.#released = this.#preparation ?? (await this.#host.prepare?.(workload));
    this.#preparation = undefined;
    await this.#released?.release();
  }

  async #endCurrent({ wanted, sidecar, token }: Equipped): Promise<void> {
    const { log } = this.#host;
    const { key } = wanted.workload;
    token.stop();
    await sidecar.stop();
    this.#current = undefined;
    if (!sidecar.isOwner) return;
    log.info({ workload: key }, 'ended a sidecar');
    try {
      await this.#released?.end?.();
      this.#released = undefined;
      await this.#leaveFiles(wanted.files);
    } catch (error) {
      log.error({ err: error, workload: key }, 'something of a sidecar that has ended is still there');
    }
  }

  async #leaveFiles(files: SidecarFiles): Promise<void> {
    if (this.#wanted?.files.directory === files.directory) return;
    if (this.#wanted === undefined && this.#after === 'Keep') await removeToken(files);
    else await removeSidecarDirectory(files);
  }
}

/** Whether two sidecars are the same as far as their Envoy can tell, the identity in its certificate included. */
function isSame(one: WantedSidecar | undefined, other: WantedSidecar | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  return (
    one.bootstrap === other.bootstrap &&
    one.files.directory === other.files.directory &&
    one.user?.uid === other.user?.uid &&
    one.workload.serviceAccount === other.workload.serviceAccount
  );
}
