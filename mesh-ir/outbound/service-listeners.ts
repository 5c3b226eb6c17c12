import { distinctOrigins } from '../../mesh-model/origin.ts';
import { isHttp } from '../../mesh-model/protocol.ts';
import type { ClientScope } from '../client.ts';
import {
  ANY_CONNECTION,
  DETECTION_TIMEOUT_MS,
  type FilterChainIR,
  type ListenerIR,
  NO_INSPECTION,
} from '../listener.ts';
import { routeConfigurationName } from '../names.ts';
import { attachedFor, tcpDestination } from '../routing/attached-routes.ts';
import type { PortRouting, ServiceRouting } from '../routing/service-routing.ts';
import { httpChain } from './port-listener.ts';

/** Transparent mode: a listener for each virtual address and port of the service that may carry other things than HTTP. */
export function serviceListeners(
  { service, ports }: ServiceRouting,
  scope: ClientScope,
): readonly ListenerIR[] {
  return ports
    .filter(({ port }) => !isHttp(port.protocol))
    .flatMap((routing) => service.addresses.map((address) => addressListener(routing, address, scope)));
}

function addressListener(routing: PortRouting, address: string, scope: ClientScope): ListenerIR {
  const { number, protocol } = routing.port;
  const detects = protocol === 'Detect';
  const attached = attachedFor(routing, scope).flatMap(({ origins }) => origins);
  const tcp = tcpChain(routing, scope);
  return {
    name: `outbound|${number}|${address}`,
    origins: distinctOrigins([...routing.origins, ...attached]),
    direction: 'Outbound',
    address: { kind: 'HandedOver', address, port: number },
    originalDestination: 'Ignore',
    inspection: detects ? { tls: 'None', http: 'All', timeoutMs: DETECTION_TIMEOUT_MS } : NO_INSPECTION,
    chains: detects ? [httpChain(number, routeConfigurationName('Transparent', number)), tcp] : [tcp],
    fallback: undefined,
  };
}

function tcpChain(routing: PortRouting, scope: ClientScope): FilterChainIR {
  return {
    name: 'tcp',
    match: ANY_CONNECTION,
    mutualTls: undefined,
    application: {
      kind: 'Tcp',
      statPrefix: `outbound_${routing.port.number}`,
      backends: tcpDestination(routing, scope).backends,
      idleTimeoutMs: routing.tcpIdleTimeoutMs,
      hashSourceAddress: routing.hashKey?.kind === 'SourceAddress',
    },
  };
}
