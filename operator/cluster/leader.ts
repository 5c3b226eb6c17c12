import { DEFAULT_LEAF_TTL_MS } from '../../ca/leaf-rotation.ts';
import { rotationTimes } from '../../ca/rotation/rotation-state.ts';
import { NamespaceReconciler } from '../../reconcilers/namespace/namespace-reconciler.ts';
import { MeshStatusReconciler } from '../../reconcilers/status/mesh-status-reconciler.ts';
import { StatusReconciler } from '../../reconcilers/status/status-reconciler.ts';
import { WebhookConfigurationReconciler } from '../../reconcilers/webhook-configuration/webhook-configuration-reconciler.ts';
import { AuthorityKeeper } from '../authority/authority-keeper.ts';
import type { Lead } from '../kubernetes/leader-election/leader-elector.ts';
import { LastGoodKeeper } from '../last-good/last-good-keeper.ts';
import type { ReplicaParts } from './replica-mesh.ts';
import type { StartedReplica } from './started-replica.ts';

/** Something that works until the signal fires. */
interface Worker {
  run(term: AbortSignal): Promise<void>;
}

/**
 * What the leader does, and nobody else: all that is written to the cluster.
 * @param started resolves when this replica serves; the authority is looked after before, because nobody serves without one
 */
export function leader(parts: ReplicaParts, started: Promise<StartedReplica>): Lead {
  let replica: StartedReplica | undefined;
  const serving = started.then((one) => {
    replica = one;
    return one;
  });
  // Whoever waits for it is told why it did not start.
  serving.catch(() => undefined);
  return async (term) => {
    const keeper = authorityKeeper(parts, () => replica);
    await Promise.all([keeper.run(term), writeWhenServing(parts, serving, term)]);
  };
}

async function writeWhenServing(
  parts: ReplicaParts,
  serving: Promise<StartedReplica>,
  term: AbortSignal,
): Promise<void> {
  const over = new Promise<undefined>((resolve) => {
    if (term.aborted) resolve(undefined);
    term.addEventListener('abort', () => resolve(undefined), { once: true });
  });
  const replica = await Promise.race([serving.catch(() => undefined), over]);
  if (replica === undefined) return;
  const { workers, stop } = writers(parts, replica);
  await Promise.all(workers.map((worker) => worker.run(term))).finally(stop);
}

function authorityKeeper(
  { options, runtime, sources, authority }: ReplicaParts,
  replica: () => StartedReplica | undefined,
): AuthorityKeeper {
  const { rootNamespace, trustDomain, log } = options;
  return new AuthorityKeeper({
    client: runtime.client,
    sources: sources.authority,
    rootNamespace,
    trustDomain,
    source: options.authority,
    times: rotationTimes(options.leafTtlMs ?? DEFAULT_LEAF_TTL_MS),
    inForce: () => authority.record,
    everybodyHas: (version) => replica()?.view.replicas.ledger.everybodyTrusts(version) ?? false,
    queueMetrics: runtime.metrics.queues,
    log,
  });
}

function writers(
  { options, runtime, sources, authority }: ReplicaParts,
  { own, view, injection, bootstrap }: StartedReplica,
): { readonly workers: readonly Worker[]; readonly stop: () => void } {
  const { rootNamespace, revision, log } = options;
  const { client, events, metrics } = runtime;
  const { queues: queueMetrics, status: statusMetrics } = metrics;
  const { inventory } = own.configuration;
  const { model } = own.mesh;
  const observe: typeof own.mesh.observe = (observer) => own.mesh.observe(observer);
  const { ledger, groups } = view.replicas;

  const namespaces = new NamespaceReconciler({
    client,
    sources: { ...sources.namespaces, pods: sources.registered.pods },
    revision,
    context: () => injection.current(),
    bootstrap: () => bootstrap,
    trustBundle: () => authority.serverRootsPem(),
    metrics: queueMetrics,
    log,
  });
  const webhookConfigurations = new WebhookConfigurationReconciler({
    connection: runtime.connection,
    sources: sources.webhooks,
    revision,
    caBundle: () => authority.serverRootsPem(),
    metrics: queueMetrics,
    log,
  });
  const meshStatuses = new MeshStatusReconciler({
    groups,
    inventory,
    rootNamespace,
    statuses: sources.meshStatuses,
    client,
    injectionProblems: view.injectionProblems,
    queueMetrics,
    statusMetrics,
    log,
  });
  const common = { model, observe, inventory, client, queueMetrics, log };
  const status = new StatusReconciler({ ...common, sources: sources.stored, ledger, events, statusMetrics });
  const lastGoods = new LastGoodKeeper({ ...common, kept: sources.lastGoods });

  const ends = [
    authority.onChange(() => {
      namespaces.contentChanged();
      webhookConfigurations.caChanged();
    }),
    view.injectionProblems.follow((changed) => {
      for (const namespace of changed) meshStatuses.touch(namespace);
    }),
  ];
  return {
    workers: [namespaces, webhookConfigurations, meshStatuses, status, lastGoods],
    stop: () => {
      for (const end of ends) end();
    },
  };
}
