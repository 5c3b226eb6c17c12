import type { Preview } from '../../mesh-model/collections/preview.ts';
import type { MeshModel } from '../../mesh-model/mesh-model.ts';
import type { Service } from '../../mesh-model/service.ts';
import { impliedService } from '../../registries/static/implied-service.ts';
import type { ObjectInForce } from '../../registries/static/object-in-force.ts';

/**
 * A service that nobody declares is made of the workloads that name it, so the workload that is asked about has its share in it: it
 * may be the first to name it, or the first with one of its ports. As an instance it serves all ports that it has itself.
 */
export function supposeImpliedService(
  preview: Preview,
  { inputs, settings }: MeshModel,
  workload: ObjectInForce<'MeshWorkload'>,
): void {
  const { metadata, spec } = workload.object;
  if (spec.service === undefined || (spec.ports ?? []).length === 0) return;
  const name = `${metadata.namespace}/${spec.service}`;
  const known = inputs.services.get(`Service/${name}`) ?? inputs.services.get(`MeshService/${name}`);
  if (known !== undefined && !isImplied(known)) return;
  const surroundings = { registry: 'static', clusterDomain: settings.clusterDomain, members: [workload] };
  const service = impliedService(metadata.namespace, spec.service, surroundings);
  if (service !== undefined) preview.set(inputs.services, service.key, service);
}

/** Its origin is the first of its workloads, and not an object of its own. */
function isImplied({ key, origin }: Service): boolean {
  return origin.object !== key;
}
