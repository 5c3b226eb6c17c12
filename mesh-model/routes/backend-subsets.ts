import type { DerivedCollection } from '../collections/graph.ts';
import { labelsText } from '../labels.ts';
import type { MeshInputs } from '../mesh-inputs.ts';
import type { BackendSubset } from '../route.ts';
import type { Service } from '../service.ts';
import { backendsOf, type Routes } from './routes.ts';

/**
 * The subsets of each service that routes in force send requests to, by port, then labels, so that clusters exist for
 * exactly those. Every service has a value, if need be an empty one.
 */
export function deriveBackendSubsets(
  inputs: MeshInputs,
  { byBackend }: Routes,
): DerivedCollection<Service, readonly BackendSubset[]> {
  return inputs.graph.derive<Service, readonly BackendSubset[]>(
    'backend-subsets',
    inputs.services,
    (key, _service, read) => {
      const backends = read.lookup(byBackend, key).flatMap(backendsOf);
      const subsets = new Map<string, BackendSubset>();
      for (const { service, port, subset } of backends) {
        if (service !== key || subset === undefined) continue;
        subsets.set(`${port}|${labelsText(subset)}`, { port, labels: subset });
      }
      return [...subsets.values()].sort(byPortThenLabels);
    },
  );
}

function byPortThenLabels(a: BackendSubset, b: BackendSubset): number {
  if (a.port !== b.port) return a.port - b.port;
  return labelsText(a.labels) < labelsText(b.labels) ? -1 : 1;
}
