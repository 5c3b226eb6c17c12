import type { StatsConfig } from '../api/envoy/generated/types.ts';

/**
 * Which parts of a statistic's name are tags. Envoy's default rules end the name of a cluster at its first dot, which is
 * wrong for names with host names in them, so all rules are written here. The first group is cut out of the name, the
 * second is the value.
 */
export const STATISTICS: StatsConfig = {
  use_all_default_tags: false,
  stats_tags: [
    // The semicolon is put there by `alt_stat_name`, see `xds/translate/cluster/statistics-name.ts`.
    { tag_name: 'cluster_name', regex: '^cluster\\.((.+?);\\.)' },
    { tag_name: 'http_conn_manager_prefix', regex: '^http\\.(([^.]+)\\.)' },
    { tag_name: 'tcp_prefix', regex: '^tcp\\.(([^.]+)\\.)' },
    { tag_name: 'listener_address', regex: '^listener\\.((\\[[^\\]]*\\]_\\d+|[^_]+_\\d+|admin)\\.)' },
    { tag_name: 'response_code', regex: '_rq(_(\\d{3}))$' },
    { tag_name: 'response_code_class', regex: '_rq(_(\\dxx))$' },
  ],
};
