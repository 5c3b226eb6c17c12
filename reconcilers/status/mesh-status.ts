import type { MeshModel } from '../../mesh-model/mesh-model.ts';
import type { Workload } from '../../mesh-model/workload.ts';
import type { Ledger } from '../../xds/server/ledger/ledger.ts';

/** The numbers of a namespace's MeshStatus, or of the whole mesh. */
export interface MeshStatusNumbers {
  /** Workloads that should have a proxy. */
  readonly proxies: number;
  /** Connected proxies that have acknowledged everything there is for them. */
  readonly synced: number;
  /** Proxies that have not, or that are not connected. */
  readonly stale: number;
  /** Proxies that have refused something. */
  readonly rejected: number;
  /** The part of the endpoints that is reached with mutual TLS, in percent; undefined where there is no endpoint. */
  readonly mtlsPercent: number | undefined;
  /** When the first certificate in use ends, milliseconds since 1970; undefined where none is. */
  readonly certificatesEnd: number | undefined;
  /** Names of the proxies behind `stale`. */
  readonly staleProxies: readonly string[];
}

/** Counts the proxies of one namespace; of all, where none is given. */
export function meshStatusNumbers(
  model: MeshModel,
  ledger: Ledger,
  certificateEnd: (proxy: string) => number | undefined,
  namespace?: string,
): MeshStatusNumbers {
  const workloads = [...model.workloads.entries()]
    .map(([, workload]) => workload)
    .filter((workload) => workload.proxy.mode !== 'None')
    .filter((workload) => namespace === undefined || workload.namespace === namespace);
  const sessions = workloads.map(({ key }) => ledger.sessions.get(key));
  const staleProxies = workloads.filter((_, at) => sessions[at]?.configured !== true).map(({ key }) => key);
  const ends = workloads.map(({ key }) => certificateEnd(key)).filter((end) => end !== undefined);
  return {
    proxies: workloads.length,
    synced: workloads.length - staleProxies.length,
    stale: staleProxies.length,
    rejected: sessions.filter((session) => session?.refusesSomething === true).length,
    mtlsPercent: mutualTlsPercent(model, workloads),
    certificatesEnd: ends.length === 0 ? undefined : Math.min(...ends),
    staleProxies,
  };
}

function mutualTlsPercent(model: MeshModel, workloads: readonly Workload[]): number | undefined {
  const keys = new Set(workloads.map(({ key }) => key));
  let all = 0;
  let mutual = 0;
  for (const [, { byPort }] of model.endpoints.entries()) {
    for (const endpoint of Object.values(byPort).flat()) {
      if (endpoint.workload === undefined || !keys.has(endpoint.workload)) continue;
      all += 1;
      if (endpoint.principal !== undefined) mutual += 1;
    }
  }
  return all === 0 ? undefined : Math.round((100 * mutual) / all);
}
