import { atEnd, type Lifetime } from '../../test/lifetime.ts';
import { Child } from '../process/child.ts';
import { percentile } from '../statistics.ts';
import { measureQuietTime } from './api-load/quiet-time.ts';
import { askedRequests, fullLists } from './api-load/request-counts.ts';
import type { ChangedCluster } from './changes/change-target.ts';
import { makePodReady } from './changes/ready-pod.ts';
import { rollPods } from './changes/rolling-update.ts';
import type { CoreResult, PodReadyResult, RollingUpdateResult } from './cluster-result.ts';
import { CORE_CALLS } from './core/calls.ts';
import type { FilledCluster } from './filled-cluster.ts';
import type { ClusterRunOptions } from './measure-cluster.ts';

type CoreProcess = Child<typeof CORE_CALLS>;

const CORE_SCRIPT = new URL('core/main.ts', import.meta.url);

/** Pods that get ready before it is measured, so that the code is warm. */
const WARM_UP = 5;

/** Measures informers, store, registry and model in a process of their own. */
export async function measureCore(
  lifetime: Lifetime,
  { server, size }: FilledCluster,
  options: ClusterRunOptions,
): Promise<CoreResult> {
  const { nodeOptions, progress } = options;
  const core: CoreProcess = new Child(CORE_CALLS, CORE_SCRIPT, [...nodeOptions, '--expose-gc']);
  atEnd(lifetime, () => core.stop());
  progress('reading the cluster');
  const { seconds, usage, ...model } = await core.call('start', {
    kubeConfig: await server.writeKubeConfig(),
  });
  const { peakResident: peakOfStart } = await core.call('totals', {});
  const { page } = await core.call('metrics', {});
  const { resident: atRest } = await core.call('rest', {});
  progress(`leaving it alone for ${options.quietSeconds} s`);
  const quiet = await measureQuietTime(
    async () => (await core.call('metrics', {})).page,
    server.admin,
    options.quietSeconds,
  );
  progress('changing the cluster');
  const changed: ChangedCluster = {
    admin: server.admin,
    size,
    reach: async (service, addresses) =>
      (await core.call('reach', { service, addresses: [...addresses] })).at,
  };
  const podReady = await measurePodReady(core, changed, options.repetitions);
  const rollingUpdate = await measureRollingUpdate(core, changed, options.rolledPods);
  const { peakResident: peak } = await core.call('totals', {});
  return {
    start: { seconds, ...usage },
    startRequests: [...askedRequests(page).values()].reduce((total, count) => total + count, 0),
    fullLists: fullLists(page),
    model,
    memory: { atRest, peakOfStart, peak },
    quiet,
    podReady,
    rollingUpdate,
  };
}

async function measurePodReady(
  core: CoreProcess,
  cluster: ChangedCluster,
  repetitions: number,
): Promise<PodReadyResult> {
  for (let repetition = 0; repetition < WARM_UP; repetition++) await makePodReady(cluster, repetition);
  await core.call('usage', {});
  const times = [];
  for (let repetition = 0; repetition < repetitions; repetition++) {
    times.push(await makePodReady(cluster, WARM_UP + repetition));
  }
  const { cpuSeconds, longestBlockMs } = await core.call('usage', {});
  const reached = times.map(({ reachedMs }) => reachedMs);
  return {
    repetitions,
    p50Ms: percentile(reached, 0.5),
    p99Ms: percentile(reached, 0.99),
    writtenP50Ms: percentile(
      times.map(({ writtenMs }) => writtenMs),
      0.5,
    ),
    cpuMs: (cpuSeconds * 1000) / repetitions,
    longestBlockMs,
  };
}

async function measureRollingUpdate(
  core: CoreProcess,
  cluster: ChangedCluster,
  pods: number,
): Promise<RollingUpdateResult> {
  await core.call('usage', {});
  await rollPods(cluster, pods);
  const { cpuSeconds, longestBlockMs } = await core.call('usage', {});
  return { pods, cpuMsPerPod: (cpuSeconds * 1000) / pods, longestBlockMs };
}
