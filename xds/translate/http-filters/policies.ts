import { typeUrl } from '../../../api/envoy/any.ts';
import type { HttpFilter } from '../../../api/envoy/generated/types.ts';
import type { HttpConnectionsIR } from '../../../mesh-ir/listener.ts';
import { ADS } from '../ads.ts';

/** The filters that come by ECDS. The listener waits for each: no request passes before the policy is there. */
export function policies({ policyFilters }: HttpConnectionsIR): readonly HttpFilter[] {
  return policyFilters.map((name) => ({
    name,
    config_discovery: {
      config_source: ADS,
      type_urls: [typeUrl('envoy.extensions.filters.http.rbac.v3.RBAC')],
    },
  }));
}
