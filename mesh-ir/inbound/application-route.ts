import { APPLICATION_RETRY, NO_TIMEOUT } from '../defaults.ts';
import { inboundClusterName } from '../names.ts';
import { EVERY_REQUEST, NO_HEADER_CHANGES, NO_REWRITE } from '../route.ts';
import type { VirtualHostIR } from '../virtual-host.ts';
import type { InboundPort } from './inbound-port.ts';

/** Every request that has come this far goes to the application. All rules of routes were the caller's side's to follow. */
export function applicationRoute({ port, origins }: InboundPort): VirtualHostIR {
  const name = inboundClusterName(port.number);
  return {
    name,
    routeConfiguration: name,
    origins,
    domains: ['*'],
    retry: APPLICATION_RETRY,
    routes: [
      {
        name,
        origins,
        match: EVERY_REQUEST,
        action: {
          kind: 'Forward',
          backends: [{ kind: 'Cluster', cluster: name, weight: 1 }],
          timeouts: NO_TIMEOUT,
          retry: 'AsVirtualHost',
          mirror: undefined,
          rewrite: NO_REWRITE,
          hashKeys: [],
        },
        fault: undefined,
        requestHeaders: NO_HEADER_CHANGES,
        responseHeaders: NO_HEADER_CHANGES,
      },
    ],
  };
}
