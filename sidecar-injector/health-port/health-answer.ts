import { pack } from '../../api/envoy/any.ts';
import type { HttpFilter } from '../../api/envoy/generated/types.ts';

/**
 * Answers requests for a path with 200, or with 503 while no endpoint of `cluster` passes its health check.
 * https://www.envoyproxy.io/docs/envoy/latest/configuration/http/http_filters/health_check_filter
 */
export function healthAnswer(path: string, cluster: string | undefined): HttpFilter {
  return {
    name: 'envoy.filters.http.health_check',
    typed_config: pack('envoy.extensions.filters.http.health_check.v3.HealthCheck', {
      pass_through_mode: false,
      headers: [{ name: ':path', string_match: { exact: path } }],
      ...(cluster !== undefined && { cluster_min_healthy_percentages: { [cluster]: { value: 100 } } }),
    }),
  };
}
