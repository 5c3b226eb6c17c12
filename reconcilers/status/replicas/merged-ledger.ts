import type { Quarantined } from '../../../mesh-model/configuration.ts';
import { type MergedProgress, mergeProgress, type ReplicaProgress } from './merged-progress.ts';
import { disconnected } from './proxy-tracker.ts';
import type { ProxyProgress, ReplicaReport } from './replica-report.ts';

/** A proxy, and the replica that it is, or was last, connected to. */
export interface PlacedProxy {
  readonly replica: string;
  readonly progress: ProxyProgress;
}

/** What happened to the reports, in one word each: whose progress, which proxy, or which replicas count. */
export interface MergedListener {
  readonly object?: (object: string) => void;
  readonly proxy?: (proxy: string) => void;
  readonly convictions?: () => void;
  /** Replicas came, went, or were heard for the first time. */
  readonly replicas?: () => void;
}

/** Lost proxies are remembered up to this number, the oldest forgotten first. */
const MOST_LOST = 10_000;

/**
 * The ledgers of all replicas, as one. A replica that is there and has not been heard is known to be missing: until then nothing is
 * called acknowledged by everybody.
 */
export class MergedLedger {
  readonly #self: string;
  readonly #reports = new Map<string, ReplicaReport>();
  readonly #unfollow = new Map<string, () => void>();
  readonly #listeners = new Set<MergedListener>();
  /** Proxies of replicas that are gone, and when they were lost. */
  readonly #lost = new Map<string, PlacedProxy>();
  #unheard: readonly string[] = [];

  /** @param self the name of this replica, whose report is always heard */
  constructor(self: string, report: ReplicaReport) {
    this.#self = self;
    this.#follow(self, report);
  }

  get self(): string {
    return this.#self;
  }

  /** All replicas whose reports count. */
  get replicas(): readonly string[] {
    return [...this.#reports.keys()];
  }

  /** Replicas that serve proxies, as far as is known, and have not been heard. */
  get unheard(): readonly string[] {
    return this.#unheard;
  }

  /** Counts a replica in, whose report is complete. */
  join(replica: string, report: ReplicaReport): void {
    if (this.#reports.get(replica) === report) return;
    this.leave(replica);
    this.#follow(replica, report);
    this.#tellAll(report);
  }

  /** Counts a replica out that is gone, with all it said. */
  leave(replica: string): void {
    const report = this.#reports.get(replica);
    if (report === undefined || replica === this.#self) return;
    this.#unfollow.get(replica)?.();
    this.#unfollow.delete(replica);
    this.#reports.delete(replica);
    this.#keepLost(replica, report);
    this.#tellAll(report);
  }

  awaitReplicas(unheard: readonly string[]): void {
    const names = [...unheard].sort();
    if (names.join() === this.#unheard.join()) return;
    this.#unheard = names;
    for (const { replicas } of this.#listeners) replicas?.();
  }

  /** How far a generation of an object has come, over all replicas. */
  progress(object: string, generation: number): MergedProgress {
    const replicas: ReplicaProgress[] = [];
    for (const [replica, report] of this.#reports) {
      replicas.push({ replica, progress: report.object(object) });
    }
    return mergeProgress(generation, replicas, this.#unheard);
  }

  /** What the proxies of other replicas have made of a generation. */
  elsewhere(object: string, generation: number): 'Complete' | 'Unaffected' | 'Open' {
    if (this.#unheard.length > 0) return 'Open';
    let isTaken = false;
    for (const [replica, report] of this.#reports) {
      if (replica === this.#self) continue;
      const progress = report.object(object);
      if (progress?.generation !== generation || progress.state !== 'Acknowledged') return 'Open';
      if (progress.affected > 0) isTaken = true;
    }
    return isTaken ? 'Complete' : 'Unaffected';
  }

  /** Where a proxy stands: at the replica it is connected to, or was last. */
  proxy(name: string): PlacedProxy | undefined {
    let best: PlacedProxy | undefined;
    for (const [replica, report] of this.#reports) {
      const progress = report.proxy(name);
      if (progress === undefined) continue;
      const placed = { replica, progress };
      if (best === undefined || isBetter(placed, best)) best = placed;
    }
    return best ?? this.#lost.get(name);
  }

  /** What other replicas have convicted, by object; of several generations the newest. */
  convictionsElsewhere(): ReadonlyMap<string, Quarantined> {
    const convictions = new Map<string, Quarantined>();
    for (const [replica, report] of this.#reports) {
      if (replica === this.#self) continue;
      for (const [object, { generation, reason, proxy }] of report.convictions) {
        const known = convictions.get(object);
        if (known === undefined || known.generation < generation) {
          convictions.set(object, { generation, reason, proxy });
        }
      }
    }
    return convictions;
  }

  /** Whether all proxies of all replicas have acknowledged a trust bundle, as `trustBundleVersion` names it. */
  everybodyTrusts(version: string): boolean {
    if (this.#unheard.length > 0) return false;
    // A replica without proxies says nothing of it.
    return [...this.#reports.values()].every(({ trust }) => trust === undefined || trust.version === version);
  }

  /** Calls back until the returned function is called. */
  follow(listener: MergedListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #follow(replica: string, report: ReplicaReport): void {
    this.#reports.set(replica, report);
    this.#unfollow.set(
      replica,
      report.follow((key) => this.#tell(key)),
    );
  }

  #keepLost(replica: string, report: ReplicaReport): void {
    const since = Date.now();
    for (const key of report.keys()) {
      const entry = report.get(key);
      if (entry?.kind !== 'Proxy') continue;
      this.#lost.delete(entry.name);
      const at = entry.state === 'Disconnected' ? entry.since : since;
      this.#lost.set(entry.name, { replica, progress: disconnected(entry.name, at) });
    }
    for (const name of this.#lost.keys()) {
      if (this.#lost.size <= MOST_LOST) return;
      this.#lost.delete(name);
    }
  }

  #tellAll(report: ReplicaReport): void {
    for (const key of report.keys()) this.#tell(key);
    for (const { replicas, convictions } of this.#listeners) {
      convictions?.();
      replicas?.();
    }
  }

  #tell(key: string): void {
    const space = key.indexOf(' ');
    const name = key.slice(space + 1);
    switch (key.slice(0, space)) {
      case 'Object':
        for (const { object } of this.#listeners) object?.(name);
        return;
      case 'Proxy':
        for (const { proxy } of this.#listeners) proxy?.(name);
        return;
      case 'Conviction':
        for (const { convictions } of this.#listeners) convictions?.();
        return;
      default:
        return;
    }
  }
}

/** A proxy that moved is still `Disconnected` where it was. Of two connections the later one counts. */
function isBetter(one: PlacedProxy, other: PlacedProxy): boolean {
  const [isIn, wasIn] = [one, other].map(({ progress }) => progress.state !== 'Disconnected');
  return isIn === wasIn ? one.progress.since > other.progress.since : isIn === true;
}
