import { isIPv4 } from 'node:net';
import { formatProblem } from '../../api/problem.ts';
import type { Workload } from '../../mesh-model/workload.ts';
import type { CaptureSettings } from '../../sidecar-injector/iptables/capture-settings.ts';
import { checkCaptureSettings } from '../../sidecar-injector/iptables/check-settings.ts';
import { CaptureSettingsInvalid, CaptureTaken } from './capture-errors.ts';
import { assertMayCapture, readCaptureHost } from './host.ts';
import { applyRules, detachRules, removeRules } from './host-rules.ts';
import { claimNamespace, type NamespaceClaim } from './namespace-claim.ts';

/** Traffic that is captured, until it is given back in two steps. */
export interface CapturedTraffic {
  /** New connections go their own way from now on. Those that are open stay with the sidecar, which can drain them. */
  release(): Promise<void>;
  /** Takes away what open connections needed of the rules. For when the sidecar has ended. */
  end(): Promise<void>;
}

/** The workload that has this host's traffic. */
interface Holder {
  readonly workload: string;
  readonly claim: NamespaceClaim;
}

/** The capture of this host's traffic, which one workload can have at a time. */
export class TrafficCapture {
  #holder: Holder | undefined;
  /** One change of the rules after the other. */
  #last: Promise<unknown> = Promise.resolve();

  /**
   * Sends the host's connections through the workload's sidecar, which must run as `settings.proxy`. Called again for the
   * same workload it puts the new settings in force. While no sidecar runs, connections are refused.
   * @throws CaptureError
   */
  async prepare(workload: Workload, settings: CaptureSettings): Promise<CapturedTraffic> {
    assertCapturable(workload, settings);
    await this.#inTurn(() => this.#take(workload.key, settings));
    return {
      release: () => this.#inTurn(() => this.#release(workload.key)),
      end: () => this.#inTurn(() => this.#end(workload.key)),
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

  async #take(workload: string, settings: CaptureSettings): Promise<void> {
    if (this.#holder !== undefined && this.#holder.workload !== workload) {
      throw new CaptureTaken(this.#holder.workload);
    }
    if (this.#holder === undefined) {
      assertMayCapture(readCaptureHost());
      const claim = await claimNamespace();
      if (claim === undefined) throw new CaptureTaken(undefined);
      this.#holder = { workload, claim };
    }
    try {
      await applyRules(settings);
    } catch (error) {
      await this.#giveBack();
      throw error;
    }
  }

  async #release(workload: string): Promise<void> {
    if (this.#holder?.workload === workload) await detachRules();
  }

  async #end(workload: string): Promise<void> {
    if (this.#holder?.workload !== workload) return;
    try {
      await removeRules();
    } finally {
      await this.#giveBack();
    }
  }

  async #giveBack(): Promise<void> {
    const holder = this.#holder;
    this.#holder = undefined;
    await holder?.claim.release();
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
