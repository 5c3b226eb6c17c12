import type { Registry } from 'prom-client';
import { RequestMetrics } from './connection/request-metrics.ts';
import { EventMetrics } from './events/event-metrics.ts';
import { InformerMetrics } from './informer/informer-metrics.ts';
import { LeaderMetrics } from './leader-election/leader-metrics.ts';
import { StatusMetrics } from './status/status-metrics.ts';
import { QueueMetrics } from './work-queue/queue-metrics.ts';

/** All metrics of the Kubernetes side of the control plane, in one registry. */
export class KubernetesMetrics {
  readonly requests: RequestMetrics;
  readonly informers: InformerMetrics;
  readonly queues: QueueMetrics;
  readonly leader: LeaderMetrics;
  readonly events: EventMetrics;
  readonly status: StatusMetrics;

  constructor(registry: Registry) {
    this.requests = new RequestMetrics(registry);
    this.informers = new InformerMetrics(registry);
    this.queues = new QueueMetrics(registry);
    this.leader = new LeaderMetrics(registry);
    this.events = new EventMetrics(registry);
    this.status = new StatusMetrics(registry);
  }
}
