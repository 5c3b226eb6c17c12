import type { ApiRequest } from '../../operator/kubernetes/connection/api-request.ts';
import type { RawObject } from '../../operator/kubernetes/resources/raw-object.ts';
import { ResourceClient } from '../../operator/kubernetes/resources/resource-client.ts';
import type { ObjectName, ResourceType } from '../../operator/kubernetes/resources/resource-type.ts';
import { DEFAULT_REVISION, LABELS } from '../../sidecar-injector/mesh-words.ts';
import { type Cluster, resourceText, type Selector } from '../client/cluster.ts';
import { NAMESPACES } from './object-types.ts';

/** Reads a cluster for checks. Several of them look at the same lists: each is read once. */
export class ClusterReader {
  readonly cluster: Cluster;
  /** Of the control plane that is looked at. */
  readonly revision: string;
  readonly #client: ResourceClient;
  readonly #lists = new Map<string, Promise<readonly RawObject[]>>();

  constructor(cluster: Cluster, revision: string) {
    this.cluster = cluster;
    this.revision = revision;
    this.#client = new ResourceClient(cluster.connection);
  }

  get rootNamespace(): string {
    return this.cluster.rootNamespace;
  }

  /** @throws CommandError */
  list(type: ResourceType, selector: Selector = {}): Promise<readonly RawObject[]> {
    const key = JSON.stringify([type.apiVersion, type.plural, selector]);
    const list = this.#lists.get(key) ?? this.cluster.list(type, selector);
    this.#lists.set(key, list);
    return list;
  }

  /** An object; undefined where there is none. @throws CommandError */
  get(type: ResourceType, name: ObjectName): Promise<RawObject | undefined> {
    const namespace = name.namespace === '' ? undefined : name.namespace;
    const asked = { permission: `get ${resourceText(type)}`, namespace };
    return this.cluster.explain(asked, () => this.#client.get(type, name));
  }

  /** What the API server answers to any other request. @throws CommandError */
  send(
    permission: string,
    request: Pick<ApiRequest, 'method' | 'path' | 'query' | 'body'>,
  ): Promise<unknown> {
    return this.cluster.explain({ permission }, () =>
      this.cluster.connection.send({ ...request, resource: permission.split(' ')[1] ?? '' }),
    );
  }

  /** The namespaces whose pods get sidecars of this control plane. @throws CommandError */
  async meshNamespaces(): Promise<readonly RawObject[]> {
    const namespaces = await this.list(NAMESPACES);
    return namespaces.filter(
      ({ metadata: { name, labels, deletedAt } }) =>
        labels[LABELS.injection] === 'enabled' &&
        (labels[LABELS.revision] ?? DEFAULT_REVISION) === this.revision &&
        name !== this.rootNamespace &&
        deletedAt === undefined,
    );
  }

  /** The objects of a kind in the namespaces whose pods get sidecars. @throws CommandError */
  async listInMesh(type: ResourceType): Promise<readonly RawObject[]> {
    const namespaces = await this.meshNamespaces();
    const lists = namespaces.map(({ metadata: { name } }) => this.list(type, { namespace: name }));
    return (await Promise.all(lists)).flat();
  }
}

/** Does work for each item, a few at a time: an API server makes those wait who ask too much at once. */
export async function inTurns<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<R>,
  atOnce = 8,
): Promise<readonly R[]> {
  const results = new Map<number, R>();
  const waiting = [...items.entries()];
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      results.set(next[0], await work(next[1]));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return [...results].sort(([one], [other]) => one - other).map(([, result]) => result);
}
