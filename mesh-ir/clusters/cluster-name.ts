import { type Labels, labelsText } from '../../mesh-model/labels.ts';
import type { Service } from '../../mesh-model/service.ts';

/**
 * The name of a service's cluster: `outbound|9080||reviews.bookinfo.svc.cluster.local`, or with its labels that of a subset,
 * `outbound|9080|version=v2|reviews.bookinfo.svc.cluster.local`.
 */
export function clusterName(
  service: Pick<Service, 'host'>,
  port: number,
  subset: Labels | undefined,
): string {
  return `outbound|${port}|${subset === undefined ? '' : labelsText(subset)}|${service.host}`;
}
