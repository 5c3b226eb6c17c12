import { setTimeout as delay } from 'node:timers/promises';
import { Registry } from 'prom-client';
import { DEFAULT_LEAF_TTL_MS } from '../../ca/leaf-rotation.ts';
import { rotationTimes } from '../../ca/rotation/rotation-state.ts';
import { revisedName } from '../../sidecar-injector/mesh-words.ts';
import { AuthorityMetrics } from '../authority/authority-metrics.ts';
import { ClusterAuthority } from '../authority/cluster-authority.ts';
import { KubernetesRuntime } from '../kubernetes/kubernetes-runtime.ts';
import { programVersion } from '../program-version.ts';
import type { ClusterOptions } from './cluster-options.ts';
import { addClusterSources } from './cluster-sources.ts';
import { leader } from './leader.ts';
import { type StartedReplica, startReplica } from './started-replica.ts';
import { whenAborted } from './when-aborted.ts';

/**
 * Runs one replica of the operator until the signal fires; then it drains, hands over and ends. Rejects where it cannot start, or
 * meets a mistake of ours: whoever runs it starts it again.
 * @throws PortUnavailable, UnusableKeyPair
 */
export async function runOperator(options: ClusterOptions, signal: AbortSignal): Promise<void> {
  const { log, rootNamespace, revision, trustDomain, leafTtlMs = DEFAULT_LEAF_TTL_MS } = options;
  const registry = new Registry();
  const runtime = new KubernetesRuntime({
    access: options.access,
    userAgent: `meltemi/${programVersion()}`,
    lease: { namespace: rootNamespace, name: revisedName('meltemi', revision) },
    registry,
    log,
  });
  const sources = addClusterSources(runtime.informers, options);
  const authority = new ClusterAuthority({
    trustDomain,
    times: rotationTimes(leafTtlMs),
    rootNamespace,
    record: sources.authority.record,
    log,
    metrics: new AuthorityMetrics(registry),
  });
  const parts = { options, runtime, sources, authority };
  const ending = new AbortController();
  const { promise: started, resolve, reject } = Promise.withResolvers<StartedReplica>();
  const starting = AbortSignal.any([signal, ending.signal]);
  startReplica(parts, starting).then(resolve, reject);
  const following = runtime.run(leader(parts, started), ending.signal);
  try {
    await serveUntil(signal, started, following, options.drainMs);
  } finally {
    ending.abort();
    const replica = await started.catch(() => undefined);
    await replica?.stop();
    authority.close();
    await following;
  }
}

/** Resolves when the signal has fired and whoever knows of this replica has had time to learn that it ends. */
async function serveUntil(
  signal: AbortSignal,
  started: Promise<StartedReplica>,
  following: Promise<void>,
  drainMs: number,
): Promise<void> {
  const asked = whenAborted(signal);
  const replica = await Promise.race([started, asked, following]).catch((error: unknown) => {
    if (signal.aborted) return undefined;
    throw error;
  });
  if (!replica) return;
  await Promise.race([asked, following]);
  if (!signal.aborted) return;
  replica.drain();
  await delay(drainMs);
}
