import { isIPv4 } from 'node:net';
import { formatProblem } from '../../api/problem.ts';
import type { Workload } from '../../mesh-model/workload.ts';
import type { CaptureSettings } from '../../sidecar-injector/iptables/capture-settings.ts';
import { checkCaptureSettings } from '../../sidecar-injector/iptables/check-settings.ts';
import { CaptureSettingsInvalid, CaptureTaken } from './capture-errors.ts';
import { applyRules, assertCaptureWorks, detachRules, removeRules } from './host-rules.ts';
import { claimNamespace, type NamespaceClaim } from './namespace-claim.ts';

/** The traffic of this host, as one workload has it. */
export interface CapturedTraffic {
  /** Sends new connections through the sidecar from now on. For when it is live: before, they would be refused. */
  live(): Promise<void>;
  /** New connections go their own way from now on. Those that are open stay with the sidecar, which can drain them. */
  release(): Promise<void>;
  /** Takes away what open connections needed of the rules. For when the sidecar has ended. */
  end(): Promise<void>;
}

/** The workload that has this host's traffic. */
interface Holder {
  readonly workload: string;
  readonly claim: NamespaceClaim;
  /** Whether its sidecar has been live, so that rules are to be in force from then on. */
  isLive: boolean;
  /** The settings that are in force. */
  inForce: CaptureSettings | undefined;
}

/** The capture of this host's traffic, which one workload can have at a time. */
export class TrafficCapture {
  #holder: Holder | undefined;
  /** One change of the rules after the other. */
  #last: Promise<unknown> = Promise.resolve();

  /**
   * Makes sure that this host's traffic can be captured, and that nobody else captures it. The sidecar must run as
   * `settings.proxy`. Called again for the same workload while its traffic is captured, it puts the new settings in force.
   * Rules that an earlier run has left stay until `live`: connections are refused rather than let around the mesh.
   * @throws CaptureError
   */
  async prepare(workload: Workload, settings: CaptureSettings): Promise<CapturedTraffic> {
    assertCapturable(workload, settings);
    const holder = await this.#inTurn(() => this.#claim(workload.key, settings));
    return {
      live: () => this.#inTurn(() => this.#live(holder, settings)),
      release: () => this.#inTurn(() => this.#release(holder)),
      end: () => this.#inTurn(() => this.#end(holder)),
    };
  }

  /** Takes away the rules of an earlier run, which ended without doing so. Those that a process has now stay. */
  async releaseLeftover(): Promise<void> {
    await this.#inTurn(async () => {
      if (this.#holder !== undefined) return;
      const claim = await claimNamespace();
      if (claim === undefined) return;
      try {
        await removeRules();
      } finally {
        await claim.release();
      }
    });
  }

  async #claim(workload: string, settings: CaptureSettings): Promise<Holder> {
    if (this.#holder !== undefined && this.#holder.workload !== workload) {
      throw new CaptureTaken(this.#holder.workload);
    }
    await assertCaptureWorks();
    if (this.#holder !== undefined) {
      if (this.#holder.isLive) await this.#apply(this.#holder, settings);
      return this.#holder;
    }
    const claim = await claimNamespace();
    if (claim === undefined) throw new CaptureTaken(undefined);
    this.#holder = { workload, claim, isLive: false, inForce: undefined };
    return this.#holder;
  }

  async #live(holder: Holder, settings: CaptureSettings): Promise<void> {
    if (this.#holder !== holder) return;
    holder.isLive = true;
    if (holder.inForce !== settings) await this.#apply(holder, settings);
  }

  async #apply(holder: Holder, settings: CaptureSettings): Promise<void> {
    holder.inForce = undefined;
    await applyRules(settings);
    holder.inForce = settings;
  }

  async #release(holder: Holder): Promise<void> {
    if (this.#holder === holder) await detachRules();
  }

  async #end(holder: Holder): Promise<void> {
    if (this.#holder !== holder) return;
    this.#holder = undefined;
    try {
      await removeRules();
    } finally {
      await holder.claim.release();
    }
  }

  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(act, act);
    this.#last = turn;
    return turn;
  }
}

function assertCapturable({ key, address }: Workload, settings: CaptureSettings): void {
  const problems = checkCaptureSettings(settings).map(formatProblem);
  if (isLoopback(address)) {
    problems.push(
      `spec.address: ${address} is a loopback address, whose connections are never captured (write the address of a network interface)`,
    );
  }
  if (problems.length > 0) throw new CaptureSettingsInvalid(key, problems);
}

function isLoopback(address: string): boolean {
  return address === '::1' || (isIPv4(address) && address.startsWith('127.'));
}
