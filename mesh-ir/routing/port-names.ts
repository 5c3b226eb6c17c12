import type { Reader } from '../../mesh-model/collections/collection.ts';
import { ownsHostname, ownsLocalHostname, shadowingNamespaces } from '../../mesh-model/hostname-owners.ts';
import type { MeshModel } from '../../mesh-model/mesh-model.ts';
import type { Service } from '../../mesh-model/service.ts';
import type { ClientScope } from '../client.ts';

/** The names under which one port of a service is called, without the port. */
export interface PortNames {
  readonly everywhere: readonly GlobalName[];
  /** For the clients of the service's namespace only. */
  readonly inNamespace: readonly string[];
}

interface GlobalName {
  readonly hostname: string;
  /** The clients of these namespaces mean a service of their own by it. */
  readonly exceptIn: readonly string[];
}

export function portNames(model: MeshModel, read: Reader, service: Service, port: number): PortNames {
  const owners = model.hostnameOwners;
  const everywhere = service.hostnames
    .filter((hostname) => ownsHostname(owners, read, service, hostname, port))
    .map((hostname) => ({ hostname, exceptIn: shadowingNamespaces(owners, read, hostname, port) }));
  const inNamespace = service.localHostnames.filter((hostname) =>
    ownsLocalHostname(owners, read, service, hostname, port),
  );
  return { everywhere, inNamespace };
}

/** The namespaces for whose clients the names differ from everybody else's. */
export function namespacesWithOwnNames(names: PortNames, service: Service): readonly string[] {
  return [service.namespace, ...names.everywhere.flatMap(({ exceptIn }) => exceptIn)];
}

/**
 * What the Host header of a request to the port can be. An Explicit client names the port, as every HTTP client does
 * that is not on port 80. A Transparent client has one route configuration for each port, so its Host may leave the port
 * out, and it may be a virtual address.
 */
export function domainsOf(
  service: Service,
  names: PortNames,
  port: number,
  scope: ClientScope,
): readonly string[] {
  const addresses = scope.mode === 'Transparent' ? service.addresses.map(bracketed) : [];
  const hosts = [...new Set([...hostnamesOf(service, names, scope), ...addresses])];
  const portIsImplied = scope.mode === 'Transparent' || port === 80;
  return hosts.flatMap((host) => (portIsImplied ? [host, `${host}:${port}`] : [`${host}:${port}`]));
}

/** The names, without ports, by which a client means the service. */
export function hostnamesOf(service: Service, names: PortNames, scope: ClientScope): readonly string[] {
  const hostnames = names.everywhere
    .filter(({ exceptIn }) => !exceptIn.includes(scope.namespace))
    .map(({ hostname }) => hostname);
  const local = scope.namespace === service.namespace ? names.inNamespace : [];
  return [...new Set([...hostnames, ...local])];
}

/** An IPv6 address stands in brackets in a Host header. */
function bracketed(address: string): string {
  return address.includes(':') ? `[${address}]` : address;
}
