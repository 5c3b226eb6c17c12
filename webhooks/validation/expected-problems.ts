import { overridden } from '../../api/conditions.ts';
import { type MeshObject, objectKeyText } from '../../api/object.ts';
import { Preview } from '../../mesh-model/collections/preview.ts';
import type { Configuration, ReferenceProblem } from '../../mesh-model/configuration.ts';
import type { MeshModel } from '../../mesh-model/mesh-model.ts';
import type { ResolvedRoute } from '../../mesh-model/route.ts';
import { convertMeshService } from '../../registries/static/convert-mesh-service.ts';
import { convertWorkload } from '../../registries/static/convert-workload.ts';
import { supposeImpliedService } from './implied-service.ts';

/** What is known of an object besides its text. */
export interface ObjectHistory {
  readonly generation: number;
  /** RFC 3339. */
  readonly createdAt: string;
}

/** A rule of another route that would leave nothing for this one. */
export interface Shadow {
  readonly winner: string;
  readonly path: string;
}

export interface ExpectedProblemsOptions {
  readonly model: MeshModel;
  /** The rules because of which no rule of a route would ever be reached. */
  readonly shadowsOf: (route: ResolvedRoute) => readonly Shadow[];
}

/** How many values may be computed to answer: far more than any object needs that concerns few others. */
const MOST_COMPUTATIONS = 2_000;

/** Of registries that hold configuration objects; it is nowhere seen. */
const REGISTRY = 'static';

/**
 * What the status of a valid object would say if it were stored now, with its place, one line each. It is asked of the very model that
 * proxies are configured from, and costs what the object touches. None of it need be wrong a second later.
 * @throws PreviewTooWide
 */
export function expectedProblems(
  { model, shadowsOf }: ExpectedProblemsOptions,
  object: MeshObject,
  history: ObjectHistory,
): readonly string[] {
  const preview = new Preview(MOST_COMPUTATIONS);
  const { inputs } = model;
  switch (object.kind) {
    case 'TrafficRoute': {
      const route = configurationOf(object, history);
      preview.set(inputs.trafficRoutes, route.key, route);
      const resolved = preview.get(model.routes, route.key);
      // While proxies refuse this very generation, an older one is resolved.
      if (resolved?.origin.generation !== route.origin.generation) return [];
      return [...textsOf(resolved.problems), ...shadowsOf(resolved).map(shadowText)];
    }
    case 'MeshPolicy': {
      const policy = configurationOf(object, history);
      preview.set(inputs.meshPolicies, policy.key, policy);
      const losses = preview.get(model.policyLosses, policy.key) ?? [];
      return [
        ...textsOf(preview.get(model.policyProblems, policy.key)),
        ...losses.map(({ section, target, winner }) => {
          const { message } = overridden(history.generation, winner, [`${section} of ${target}`]);
          return `spec.${section}: ${message}`;
        }),
      ];
    }
    case 'MeshWorkload': {
      // What its services say of its ports is no part of what can be wrong with it.
      const workload = convertWorkload({ object, origin: originOf(object, history) }, REGISTRY, []);
      preview.set(inputs.workloads, workload.key, workload);
      supposeImpliedService(preview, model, { object, origin: workload.origin });
      return textsOf(preview.get(model.workloadProblems, workload.key));
    }
    case 'MeshService': {
      const { clusterDomain } = model.settings;
      const surroundings = { registry: REGISTRY, clusterDomain, members: [] };
      const service = convertMeshService({ object, origin: originOf(object, history) }, surroundings);
      preview.set(inputs.services, service.key, service);
      return textsOf(preview.get(model.serviceProblems, service.key));
    }
    default:
      return [];
  }
}

function textsOf(problems: readonly ReferenceProblem[] = []): readonly string[] {
  return problems.map(({ path, message }) => `${path}: ${message}`);
}

/** As the condition `Conflicted` says it. */
function shadowText({ winner, path }: Shadow): string {
  return `spec: ${winner}: ${path} matches every request, and it goes first, as it is older`;
}

function configurationOf<Spec>(
  object: MeshObject & { readonly spec: Spec },
  history: ObjectHistory,
): Configuration<Spec> {
  const { namespace = '', name } = object.metadata;
  const { createdAt } = history;
  const origin = originOf(object, history);
  return { key: `${namespace}/${name}`, namespace, name, createdAt, spec: object.spec, origin };
}

function originOf({ kind, metadata }: MeshObject, { generation }: ObjectHistory) {
  const { namespace = '', name } = metadata;
  return { object: objectKeyText({ kind, namespace, name }), generation };
}
