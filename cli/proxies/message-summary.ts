import { isRecord } from '../../api/record.ts';
import type { SeenResource } from '../client/seen-proxy.ts';

/** What a type of resource is about, in a few words, read from Envoy's message in its JSON form. */
type Summary = (message: unknown, most: number) => string;

/** A newer control plane may send other messages: what is not where it should be is left out. */
const SUMMARIES: Readonly<Record<string, Summary>> = {
  Listener: (message) => addressText(at(message, 'address')),
  VirtualHost: virtualHost,
  Cluster: (message) => text(at(message, 'type')),
  Endpoints: endpoints,
};

/**
 * The address of a listener, those of endpoints, the names of a virtual host: what the table shows of a resource's message.
 * Of longer lists the first `most` items.
 */
export function messageSummary({ type, message }: SeenResource, most: number): string {
  return SUMMARIES[type]?.(message, most) ?? '';
}

function virtualHost(message: unknown, most: number): string {
  const routes = items(at(message, 'routes')).length;
  const domains = items(at(message, 'domains')).map(text);
  return `${firstOf(domains, most)}; ${routes} ${routes === 1 ? 'route' : 'routes'}`;
}

function endpoints(message: unknown, most: number): string {
  const addresses = items(at(message, 'endpoints'))
    .flatMap((locality) => items(at(locality, 'lb_endpoints')))
    .map((endpoint) => addressText(at(endpoint, 'endpoint', 'address')));
  return addresses.length === 0 ? 'no endpoint' : firstOf(addresses, most);
}

function addressText(address: unknown): string {
  const host = text(at(address, 'socket_address', 'address'));
  const port = at(address, 'socket_address', 'port_value');
  return host === '' ? '' : `${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** The first few texts, and how many more there are. */
export function firstOf(texts: readonly string[], most: number): string {
  const rest = texts.length - most;
  return rest > 0 ? `${texts.slice(0, most).join(', ')} +${rest}` : texts.join(', ');
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((inner, name) => (isRecord(inner) ? inner[name] : undefined), value);
}

function items(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
