import type { RouteAction } from '../../../api/envoy/generated/types.ts';
import type { ForwardIR } from '../../../mesh-ir/route.ts';
import { fractionalPercent } from '../fractional-percent.ts';

/**
 * Copies of requests for another backend. The copy keeps its host: Envoy would add `-shadow` to it, and then no virtual host
 * of the backend would know it.
 */
export function mirror({ mirror: to }: ForwardIR): RouteAction {
  if (to === undefined) return {};
  const policy = {
    cluster: to.cluster,
    runtime_fraction: { default_value: fractionalPercent(to.percent) },
    disable_shadow_host_suffix_append: true,
  };
  return { request_mirror_policies: [policy] };
}
