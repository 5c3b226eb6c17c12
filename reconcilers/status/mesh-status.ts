import type { MeshState, ProxyProblem, ProxyTotals } from '../../api/mesh-status/types.ts';
import type { MeshModel } from '../../mesh-model/mesh-model.ts';
import type { Ledger } from '../../xds/server/ledger/ledger.ts';
import { addEndpoints, type EndpointTally, endpointTally, NO_ENDPOINTS } from './mutual-tls-tally.ts';
import { type ProxySummary, proxySummaries } from './proxy-report.ts';

/** What a MeshStatus is made of. */
export interface MeshStatusSource {
  readonly model: MeshModel;
  readonly ledger: Ledger;
  /** When a connected proxy's certificate ends, milliseconds since 1970. */
  certificateEnd(proxy: string): number | undefined;
}

/** A proxy as it counts in a MeshStatus. */
export interface StandingProxy extends ProxySummary {
  readonly isConfigured: boolean;
  /** Milliseconds since 1970. */
  readonly certificateEnd: number | undefined;
}

/** Some proxies, and what they are told apart by in a MeshStatus. */
export interface ProxyGroup {
  readonly totals: ProxyTotals;
  /** The first of them, in order of name. */
  readonly problems: readonly ProxyProblem[];
  /** When the first of the certificates in use ends, milliseconds since 1970. */
  readonly firstEnd: number | undefined;
  readonly endpoints: EndpointTally;
}

/** A status must stay readable, and small in the API server: the rest is counted only. */
const MAX_PROBLEMS = 20;

const LONGEST_MESSAGE = 1_024;

/** The state of one namespace, of one replica's proxies; of the whole mesh, where none is given. */
export function meshState(source: MeshStatusSource, now: number, namespace?: string): MeshState {
  const { model, ledger } = source;
  const proxies = proxySummaries(model, ledger)
    .filter(({ name }) => namespace === undefined || name.startsWith(`${namespace}/`))
    .map((summary) => ({
      ...summary,
      isConfigured: ledger.sessions.get(summary.name)?.configured === true,
      certificateEnd: source.certificateEnd(summary.name),
    }));
  const names = new Set(proxies.map(({ name }) => name));
  const endpoints = [...model.endpoints.entries()].map(([, each]) =>
    endpointTally(each, (workload) => names.has(workload)),
  );
  return stateOf(groupOf(proxies, endpoints.reduce(addEndpoints, NO_ENDPOINTS)), [], now);
}

/** What some proxies come to. They are in order of name. */
export function groupOf(proxies: readonly StandingProxy[], endpoints: EndpointTally): ProxyGroup {
  const connected = proxies.filter(({ state }) => state === 'Synced' || state === 'Stale');
  const synced = connected.filter(({ isConfigured }) => isConfigured).length;
  return {
    totals: {
      connected: connected.length,
      disconnected: proxies.length - connected.length,
      synced,
      stale: connected.length - synced,
      rejected: connected.filter(({ rejected }) => rejected.length > 0).length,
    },
    problems: proxies.flatMap((proxy) => problemOf(proxy)).slice(0, MAX_PROBLEMS),
    firstEnd: earliest(connected.map(({ certificateEnd }) => certificateEnd)),
    endpoints,
  };
}

/** What several groups come to together. */
export function sumOf(groups: readonly ProxyGroup[]): ProxyGroup {
  const sum = (field: keyof ProxyTotals) => groups.reduce((all, { totals }) => all + totals[field], 0);
  return {
    totals: {
      connected: sum('connected'),
      disconnected: sum('disconnected'),
      synced: sum('synced'),
      stale: sum('stale'),
      rejected: sum('rejected'),
    },
    problems: groups.flatMap(({ problems }) => problems).slice(0, MAX_PROBLEMS),
    firstEnd: earliest(groups.map(({ firstEnd }) => firstEnd)),
    endpoints: groups.map(({ endpoints }) => endpoints).reduce(addEndpoints, NO_ENDPOINTS),
  };
}

/** The state that a MeshStatus shows. `problems` are those that are not of proxies, such as pods without one. */
export function stateOf(group: ProxyGroup, problems: readonly ProxyProblem[], now: number): MeshState {
  const mtls = mutualTlsShare(group.endpoints);
  const certificates = certificatesText(group.firstEnd, now);
  const all = [...group.problems, ...problems].slice(0, MAX_PROBLEMS).map(shortened);
  return {
    proxies: group.totals,
    ...(mtls === undefined ? {} : { traffic: { mtls } }),
    ...(certificates === undefined ? {} : { certificates }),
    ...(all.length === 0 ? {} : { problems: all }),
  };
}

function problemOf({ name, state, since, pending, rejected }: ProxySummary): ProxyProblem[] {
  const time = since === undefined ? {} : { since: new Date(since).toISOString() };
  const [refused] = rejected;
  if (refused !== undefined) {
    const message = `${refused.type} ${refused.name}: ${refused.reason}`;
    return [{ proxy: name, state: 'Rejected', message, ...time }];
  }
  switch (state) {
    case 'Synced':
      return [];
    case 'Stale':
      return [
        { proxy: name, state: 'Stale', message: `waiting for ${pending.join(', ') || 'its start'}`, ...time },
      ];
    case 'Disconnected':
      return [
        { proxy: name, state: 'Disconnected', message: 'works with the configuration it has', ...time },
      ];
    case 'Absent':
      return [{ proxy: name, state: 'Disconnected', message: 'has not connected yet', ...time }];
  }
}

function shortened(problem: ProxyProblem): ProxyProblem {
  return { ...problem, message: problem.message.slice(0, LONGEST_MESSAGE) };
}

/** The part of the workloads' endpoints that is reached with mutual TLS, such as `100%`. */
function mutualTlsShare({ all, mutual }: EndpointTally): string | undefined {
  return all === 0 ? undefined : `${Math.round((100 * mutual) / all)}%`;
}

function earliest(ends: readonly (number | undefined)[]): number | undefined {
  const known = ends.filter((end) => end !== undefined);
  return known.length === 0 ? undefined : known.reduce((first, end) => Math.min(first, end));
}

/** Whether the certificates in use are valid, and when the first of them ends: `ok (11h)`. */
function certificatesText(firstEnd: number | undefined, now: number): string | undefined {
  if (firstEnd === undefined) return undefined;
  return firstEnd <= now ? 'expired' : `ok (${roughTime(firstEnd - now)})`;
}

/** The largest whole unit: `11h`, `40m`, `12s`. */
function roughTime(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  if (minutes >= 48 * 60) return `${Math.floor(minutes / (24 * 60))}d`;
  if (minutes >= 60) return `${Math.floor(minutes / 60)}h`;
  return minutes > 0 ? `${minutes}m` : `${Math.floor(milliseconds / 1_000)}s`;
}
