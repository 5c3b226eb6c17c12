import type { ControlPlane } from './control-plane.ts';
import { type Outcome, sendThroughSidecar } from './http-client.ts';
import type { MeshDirectory } from './mesh-files.ts';
import { type RatingsInstance, ratingsInstance } from './ratings-instance.ts';
import type { ShopWorkload } from './shop-workload.ts';
import { TourError } from './tour-error.ts';
import { type Visit, visitFrom } from './visit.ts';

/** The port of every service of the shop. */
export const servicePort = 9080;

/** The running bookshop, seen by those who come to visit. */
export class Shop {
  readonly mesh: MeshDirectory;
  readonly controlPlane: ControlPlane;
  readonly workloads: readonly ShopWorkload[];
  readonly ratings: readonly RatingsInstance[];
  readonly #visitorPort: number;

  constructor(mesh: MeshDirectory, controlPlane: ControlPlane, workloads: readonly ShopWorkload[]) {
    this.mesh = mesh;
    this.controlPlane = controlPlane;
    this.workloads = workloads;
    this.#visitorPort = this.workload('visitor').outboundPort;
    this.ratings = workloads
      .filter(({ app }) => app === 'ratings')
      .flatMap(({ name, inbound }) => (inbound ? [ratingsInstance(name, inbound.appPort)] : []));
  }

  /** What a client without a sidecar of its own may set as its HTTP proxy. */
  get visitorProxy(): string {
    return `http://127.0.0.1:${this.#visitorPort}`;
  }

  /** @throws TourError where the mesh has no such workload */
  workload(name: string): ShopWorkload {
    const found = this.workloads.find((workload) => workload.name === name);
    if (found !== undefined) return found;
    throw new TourError(`The mesh has no workload ${name}.`, 'Restore samples/bookshop/mesh.');
  }

  /** Where peers reach a workload, its sidecar that is: what a caller without a sidecar has to use. */
  plainUrl(name: string): string {
    const { address, inbound } = this.workload(name);
    return `http://${address}:${inbound?.port ?? servicePort}`;
  }

  /**
   * Opens the page through the visitor's sidecar.
   * @param reader who does it, if they say
   */
  async visit(reader?: string): Promise<Visit> {
    const user = reader === undefined ? {} : { 'end-user': reader };
    const headers = { accept: 'application/json', ...user };
    return visitFrom(await this.ask(`http://page:${servicePort}/`, headers));
  }

  /** Asks the ratings service itself, through the visitor's sidecar. */
  askRatings(): Promise<Outcome> {
    return this.ask(`http://ratings:${servicePort}/ratings/0`);
  }

  /** Sends a GET through the visitor's sidecar. */
  ask(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Outcome> {
    return sendThroughSidecar(this.#visitorPort, url, { headers });
  }
}
