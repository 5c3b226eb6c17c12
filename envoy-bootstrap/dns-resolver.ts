import { pack } from '../api/envoy/any.ts';
import type { TypedExtensionConfig } from '../api/envoy/generated/types.ts';

/**
 * How names of external services are looked up. At its start a proxy waits for the first answer of every one, so a DNS server
 * that does not answer must not hold it up for long: twice 2 seconds, where the library has four times 5.
 */
export const DNS_RESOLVER: TypedExtensionConfig = {
  name: 'envoy.network.dns_resolver.cares',
  typed_config: pack('envoy.extensions.network.dns_resolver.cares.v3.CaresDnsResolverConfig', {
    query_timeout_seconds: 2,
    query_tries: 2,
  }),
};
