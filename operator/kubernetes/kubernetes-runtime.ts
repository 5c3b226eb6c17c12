import { Registry } from 'prom-client';
import type { ApiAccess } from './connection/api-access.ts';
import { ApiConnection } from './connection/api-connection.ts';
import { EventRecorder } from './events/event-recorder.ts';
import { InformerSet } from './informer/informer-set.ts';
import { KubernetesMetrics } from './kubernetes-metrics.ts';
import { type Lead, LeaderElector, type LeaseTimes } from './leader-election/leader-elector.ts';
import { type Log, silentLog } from './log.ts';
import { ResourceClient } from './resources/resource-client.ts';
import type { ObjectName } from './resources/resource-type.ts';

export interface RuntimeOptions {
  readonly access: ApiAccess;
  /** `meltemi/0.1.0`. */
  readonly userAgent: string;
  /** Where replicas find out who leads. */
  readonly lease: ObjectName;
  readonly leaseTimes?: LeaseTimes;
  readonly registry?: Registry;
  readonly log?: Log;
}

/** Under which Events are reported. */
const EVENT_CONTROLLER = 'mesh.meltemi.dev/operator';

/** What a process that lives off a Kubernetes API server needs, made of each other in the right order, and ended in the right order. */
export class KubernetesRuntime {
  readonly connection: ApiConnection;
  readonly client: ResourceClient;
  readonly informers: InformerSet;
  readonly elector: LeaderElector;
  readonly events: EventRecorder;
  readonly metrics: KubernetesMetrics;
  /** Where the metrics of the process are. */
  readonly registry: Registry;

  constructor(options: RuntimeOptions) {
    const { access, userAgent, lease, log = silentLog } = options;
    this.registry = options.registry ?? new Registry();
    this.metrics = new KubernetesMetrics(this.registry);
    this.connection = new ApiConnection({ access, userAgent, metrics: this.metrics.requests });
    this.client = new ResourceClient(this.connection);
    this.informers = new InformerSet({ connection: this.connection, log, metrics: this.metrics.informers });
    const times = options.leaseTimes === undefined ? {} : { times: options.leaseTimes };
    this.elector = new LeaderElector({
      client: this.client,
      lease,
      log,
      metrics: this.metrics.leader,
      ...times,
    });
    this.events = new EventRecorder({
      client: this.client,
      reporter: { controller: EVENT_CONTROLLER, instance: this.elector.identity },
      log,
      metrics: this.metrics.events,
    });
  }

  /**
   * Follows the cluster, and leads when it is elected, until the signal fires. Whoever leads has seen all objects. Ends from the outside
   * in: first the leader's work and the Lease, then what is left of its Events, then the informers, then the connections.
   */
  async run(lead: Lead, signal: AbortSignal): Promise<void> {
    const electing = new AbortController();
    const informing = new AbortController();
    const end = () => electing.abort(signal.reason);
    signal.addEventListener('abort', end, { once: true });
    if (signal.aborted) end();
    // A mistake in what follows an informer ends everything, in order.
    const informed = this.informers.run(informing.signal).catch((error: unknown) => {
      electing.abort(error);
      throw error;
    });
    informed.catch(() => undefined);
    try {
      await this.#elect(lead, electing.signal);
    } finally {
      signal.removeEventListener('abort', end);
      await this.events.close();
      informing.abort();
      await Promise.allSettled([informed]);
      this.connection.close();
    }
    await informed;
  }

  async #elect(lead: Lead, signal: AbortSignal): Promise<void> {
    try {
      await this.informers.whenSynced(signal);
    } catch (error) {
      if (signal.aborted) return;
      throw error;
    }
    await this.elector.run(lead, signal);
  }
}
