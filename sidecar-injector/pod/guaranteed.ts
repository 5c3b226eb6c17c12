import type { Container } from './container.ts';
import type { Pod } from './pod.ts';
import { parseQuantity } from './quantity.ts';

/**
 * Whether Kubernetes puts the pod into its best class of service: every container has limits for CPU and memory, and requests just
 * as much. https://kubernetes.io/docs/concepts/workloads/pods/pod-qos/
 */
export function isGuaranteed({ spec }: Pod): boolean {
  const all = [...(spec.initContainers ?? []), ...spec.containers];
  return all.every((container) => isFixed(container, 'cpu') && isFixed(container, 'memory'));
}

function isFixed({ resources: { requests, limits } }: Container, resource: 'cpu' | 'memory'): boolean {
  const limit = parseQuantity(limits[resource] ?? '0') ?? 0;
  // A request that is not written is as large as the limit.
  const request = parseQuantity(requests[resource] ?? limits[resource] ?? '0') ?? 0;
  return limit > 0 && request === limit;
}
