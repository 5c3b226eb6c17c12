import type { ComputeBounds } from '../injection/sidecar-settings.ts';
import { type Pod, runningContainers } from '../pod/pod.ts';
import { parseQuantity } from '../pod/quantity.ts';
import type { ProxyOptions } from '../proxy/proxy-options.ts';
import type { QuantityRange, ResourceRange } from './limit-range.ts';

type Resources = Pick<ProxyOptions, 'cpu' | 'memory'>;
type Resource = keyof Resources;

/**
 * The resources of a sidecar as the ranges of its namespace allow them. The API server would refuse a pod for a sidecar that does not keep to
 * them, where it takes the pod as it is.
 */
export function fitResources(pod: Pod, wanted: Resources, ranges: readonly ResourceRange[]): Resources {
  return { cpu: fitted(pod, 'cpu', wanted, ranges), memory: fitted(pod, 'memory', wanted, ranges) };
}

function fitted(
  pod: Pod,
  resource: Resource,
  wanted: Resources,
  ranges: readonly ResourceRange[],
): ComputeBounds {
  return ranges.reduce(
    (bounds, range) =>
      range.of === 'Container'
        ? withinContainerRange(bounds, resource, range[resource])
        : withinPodRange(bounds, pod, resource, range[resource]),
    wanted[resource],
  );
}

function withinContainerRange(
  { request, limit }: ComputeBounds,
  resource: Resource,
  { min, max, ratio }: QuantityRange,
): ComputeBounds {
  const most = larger(smaller(limit, max ?? limit), min ?? '0');
  const bounds = { request: smaller(larger(request, min ?? '0'), most), limit: most };
  return ratio === undefined ? bounds : withinRatio(bounds, resource, amount(ratio));
}

/** A limit that is too many times the request is lowered: to raise the request would take from others. */
function withinRatio({ request, limit }: ComputeBounds, resource: Resource, ratio: number): ComputeBounds {
  const most = quantityText(amount(request) * ratio, resource);
  return ratio >= 1 ? { request, limit: smaller(limit, most) } : { request, limit };
}

/** The sidecar gets what the other containers leave. Where that is less than its request, the API server says why it refuses the pod. */
function withinPodRange(
  { request, limit }: ComputeBounds,
  pod: Pod,
  resource: Resource,
  { max, ratio }: QuantityRange,
): ComputeBounds {
  const others = sumOf(pod, resource);
  const left = max === undefined ? amount(limit) : amount(max) - others.limits;
  const byRatio =
    ratio === undefined ? amount(limit) : amount(ratio) * (others.requests + amount(request)) - others.limits;
  const most = Math.min(left, byRatio);
  if (most >= amount(limit) || most < amount(request)) return { request, limit };
  return { request, limit: quantityText(most, resource) };
}

function sumOf(pod: Pod, resource: Resource): { readonly limits: number; readonly requests: number } {
  const all = runningContainers(pod).map(({ container: { resources } }) => {
    const limit = resources.limits[resource] ?? '0';
    return { limit: amount(limit), request: amount(resources.requests[resource] ?? limit) };
  });
  return {
    limits: all.reduce((total, { limit }) => total + limit, 0),
    requests: all.reduce((total, { request }) => total + request, 0),
  };
}

function smaller(one: string, other: string): string {
  return amount(other) < amount(one) ? other : one;
}

function larger(one: string, other: string): string {
  return amount(other) > amount(one) ? other : one;
}

function amount(quantity: string): number {
  return parseQuantity(quantity) ?? 0;
}

/** Thousandths of a core, and bytes, are the smallest parts there are. */
function quantityText(value: number, resource: Resource): string {
  return resource === 'cpu' ? `${Math.floor(value * 1000 + 1e-6)}m` : `${Math.floor(value)}`;
}
