import type { Endpoint } from '../../mesh-model/endpoint.ts';
import type { EndpointIR } from '../endpoints.ts';

export function toEndpointIR({ address, port, weight, health, principal }: Endpoint): EndpointIR {
  return { address, port, weight, health, mutualTls: principal !== undefined };
}
