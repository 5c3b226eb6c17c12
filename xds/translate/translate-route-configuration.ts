import type { RouteConfiguration } from '../../api/envoy/generated/types.ts';
import type { RouteConfigurationIR } from '../../mesh-ir/virtual-host.ts';
import { ADS } from './ads.ts';
import { translateVirtualHost } from './translate-virtual-host.ts';
import { UNDELIVERED_HEADER } from './undelivered.ts';

/** The body of a `directResponse` may have 4096 characters, of up to four bytes each; Envoy's default is 4096 bytes. */
const MAX_DIRECT_RESPONSE_BYTES = 16_384;

/** The configuration itself; the virtual hosts of an open one come by VHDS. */
export function translateRouteConfiguration(configuration: RouteConfigurationIR): RouteConfiguration {
  return {
    name: configuration.name,
    ...hosts(configuration),
    response_headers_to_remove: [UNDELIVERED_HEADER],
    max_direct_response_body_size_bytes: MAX_DIRECT_RESPONSE_BYTES,
  };
}

function hosts(configuration: RouteConfigurationIR): RouteConfiguration {
  const { catchAll } = configuration;
  switch (configuration.kind) {
    case 'Open':
      return { virtual_hosts: [translateVirtualHost(catchAll)], vhds: { config_source: ADS } };
    case 'Whole':
      return {
        virtual_hosts: [...configuration.virtualHosts, catchAll].map(translateVirtualHost),
        ignore_port_in_host_matching: true,
      };
  }
}
