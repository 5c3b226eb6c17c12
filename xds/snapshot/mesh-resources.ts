import type { ChangedKeys, Collection } from '../../mesh-model/collections/collection.ts';
import type { DerivedCollection } from '../../mesh-model/collections/graph.ts';
import type { MeshModel } from '../../mesh-model/mesh-model.ts';
import { ClientResources, outboundClientKey } from './client-resources.ts';
import type { EncodedResource } from './encoded-resource.ts';
import type { KeptListeners } from './kept-listeners.ts';
import { OriginIndex } from './origin-index.ts';
import { Projection } from './projection.ts';
import { clientScopeKey, type ProxyScope, proxyScope } from './proxy-scope.ts';
import type { ProxyView } from './proxy-view.ts';
import type { EncodingFailure, ResourceList } from './resource-list.ts';
import { type ResourceSet, RevisionClock } from './resource-set.ts';
import { ScopeResources } from './scope-resources.ts';
import { ServiceResources } from './service-resources.ts';
import { SharedPool } from './shared-pool.ts';
import { type InboundLists, inboundFailures, inboundLists, WorkloadSets } from './workload-resources.ts';

/** What a commit changed for the proxies. */
export interface ResourceChanges {
  readonly revision: number;
  readonly sets: readonly ResourceSet[];
  /** Workloads whose proxies see other sets now. */
  readonly views: readonly string[];
  /** Resources that no Envoy could be sent; their last good versions stay in force. */
  readonly failures: readonly EncodingFailure[];
}

interface Connected {
  readonly own: WorkloadSets;
  scope: ProxyScope;
}

/** All resources of the mesh, and which of them each connected proxy sees. */
export class MeshResources {
  readonly clock = new RevisionClock();
  readonly origins = new OriginIndex();
  readonly #model: MeshModel;
  readonly #services: ServiceResources;
  readonly #clusters: Readonly<Record<'All' | 'Explicit' | 'Transparent', Projection<ResourceList>>>;
  readonly #endpoints: Projection<ResourceList>;
  readonly #dialledListeners: Projection<KeptListeners>;
  readonly #connectedKeys;
  readonly #inbound: DerivedCollection<string, InboundLists>;
  readonly #scopes: DerivedCollection<string, ProxyScope>;
  readonly #clients = new SharedPool<ClientResources>();
  readonly #hosts = new SharedPool<ScopeResources>();
  readonly #connected = new Map<string, Connected>();

