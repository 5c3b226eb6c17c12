import { isRecord } from '../../api/record.ts';
import type { KeptNode } from '../../registries/kubernetes/kept-node.ts';
import { clusterFeatures } from '../../sidecar-injector/injection/cluster-features.ts';
import type { InjectionSettings } from '../../sidecar-injector/injection/injection-context.ts';
import type { ApiConnection } from '../kubernetes/connection/api-connection.ts';
import type { ObjectSource } from '../kubernetes/informer/object-source.ts';

/**
 * What pods are injected with, as the cluster is now: what its oldest node can do decides, because a pod may come to any of them.
 */
export class ClusterInjectionSettings {
  readonly #base: Omit<InjectionSettings, 'cluster'>;
  readonly #nodes: ObjectSource<KeptNode>;
  readonly #serverVersion: string;
  #current: InjectionSettings | undefined;
  readonly #unfollow: () => void;

  /** @param serverVersion `v1.36.0`, of the API server */
  constructor(
    base: Omit<InjectionSettings, 'cluster'>,
    nodes: ObjectSource<KeptNode>,
    serverVersion: string,
  ) {
    this.#base = base;
    this.#nodes = nodes;
    this.#serverVersion = serverVersion;
    this.#unfollow = nodes.follow(() => {
      this.#current = undefined;
    });
  }

  current(): InjectionSettings {
    this.#current ??= { ...this.#base, cluster: clusterFeatures(this.#oldestVersion()) };
    return this.#current;
  }

  close(): void {
    this.#unfollow();
  }

  #oldestVersion(): string {
    const versions = [...this.#nodes.entries()].map(([, { kubeletVersion }]) => kubeletVersion);
    return oldestVersion([this.#serverVersion, ...versions]);
  }
}

/** The oldest of some versions such as `v1.31.4+k3s1`, by major and minor number; those that are no version do not count. */
export function oldestVersion(versions: readonly string[]): string {
  const known = versions.filter((version) => rankOf(version) !== undefined);
  return known.toSorted((one, other) => (rankOf(one) ?? 0) - (rankOf(other) ?? 0))[0] ?? '';
}

function rankOf(version: string): number | undefined {
  const [, major, minor] = /^v?(\d{1,4})\.(\d{1,4})/.exec(version) ?? [];
  return major === undefined || minor === undefined ? undefined : Number(major) * 10_000 + Number(minor);
}

/**
 * The version of the API server, such as `v1.36.0`.
 * @throws ApiError
 */
export async function serverVersion(connection: ApiConnection, signal: AbortSignal): Promise<string> {
  const answer = await connection.send({ method: 'GET', path: '/version', resource: 'version', signal });
  return isRecord(answer) && typeof answer.gitVersion === 'string' ? answer.gitVersion : '';
}
