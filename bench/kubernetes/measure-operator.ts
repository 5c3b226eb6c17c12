import type { Lifetime } from '../../test/lifetime.ts';
import { clockMs } from '../process/usage.ts';
import { measureQuietTime } from './api-load/quiet-time.ts';
import type { ChangedCluster } from './changes/change-target.ts';
import { rollPods } from './changes/rolling-update.ts';
import type { OperatorResult } from './cluster-result.ts';
import type { FilledCluster } from './filled-cluster.ts';
import type { ClusterRunOptions } from './measure-cluster.ts';
import { type RunningOperator, startOperator } from './operator/running-operator.ts';
import { settle, writesOf } from './operator/settle.ts';

/** Measures `meltemi operator` as it is run in a cluster, alone and so the leader. */
export async function measureOperator(
  lifetime: Lifetime,
  { server, size }: FilledCluster,
  { quietSeconds, rolledPods, nodeOptions, progress }: ClusterRunOptions,
): Promise<OperatorResult> {
  progress('starting the operator');
  const operator = await startOperator(lifetime, await server.writeKubeConfig(), nodeOptions);
  const { startSeconds } = operator;
  const { cpuSeconds: startCpuSeconds } = await operator.usage();
  const begun = performance.now();
  const settledFor = await settle(operator);
  const writingSeconds = (performance.now() - begun) / 1000 - settledFor;
  const startWrites = writesOf(await operator.metrics());
  progress(`leaving it alone for ${quietSeconds} s`);
  const before = await operator.usage();
  const quiet = await measureQuietTime(() => operator.metrics(), server.admin, quietSeconds);
  const after = await operator.usage();
  progress('changing the cluster');
  const rollingUpdate = await measureRollingUpdate(operator, rolledPods, {
    admin: server.admin,
    size,
    reach: async () => clockMs(),
  });
  const { peakResident: peak } = await operator.usage();
  return {
    startSeconds,
    startCpuSeconds,
    writingSeconds,
    startWrites,
    memory: { atRest: after.resident, peak },
    quiet: { ...quiet, cpuMsPerSecond: ((after.cpuSeconds - before.cpuSeconds) * 1000) / quietSeconds },
    rollingUpdate,
  };
}

async function measureRollingUpdate(
  operator: RunningOperator,
  pods: number,
  cluster: ChangedCluster,
): Promise<OperatorResult['rollingUpdate']> {
  const before = { usage: await operator.usage(), writes: writesOf(await operator.metrics()) };
  operator.takeLongestBlock();
  // The first services were rolled already, for the core.
  await rollPods(cluster, pods, Math.ceil(pods / cluster.size.podsPerService));
  await settle(operator);
  const page = await operator.metrics();
  const { cpuSeconds } = await operator.usage();
  return {
    pods,
    cpuMsPerPod: ((cpuSeconds - before.usage.cpuSeconds) * 1000) / pods,
    writesPerPod: (writesOf(page) - before.writes) / pods,
    longestBlockMs: operator.takeLongestBlock(),
  };
}