  constructor(model: MeshModel) {
    this.#model = model;
    this.#services = new ServiceResources(model);
    const project = (from: Collection<ResourceList>) =>
      new Projection<ResourceList>(from, (list) => list, this.origins, this.clock.now);
    const { clusters, endpoints, dialledListeners } = this.#services;
    this.#clusters = {
      All: project(clusters.All),
      Explicit: project(clusters.Explicit),
      Transparent: project(clusters.Transparent),
    };
    this.#endpoints = project(endpoints);
    this.#dialledListeners = new Projection(
      dialledListeners,
      ({ list }) => list,
      this.origins,
      this.clock.now,
    );
    this.#connectedKeys = model.graph.source<string>('connected-proxies');
    this.#inbound = inboundLists(model, this.#connectedKeys);
    this.#scopes = model.graph.derive<string, ProxyScope>(
      'proxy-scopes',
      this.#connectedKeys,
      (key, _connected, read) => proxyScope(model, read, key),
    );
  }

  /** Takes a commit over into the sets. */
  apply(changes: ChangedKeys): ResourceChanges {
    const revision = this.clock.advance();
    const projections = [...Object.values(this.#clusters), this.#endpoints, this.#dialledListeners];
    const failures = projections.flatMap((projection) => projection.apply(changes, revision));
    for (const client of this.#clients.values()) client.apply(changes, revision);
    for (const hosts of this.#hosts.values()) failures.push(...hosts.apply(changes, revision));
    const shared = [...projections.map(({ set }) => set), ...this.#clientSets(), ...this.#hostSets()];
    const sets = shared.filter((set) => set.revision === revision);
    for (const key of changes.get(this.#inbound) ?? []) sets.push(...this.#updateInbound(key, revision));
    const views = [...(changes.get(this.#scopes) ?? [])].filter((key) => this.#connected.has(key));
    for (const key of changes.get(this.#inbound) ?? [])
      failures.push(...inboundFailures(this.#inbound.get(key)));
    return { revision, sets, views, failures };
  }

  /** Notes a proxy's connection; its view can be had after the next commit. */
  announce(key: string): void {
    this.#connectedKeys.set(key, key);
  }

  /** The view of an announced proxy; undefined where its workload is gone or has no proxy. */
  connect(key: string): ProxyView | undefined {
    const scope = this.#scopes.get(key);
    const lists = this.#inbound.get(key);
    if (scope === undefined || lists === undefined) return undefined;
    const known = this.#connected.get(key);
    if (known !== undefined) return this.#view(known);
    const own = new WorkloadSets(this.origins);
    own.update(lists, this.clock.now);
    const connected: Connected = { own, scope };
    this.#acquire(scope);
    this.#connected.set(key, connected);
    return this.#view(connected);
  }

  /** The view after a change of scope. The sets that the proxy saw before may be gone after this. */
  changeView(key: string): ProxyView | undefined {
    const connected = this.#connected.get(key);
    const scope = this.#scopes.get(key);
    if (connected === undefined || scope === undefined) return undefined;
    this.#acquire(scope);
    this.#release(connected.scope);
    connected.scope = scope;
    return this.#view(connected);
  }

  disconnect(key: string): void {
    this.#connectedKeys.delete(key);
    const connected = this.#connected.get(key);
    if (connected === undefined) return;
    this.#connected.delete(key);
    this.#release(connected.scope);
    connected.own.dispose();
  }

  /** Puts a connected proxy's own secrets in place. */
  setSecrets(key: string, secrets: readonly EncodedResource[]): ResourceSet | undefined {
    const set = this.#connected.get(key)?.own.secrets;
    const revision = this.clock.advance();
    for (const resource of secrets) set?.set(resource.name, resource, revision);
    return set;
  }

  /** How many services there are encoded resources of. */
  get size(): number {
    return this.#model.services.size;
  }

  #updateInbound(key: string, revision: number): ResourceSet[] {
    const lists = this.#inbound.get(key);
    const connected = this.#connected.get(key);
    if (lists === undefined || connected === undefined) return [];
    const { own } = connected;
    own.update(lists, revision);
    return [own.clusters, own.listeners, own.policyFilters].filter((set) => set.revision === revision);
  }

  #acquire({ client, scope }: ProxyScope): void {
    const { now } = this.clock;
    this.#clients.acquire(
      outboundClientKey(client),
      () => new ClientResources(this.#model, client, this.origins, now),
    );
    this.#hosts.acquire(
      clientScopeKey(scope),
      () => new ScopeResources(this.#model.graph, this.#services, scope, this.origins, now),
    );
  }

  #release({ client, scope }: ProxyScope): void {
    this.#clients.release(outboundClientKey(client));
    this.#hosts.release(clientScopeKey(scope));
  }

  #view({ own, scope }: Connected): ProxyView {
    const client = this.#clients.get(outboundClientKey(scope.client));
    const hosts = this.#hosts.get(clientScopeKey(scope.scope));
    const dialledListeners = scope.client.mode === 'Transparent' ? [this.#dialledListeners.set] : [];
    return {
      Secret: [own.secrets],
      Cluster: [client.clusters, this.#clusters.All.set, this.#clusters[scope.client.mode].set, own.clusters],
      Endpoints: [this.#endpoints.set],
      PolicyFilter: [own.policyFilters],
      Listener: [client.listeners, hosts.listeners, ...dialledListeners, own.listeners],
      RouteConfiguration: [client.routeConfigurations, hosts.routeConfigurations],
      VirtualHost: [client.placeholders, hosts.virtualHosts],
    };
  }

  *#clientSets(): Iterable<ResourceSet> {
    for (const { clusters, listeners, routeConfigurations, placeholders } of this.#clients.values()) {
      yield* [clusters, listeners, routeConfigurations, placeholders];
    }
  }

  *#hostSets(): Iterable<ResourceSet> {
    for (const { sets } of this.#hosts.values()) yield* sets;
  }
}
