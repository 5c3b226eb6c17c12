import { NamespaceReconciler } from '../../reconcilers/namespace/namespace-reconciler.ts';
import { MeshStatusReconciler } from '../../reconcilers/status/mesh-status-reconciler.ts';
import { StatusReconciler } from '../../reconcilers/status/status-reconciler.ts';
import { WebhookConfigurationReconciler } from '../../reconcilers/webhook-configuration/webhook-configuration-reconciler.ts';
import { LastGoodKeeper } from '../last-good/last-good-keeper.ts';
import type { ReplicaParts } from './replica-mesh.ts';
import type { StartedReplica } from './started-replica.ts';

/** Something that works until the signal fires, and is told of changes meanwhile. */
export interface Worker {
  run(term: AbortSignal): Promise<void>;
}

type MakeWorker = (parts: ReplicaParts, replica: StartedReplica) => Worker;

/** All that the leader writes, each sort by a worker of its own; they do not wait for each other. */
export const WRITERS: readonly MakeWorker[] = [
  namespaceWriter,
  webhookConfigurationWriter,
  statusWriter,
  meshStatusWriter,
  lastGoodWriter,
];

/** What the pods of each namespace read. */
function namespaceWriter(parts: ReplicaParts, { injection, bootstrap }: StartedReplica): Worker {
  const { options, runtime, sources, authority } = parts;
  const reconciler = new NamespaceReconciler({
    client: runtime.client,
    sources: { ...sources.namespaces, pods: sources.registered.pods },
    revision: options.revision,
    context: () => injection.current(),
    bootstrap: () => bootstrap,
    trustBundle: () => authority.serverRootsPem(),
    metrics: runtime.metrics.queues,
    log: options.log,
  });
  return whileFollowing(reconciler, () => authority.onChange(() => reconciler.contentChanged()));
}

/** Which certificates the API server trusts at the webhooks. */
function webhookConfigurationWriter({ options, runtime, sources, authority }: ReplicaParts): Worker {
  const reconciler = new WebhookConfigurationReconciler({
    connection: runtime.connection,
    sources: sources.webhooks,
    revision: options.revision,
    caBundle: () => authority.serverRootsPem(),
    metrics: runtime.metrics.queues,
    log: options.log,
  });
  return whileFollowing(reconciler, () => authority.onChange(() => reconciler.caChanged()));
}

/** The conditions of the users' objects. */
function statusWriter({ options, runtime, sources }: ReplicaParts, { own, view }: StartedReplica): Worker {
  return new StatusReconciler({
    model: own.mesh.model,
    observe: (observer) => own.mesh.observe(observer),
    inventory: own.configuration.inventory,
    sources: sources.stored,
    ledger: view.replicas.ledger,
    client: runtime.client,
    events: runtime.events,
    queueMetrics: runtime.metrics.queues,
    statusMetrics: runtime.metrics.status,
    log: options.log,
  });
}

/** A MeshStatus for each namespace of the mesh, and for all of it. */
function meshStatusWriter(
  { options, runtime, sources }: ReplicaParts,
  { own, view }: StartedReplica,
): Worker {
  const { injectionProblems } = view;
  const reconciler = new MeshStatusReconciler({
    groups: view.replicas.groups,
    inventory: own.configuration.inventory,
    rootNamespace: options.rootNamespace,
    statuses: sources.meshStatuses,
    client: runtime.client,
    injectionProblems,
    queueMetrics: runtime.metrics.queues,
    statusMetrics: runtime.metrics.status,
    log: options.log,
  });
  return whileFollowing(reconciler, () =>
    injectionProblems.follow((changed) => {
      for (const namespace of changed) reconciler.touch(namespace);
    }),
  );
}

/** What stays in force over a restart of all replicas where the newest is refused. */
function lastGoodWriter({ options, runtime, sources }: ReplicaParts, { own }: StartedReplica): Worker {
  return new LastGoodKeeper({
    model: own.mesh.model,
    observe: (observer) => own.mesh.observe(observer),
    inventory: own.configuration.inventory,
    kept: sources.lastGoods,
    client: runtime.client,
    queueMetrics: runtime.metrics.queues,
    log: options.log,
  });
}

/** A worker that something is followed for, for as long as it works. */
function whileFollowing(worker: Worker, follow: () => () => void): Worker {
  return {
    run: async (term) => {
      const unfollow = follow();
      try {
        await worker.run(term);
      } finally {
        unfollow();
      }
    },
  };
}
