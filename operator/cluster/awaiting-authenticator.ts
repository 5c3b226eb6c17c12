import type { SourceCollection } from '../../mesh-model/collections/graph.ts';
import type { Workload } from '../../mesh-model/workload.ts';
import type { Authenticator, ProxyCredentials } from '../../xds/server/authentication.ts';

/**
 * How long a stream waits for its workload to be known, in milliseconds. The kubelet starts a pod's sidecar in the moment in which it
 * tells the API server the pod's address: mostly the one or the other is first by a few milliseconds. Envoy would try again after
 * its own pause, and the pod would start that much later.
 */
const PATIENCE_MS = 3_000;

/** Lets a proxy that proves who it is wait until the mesh knows its workload, or for a little while. */
export class AwaitingAuthenticator implements Authenticator {
  readonly #inner: Authenticator;
  readonly #workloads: () => SourceCollection<Workload>;
  readonly #patienceMs: number;

  /** @param workloads asked for when the first proxy comes: the mesh is made with its authenticator */
  constructor(inner: Authenticator, workloads: () => SourceCollection<Workload>, patienceMs = PATIENCE_MS) {
    this.#inner = inner;
    this.#workloads = workloads;
    this.#patienceMs = patienceMs;
  }

  async authenticate(token: string): Promise<ProxyCredentials> {
    const credentials = await this.#inner.authenticate(token);
    await this.#known(credentials.workload);
    return credentials;
  }

  follow(token: string, credentials: ProxyCredentials, revoked: (reason: string) => void): () => void {
    return this.#inner.follow?.(token, credentials, revoked) ?? (() => undefined);
  }

  #known(workload: string): Promise<void> {
    const workloads = this.#workloads();
    if (workloads.get(workload) !== undefined) return Promise.resolve();
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        unfollow();
        resolve();
      };
      // Whoever is not known by then is refused with the reason.
      const timer = setTimeout(end, this.#patienceMs).unref();
      const unfollow = workloads.follow((key) => {
        if (key === workload && workloads.get(key) !== undefined) end();
      });
    });
  }
}
