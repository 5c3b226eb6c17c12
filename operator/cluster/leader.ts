import { DEFAULT_LEAF_TTL_MS } from '../../ca/leaf-rotation.ts';
import { rotationTimes } from '../../ca/rotation/rotation-state.ts';
import { AuthorityKeeper } from '../authority/authority-keeper.ts';
import type { Lead } from '../kubernetes/leader-election/leader-elector.ts';
import type { ReplicaParts } from './replica-mesh.ts';
import type { StartedReplica } from './started-replica.ts';
import { whenAborted } from './when-aborted.ts';
import { WRITERS } from './writers.ts';

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
  const replica = await Promise.race([serving.catch(() => undefined), whenAborted(term)]);
  if (!replica) return;
  await Promise.all(WRITERS.map((make) => make(parts, replica).run(term)));
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
