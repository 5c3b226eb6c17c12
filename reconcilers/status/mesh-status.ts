import type { MeshState, ProxyProblem } from '../../api/mesh-status/types.ts';
import type { MeshModel } from '../../mesh-model/mesh-model.ts';
import type { Ledger } from '../../xds/server/ledger/ledger.ts';
import { type ProxySummary, proxySummaries } from './proxy-report.ts';

/** What a MeshStatus is made of. */
export interface MeshStatusSource {
  readonly model: MeshModel;
  readonly ledger: Ledger;
  /** When a connected proxy's certificate ends, milliseconds since 1970. */
  certificateEnd(proxy: string): number | undefined;
}

/** A status must stay readable, and small in the API server: the rest is counted only. */
const MAX_PROBLEMS = 20;

/** The state of one namespace; of the whole mesh, where none is given. */
export function meshState(source: MeshStatusSource, now: number, namespace?: string): MeshState {
  const { model, ledger } = source;
  const proxies = proxySummaries(model, ledger).filter(
    ({ name }) => namespace === undefined || name.startsWith(`${namespace}/`),
  );
  const connected = proxies.filter(({ name }) => ledger.sessions.has(name));
  const synced = connected.filter(({ name }) => ledger.sessions.get(name)?.configured === true);
  const problems = proxies.flatMap((proxy) => problemOf(proxy));
  const mtls = mutualTlsShare(model, new Set(proxies.map(({ name }) => name)));
  const certificates = certificatesText(source, connected, now);
  return {
    proxies: {
      connected: connected.length,
      disconnected: proxies.length - connected.length,
      synced: synced.length,
      stale: connected.length - synced.length,
      rejected: connected.filter(({ rejected }) => rejected.length > 0).length,
    },
    ...(mtls === undefined ? {} : { traffic: { mtls } }),
    ...(certificates === undefined ? {} : { certificates }),
    ...(problems.length === 0 ? {} : { problems: problems.slice(0, MAX_PROBLEMS) }),
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

/** The part of the workloads' endpoints that is reached with mutual TLS, such as `100%`. */
function mutualTlsShare(model: MeshModel, workloads: ReadonlySet<string>): string | undefined {
  let all = 0;
  let mutual = 0;
  for (const [, { byPort }] of model.endpoints.entries()) {
    for (const { workload, principal } of Object.values(byPort).flat()) {
      if (workload === undefined || !workloads.has(workload)) continue;
      all += 1;
      if (principal !== undefined) mutual += 1;
    }
  }
  return all === 0 ? undefined : `${Math.round((100 * mutual) / all)}%`;
}

/** Whether the certificates in use are valid, and when the first of them ends: `ok (11h)`. */
function certificatesText(
  source: MeshStatusSource,
  proxies: readonly ProxySummary[],
  now: number,
): string | undefined {
  const ends = proxies.map(({ name }) => source.certificateEnd(name)).filter((end) => end !== undefined);
  if (ends.length === 0) return undefined;
  const left = Math.min(...ends) - now;
  return left <= 0 ? 'expired' : `ok (${roughTime(left)})`;
}

/** The largest whole unit: `11h`, `40m`, `12s`. */
function roughTime(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / 60_000);
  if (minutes >= 48 * 60) return `${Math.floor(minutes / (24 * 60))}d`;
  if (minutes >= 60) return `${Math.floor(minutes / 60)}h`;
  return minutes > 0 ? `${minutes}m` : `${Math.floor(milliseconds / 1_000)}s`;
}
