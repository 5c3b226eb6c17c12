import type { DnsCacheConfig } from '../../api/envoy/generated/types.ts';

/**
 * The cache of the hosts that clients name themselves. The HTTP filter that looks a host up and the clusters that connect to
 * it must have the very same cache, and Envoy refuses two configurations of one name.
 */
export const DNS_CACHE: DnsCacheConfig = { name: 'request-hosts', dns_lookup_family: 'V4_PREFERRED' };
