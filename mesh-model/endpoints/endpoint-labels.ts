import type { CollectionGraph, DerivedCollection } from '../collections/graph.ts';
import type { StoredCollection } from '../collections/stored-collection.ts';
import type { Endpoint, ServiceEndpoints } from '../endpoint.ts';
import { type Labels, labelsText } from '../labels.ts';

/** The different label sets among the endpoints of one service, by the number of its port. */
export type EndpointLabels = Readonly<Record<string, readonly Labels[]>>;

/**
 * What routes need to know of endpoints to check their subsets. It stays equal while endpoints of known labels come, go
 * and move, so such a change stops here and recomputes no route. Draining endpoints do not count: they take nothing new.
 * Unhealthy ones do: health comes and goes, and configuration must not follow it.
 */
export function deriveEndpointLabels(
  graph: CollectionGraph,
  endpoints: StoredCollection<ServiceEndpoints>,
): DerivedCollection<ServiceEndpoints, EndpointLabels> {
  return graph.derive<ServiceEndpoints, EndpointLabels>('endpoint-labels', endpoints, (_key, { byPort }) =>
    Object.fromEntries(Object.entries(byPort).map(([port, ofPort]) => [port, distinctLabels(ofPort)])),
  );
}

function distinctLabels(endpoints: readonly Endpoint[]): readonly Labels[] {
  const byText = new Map(
    endpoints
      .filter(({ health }) => health !== 'Draining')
      .map(({ labels }) => [labelsText(labels), labels] as const),
  );
  return [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, labels]) => labels);
}
