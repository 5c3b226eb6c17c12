import type { OutboundClient } from '../client.ts';
import { routeConfigurationName } from '../names.ts';
import type { OpenRouteConfigurationIR } from '../virtual-host.ts';
import { routeConfiguration } from './unknown-hosts.ts';

/** The route configurations of `clientListeners`: Explicit, `outbound`; Transparent has only those of its ports. */
export function clientRouteConfigurations(client: OutboundClient): readonly OpenRouteConfigurationIR[] {
  if (client.mode === 'Transparent') return [];
  return [routeConfiguration(routeConfigurationName('Explicit', client.outboundPort), client)];
}
