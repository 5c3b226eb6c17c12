import { isGuaranteed } from '../pod/guaranteed.ts';
import type { Pod } from '../pod/pod.ts';
import type { ProxyOptions } from './proxy-options.ts';

/**
 * The resources of the two containers, as fields of a container. They have limits, because a quota of the namespace may demand
 * them. Where the pod sets resources for itself as a whole, there are none: all of its containers together must stay within.
 */
export function sidecarResources(pod: Pod, { cpu, memory }: Pick<ProxyOptions, 'cpu' | 'memory'>): object {
  if (pod.spec.hasPodResources) return {};
  const requests = { cpu: cpu.request, memory: memory.request };
  // A single container with a request below its limit would take the whole pod out of its class of service, and with
  // it cores of its own and its place behind all others when memory runs short.
  const limits = isGuaranteed(pod) ? requests : { cpu: cpu.limit, memory: memory.limit };
  return { resources: { requests, limits } };
}
