import type { BackendIR } from '../../mesh-ir/route.ts';

/** The name of a cluster that is not there: what goes to it fails, which is what a missing backend must do. */
function missingCluster(wanted: string): string {
  return `missing|${wanted}`;
}

export interface ClusterShare {
  readonly name: string;
  readonly weight: number;
}

/** Where the shares of some backends go, in Envoy's two ways to write it. */
export type Destination =
  | { readonly cluster: string }
  | { readonly weighted_clusters: { readonly clusters: readonly ClusterShare[] } };

/** Backends as a route or a TCP proxy has them. */
export function destination(backends: readonly BackendIR[]): Destination {
  const shares = backends
    .filter(({ weight }) => weight > 0)
    .map((backend) => ({
      name: backend.kind === 'Cluster' ? backend.cluster : missingCluster(backend.wanted),
      weight: backend.weight,
    }));
  const [first, second] = shares;
  if (second !== undefined) return { weighted_clusters: { clusters: shares } };
  return { cluster: first?.name ?? missingCluster('any backend with a weight above 0') };
}
