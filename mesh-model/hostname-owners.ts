import type { Index, Reader } from './collections/collection.ts';
import type { StoredCollection } from './collections/stored-collection.ts';
import type { Service } from './service.ts';

/**
 * Who answers to which name. Two virtual hosts of one route configuration must not share a name, or Envoy refuses both, so
 * every name and port has one owner.
 */
export interface HostnameOwners {
  /** Term: `host:port`. */
  readonly global: Index<Service>;
  /** Term: `namespace/host:port`. */
  readonly local: Index<Service>;
  /** Term: `host:port`. */
  readonly anyLocal: Index<Service>;
}

/** Follows the names of all services. */
export function indexHostnames(services: StoredCollection<Service>): HostnameOwners {
  return {
    global: services.index('hostname', (service) => perPort(service, service.hostnames)),
    local: services.index('local-hostname', (service) =>
      perPort(service, service.localHostnames).map((name) => `${service.namespace}/${name}`),
    ),
    anyLocal: services.index('any-local-hostname', (service) => perPort(service, service.localHostnames)),
  };
}

/** The service that clients mean by the name, unless they have one of that name in their own namespace. */
export function hostnameOwner(
  owners: HostnameOwners,
  read: Reader,
  hostname: string,
  port: number,
): Service | undefined {
  return firstOwner(read.lookup(owners.global, `${hostname}:${port}`));
}

/**
 * Whether the service answers to the name for clients everywhere. A Service goes before a MeshService, so that nobody can
 * take over a service of the registry by writing its name down; then the first key.
 */
export function ownsHostname(
  owners: HostnameOwners,
  read: Reader,
  service: Service,
  hostname: string,
  port: number,
): boolean {
  return hostnameOwner(owners, read, hostname, port)?.key === service.key;
}

/** The same for a name that only clients of the service's namespace use. */
export function ownsLocalHostname(
  owners: HostnameOwners,
  read: Reader,
  service: Service,
  hostname: string,
  port: number,
): boolean {
  const claims = read.lookup(owners.local, `${service.namespace}/${hostname}:${port}`);
  return firstOwner(claims)?.key === service.key;
}

/** The namespaces whose clients mean another service by the name: one of their own. */
export function shadowingNamespaces(
  owners: HostnameOwners,
  read: Reader,
  hostname: string,
  port: number,
): readonly string[] {
  const claims = read.lookup(owners.anyLocal, `${hostname}:${port}`);
  return [...new Set(claims.map(({ namespace }) => namespace))].sort();
}

function firstOwner(claims: readonly Service[]): Service | undefined {
  return claims.find(({ kind }) => kind === 'Service') ?? claims[0];
}

function perPort(service: Service, hostnames: readonly string[]): readonly string[] {
  return hostnames.flatMap((hostname) => service.ports.map(({ number }) => `${hostname}:${number}`));
}
