import type { ProxySession } from '../../../xds/server/proxy-session.ts';
import { proxySummary } from '../proxy-report.ts';
import type { LateSessions } from './late-sessions.ts';
import type { ObservedMesh } from './observed-mesh.ts';
import { LONGEST_REASON, MOST_NAMED, type ProxyProgress, type ReplicaReport } from './replica-report.ts';

/** A proxy that was in order and is behind for less than this is on its way, and still called in order, in milliseconds. */
const STALE_MS = 1_000;

export interface ProxyTrackerOptions {
  readonly mesh: ObservedMesh;
  readonly report: ReplicaReport;
  readonly late: LateSessions;
  /** Milliseconds, going forward. */
  readonly now: () => number;
}

/** Follows where each proxy of this replica stands. */
export class ProxyTracker {
  readonly #options: ProxyTrackerOptions;
  readonly #due = new Set<string>();

  constructor(options: ProxyTrackerOptions) {
    this.#options = options;
    const { sessions, departed } = options.mesh.controlPlane.ledger;
    for (const proxy of [...sessions.keys(), ...departed.keys()]) this.#due.add(proxy);
  }

  /** Something has happened to a proxy. */
  touch(proxy: string): void {
    this.#due.add(proxy);
  }

  /** Those that are behind may never answer. */
  touchUnsettled(): void {
    for (const [proxy, session] of this.#options.mesh.controlPlane.ledger.sessions) {
      if (!session.settled) this.#due.add(proxy);
    }
  }

  /** Brings the report up to date. */
  review(): void {
    const { report } = this.#options;
    for (const proxy of this.#due) {
      const progress = this.#progress(proxy);
      if (progress === undefined) report.remove(`Proxy ${proxy}`);
      else report.put(progress);
    }
    this.#due.clear();
  }

  #progress(proxy: string): ProxyProgress | undefined {
    const { mesh, report } = this.#options;
    const { ledger } = mesh.controlPlane;
    const workload = mesh.model.workloads.get(proxy);
    if (workload === undefined || workload.proxy.mode === 'None') return undefined;
    const session = ledger.sessions.get(proxy);
    if (session !== undefined) return this.#connected(session, report.proxy(proxy));
    const departed = ledger.departed.get(proxy);
    return departed === undefined ? undefined : disconnected(proxy, departed.since);
  }

  #connected(session: ProxySession, before: ProxyProgress | undefined): ProxyProgress {
    const { mesh, late, now } = this.#options;
    const { proxy, connectedAt, bootstrap } = session;
    const certificateEnd = mesh.certificateEnd(proxy);
    const wasSynced = before?.state === 'Synced' && before.since === connectedAt;
    const isOnItsWay = !session.settled && !session.refusesSomething;
    if (wasSynced && isOnItsWay && late.behindFor(session, now()) < STALE_MS) {
      return { ...before, certificateEnd, bootstrap };
    }
    const { state, pending, rejected } = proxySummary(mesh.controlPlane.ledger, proxy);
    return {
      kind: 'Proxy',
      name: proxy,
      state: state === 'Synced' ? 'Synced' : 'Stale',
      isConfigured: session.configured,
      since: connectedAt,
      pending,
      rejected: rejected
        .slice(0, MOST_NAMED)
        .map((refused) => ({ ...refused, reason: refused.reason.slice(0, LONGEST_REASON) })),
      certificateEnd,
      bootstrap,
    };
  }
}

/** It works with what it has. */
export function disconnected(name: string, since: number): ProxyProgress {
  return {
    kind: 'Proxy',
    name,
    state: 'Disconnected',
    isConfigured: false,
    since,
    pending: [],
    rejected: [],
    certificateEnd: undefined,
    bootstrap: undefined,
  };
}
