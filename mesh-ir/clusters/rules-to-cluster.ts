import type { Reader } from '../../mesh-model/collections/collection.ts';
import { type Labels, labelsText } from '../../mesh-model/labels.ts';
import type { MeshModel } from '../../mesh-model/mesh-model.ts';
import { byPrecedence } from '../../mesh-model/precedence.ts';
import type { ResolvedBackend, ResolvedHttpRule, ResolvedTcpRule } from '../../mesh-model/route.ts';
import type { Service } from '../../mesh-model/service.ts';

/** The rules that send requests to one cluster. */
export interface RulesToCluster {
  /** Those of the older route first, then by the route's name, then as they are written. */
  readonly http: readonly ResolvedHttpRule[];
  readonly tcp: readonly ResolvedTcpRule[];
}

export function rulesToCluster(
  model: MeshModel,
  read: Reader,
  service: Service,
  port: number,
  subset: Labels | undefined,
): RulesToCluster {
  const subsetText = labelsText(subset ?? {});
  const isHere = (backend: ResolvedBackend) =>
    backend.kind === 'Found' &&
    backend.service === service.key &&
    backend.port === port &&
    labelsText(backend.subset ?? {}) === subsetText;
  const routes = [...read.lookup(model.routesByBackend, service.key)].sort(byPrecedence);
  return {
    http: routes.flatMap(({ http }) =>
      http.filter(({ backends, mirror }) => [...backends, ...(mirror ? [mirror] : [])].some(isHere)),
    ),
    tcp: routes.flatMap(({ tcp }) => tcp.filter(({ backends }) => backends.some(isHere))),
  };
}
