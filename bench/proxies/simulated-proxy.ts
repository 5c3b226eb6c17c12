import { IDENTITY_SECRET, TRUST_BUNDLE_SECRET } from '../../mesh-ir/names.ts';
import type { ResourceType } from '../../xds/snapshot/resource-type.ts';
import { encodeRequest, type Request } from './request.ts';
import type { ScannedResource, ScannedResponse } from './response-scan.ts';

/** What Envoy asks for by name. */
type NamedType = 'Secret' | 'Endpoints' | 'RouteConfiguration' | 'PolicyFilter';

/** Names asked for, with those still unanswered. */
class Names {
  readonly asked = new Set<string>();
  readonly missing = new Set<string>();
}

/**
 * One proxy, which subscribes and acknowledges in Envoy's order: clusters; then their endpoints by name, and the secrets;
 * once all clusters have their endpoints, listeners; then the route configurations and policy filters that they name;
 * with the first route configuration one empty subscription to virtual hosts. It believes everything it is sent.
 */
export class SimulatedProxy {
  readonly #nodeId: string;
  readonly #send: (request: Uint8Array) => void;
  readonly #named: Readonly<Record<NamedType, Names>> = {
    Secret: new Names(),
    Endpoints: new Names(),
    RouteConfiguration: new Names(),
    PolicyFilter: new Names(),
  };
  /** Types asked for as a whole. */
  readonly #wildcards = new Set<ResourceType>();
  readonly #received = new Set<ResourceType>();

  constructor(nodeId: string, send: (request: Uint8Array) => void) {
    this.#nodeId = nodeId;
    this.#send = send;
  }

  /** True once it could take traffic: it has listeners, and everything that these lead to. */
  get configured(): boolean {
    const complete = Object.values(this.#named).every(({ missing }) => missing.size === 0);
    return complete && this.#received.has('Listener') && this.#received.has('VirtualHost');
  }

  start(): void {
    this.#wildcards.add('Cluster');
    this.#request({ type: 'Cluster', nodeId: this.#nodeId });
  }

  take(response: ScannedResponse): void {
    const { type, resources, removed } = response;
    this.#received.add(type);
    this.#send(response.acknowledgement);
    if (isNamed(type)) for (const { name } of resources) this.#named[type].missing.delete(name);
    if (isNamed(type)) for (const name of removed) this.#named[type].missing.delete(name);
    if (type === 'Cluster') this.#forgetEndpoints(removed);
    this.#askForReferences(resources);
    this.#goOn();
  }

  #goOn(): void {
    if (!this.#received.has('Cluster')) return;
    this.#askFor('Secret', [IDENTITY_SECRET, TRUST_BUNDLE_SECRET]);
    if (this.#named.Endpoints.missing.size === 0) this.#askForAll('Listener');
    if (this.#received.has('RouteConfiguration')) this.#askForAll('VirtualHost');
  }

  #askForReferences(resources: readonly ScannedResource[]): void {
    const wanted: Record<NamedType, string[]> = {
      Secret: [],
      Endpoints: [],
      RouteConfiguration: [],
      PolicyFilter: [],
    };
    for (const { references } of resources) {
      for (const { type, names } of references) if (isNamed(type)) wanted[type].push(...names);
    }
    this.#askFor('Endpoints', wanted.Endpoints);
    this.#askFor('RouteConfiguration', wanted.RouteConfiguration);
    this.#askFor('PolicyFilter', wanted.PolicyFilter);
  }

  #askFor(type: NamedType, names: readonly string[]): void {
    const { asked, missing } = this.#named[type];
    const subscribe: string[] = [];
    for (const name of names) {
      if (asked.has(name)) continue;
      asked.add(name);
      missing.add(name);
      subscribe.push(name);
    }
    if (subscribe.length > 0) this.#request({ type, subscribe });
  }

  /** Envoy gives up the endpoints of a cluster that is removed. */
  #forgetEndpoints(clusters: readonly string[]): void {
    const { asked, missing } = this.#named.Endpoints;
    const unsubscribe = clusters.filter((name) => asked.delete(name));
    for (const name of unsubscribe) missing.delete(name);
    if (unsubscribe.length > 0) this.#request({ type: 'Endpoints', unsubscribe });
  }

  #askForAll(type: ResourceType): void {
    if (this.#wildcards.has(type)) return;
    this.#wildcards.add(type);
    this.#request({ type });
  }

  #request(request: Request): void {
    this.#send(encodeRequest(request));
  }
}

function isNamed(type: ResourceType): type is NamedType {
  return (
    type === 'Secret' || type === 'Endpoints' || type === 'RouteConfiguration' || type === 'PolicyFilter'
  );
}
