import type { OutboundClient } from '../../mesh-ir/client.ts';
import { baseClusters } from '../../mesh-ir/clusters/base-clusters.ts';
import { clientListeners } from '../../mesh-ir/outbound/client-listeners.ts';
import { clientRouteConfigurations } from '../../mesh-ir/outbound/client-route-configurations.ts';
import { httpPortsOf, portListener, portRouteConfiguration } from '../../mesh-ir/outbound/port-listener.ts';
import type { OpenRouteConfigurationIR } from '../../mesh-ir/virtual-host.ts';
import type { ChangedKeys } from '../../mesh-model/collections/collection.ts';
import type { MeshModel } from '../../mesh-model/mesh-model.ts';
import type { Origin } from '../../mesh-model/origin.ts';
import { clusterDraft, listenerDraft, routeConfigurationDraft, virtualHostDraft } from './drafts.ts';
import type { OriginIndex } from './origin-index.ts';
import { type Draft, encodeDrafts } from './resource-list.ts';
import { ResourceSet } from './resource-set.ts';

/** One text for clients that share their listeners and route configurations. */
export function outboundClientKey(client: OutboundClient): string {
  const { mode, egress, egressOrigin } = client;
  const own = mode === 'Explicit' ? [client.outboundPort, ...originWords(client.workloadOrigin)] : [];
  return [mode, egress, ...originWords(egressOrigin), ...own].join('|');
}

function originWords(origin: Origin | undefined): readonly (string | number)[] {
  return origin === undefined ? ['', ''] : [origin.object, origin.generation];
}

/**
 * The listeners and route configurations of one kind of client. In Transparent mode there is one of each for every port
 * on which some service speaks HTTP; they come and go with the first and last such service.
 */
export class ClientResources {
  readonly clusters: ResourceSet;
  readonly listeners: ResourceSet;
  readonly routeConfigurations: ResourceSet;
  /** A virtual host for each route configuration, always there: Envoy waits for one before it uses the configuration. */
  readonly placeholders: ResourceSet;
  readonly #client: OutboundClient;
  readonly #model: MeshModel;
  readonly #portsOfService = new Map<string, readonly number[]>();
  readonly #servicesOnPort = new Map<number, number>();

  constructor(model: MeshModel, client: OutboundClient, origins: OriginIndex, revision: number) {
    this.#client = client;
    this.#model = model;
    this.clusters = new ResourceSet(origins);
    this.listeners = new ResourceSet(origins);
    this.routeConfigurations = new ResourceSet(origins);
    this.placeholders = new ResourceSet(origins);
    put(this.clusters, baseClusters(client.mode).map(clusterDraft), revision);
    put(this.listeners, clientListeners(client).map(listenerDraft), revision);
    for (const configuration of clientRouteConfigurations(client)) this.#addRoutes(configuration, revision);
    if (client.mode === 'Transparent')
      for (const [key] of model.services.entries()) this.#follow(key, revision);
  }

  apply(changes: ChangedKeys, revision: number): void {
    if (this.#client.mode === 'Explicit') return;
    for (const key of changes.get(this.#model.services) ?? []) this.#follow(key, revision);
  }

  dispose(): void {
    for (const set of [this.clusters, this.listeners, this.routeConfigurations, this.placeholders])
      set.dispose();
  }

  #follow(key: string, revision: number): void {
    const service = this.#model.services.get(key);
    const before = this.#portsOfService.get(key) ?? [];
    const after = service === undefined ? [] : httpPortsOf(service);
    this.#portsOfService.set(key, after);
    for (const port of after) this.#count(port, 1, revision);
    for (const port of before) this.#count(port, -1, revision);
  }

  #count(port: number, by: 1 | -1, revision: number): void {
    const count = (this.#servicesOnPort.get(port) ?? 0) + by;
    this.#servicesOnPort.set(port, count);
    if (by === 1 && count === 1) this.#addPort(port, revision);
    if (count === 0) this.#removePort(port, revision);
  }

  #addPort(port: number, revision: number): void {
    put(this.listeners, [listenerDraft(portListener(port, this.#client))], revision);
    this.#addRoutes(portRouteConfiguration(port, this.#client), revision);
  }

  #removePort(port: number, revision: number): void {
    this.#servicesOnPort.delete(port);
    const routes = portRouteConfiguration(port, this.#client);
    this.listeners.set(portListener(port, this.#client).name, undefined, revision);
    this.routeConfigurations.set(routes.name, undefined, revision);
    this.placeholders.set(routes.placeholder.name, undefined, revision);
  }

  #addRoutes(configuration: OpenRouteConfigurationIR, revision: number): void {
    put(this.routeConfigurations, [routeConfigurationDraft(configuration)], revision);
    put(this.placeholders, [virtualHostDraft(configuration.placeholder)], revision);
  }
}

/** These drafts hold nothing of a user's, so one that cannot be encoded is a mistake of ours. */
function put(set: ResourceSet, drafts: readonly Draft[], revision: number): void {
  const { resources, failures } = encodeDrafts(drafts);
  for (const { name, reason } of failures) throw new Error(`${name} cannot be encoded: ${reason}`);
  for (const resource of resources) set.set(resource.name, resource, revision);
}
