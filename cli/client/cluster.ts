import type { ApiConnection } from '../../operator/kubernetes/connection/api-connection.ts';
import { ApiError } from '../../operator/kubernetes/connection/api-errors.ts';
import { listObjects, type ObjectList } from '../../operator/kubernetes/informer/list-objects.ts';
import type { RawObject } from '../../operator/kubernetes/resources/raw-object.ts';
import type { ResourceType } from '../../operator/kubernetes/resources/resource-type.ts';
import { type AskedCluster, type AskedThing, clusterError } from './cluster-errors.ts';

/** Which objects of a kind. */
export interface Selector {
  readonly namespace?: string | undefined;
  readonly labelSelector?: string | undefined;
  readonly fieldSelector?: string | undefined;
}

export interface ClusterOptions {
  readonly connection: ApiConnection;
  /** Where the address is from: `~/.kube/config`. */
  readonly source: string;
  readonly rootNamespace: string;
}

/** A Kubernetes cluster, as commands ask it: what goes wrong is told as CommandErrors with what to do. */
export class Cluster implements AskedCluster {
  readonly connection: ApiConnection;
  readonly source: string;
  readonly rootNamespace: string;
  readonly server: string;

  constructor({ connection, source, rootNamespace }: ClusterOptions) {
    this.connection = connection;
    this.source = source;
    this.rootNamespace = rootNamespace;
    this.server = connection.access.server.href.replace(/\/$/, '');
  }

  /** All objects of a kind, as they come. @throws CommandError */
  async list(type: ResourceType, selector: Selector = {}): Promise<readonly RawObject[]> {
    const { namespace } = selector;
    const asked = { permission: `list ${resourceText(type)}`, namespace, canNarrow: type.namespaced };
    const { objects } = await this.explain(asked, () => this.#list(type, selector));
    return objects.map(({ value }) => value);
  }

  /** Runs what asks the API server, and explains its errors. @throws CommandError */
  async explain<T>(asked: AskedThing, ask: () => Promise<T>): Promise<T> {
    try {
      return await ask();
    } catch (error) {
      throw error instanceof ApiError ? clusterError(error, this, asked) : error;
    }
  }

  close(): void {
    this.connection.close();
  }

  #list(type: ResourceType, selector: Selector): Promise<ObjectList<RawObject>> {
    const given = Object.entries(selector).filter(([, value]) => value !== undefined);
    const kind = { type, keep: (object: RawObject) => object, ...Object.fromEntries(given) };
    return listObjects(this.connection, kind, new AbortController().signal);
  }
}

/** As roles and messages call a kind: `trafficroutes.mesh.meltemi.dev`, `pods`. */
export function resourceText({ apiVersion, plural }: Pick<ResourceType, 'apiVersion' | 'plural'>): string {
  const [group = '', version] = apiVersion.split('/');
  return version === undefined ? plural : `${plural}.${group}`;
}
