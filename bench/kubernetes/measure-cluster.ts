import { loadavg } from 'node:os';
import { referenceWorkMs } from '../runs/reference-work.ts';
import type { ClusterResult } from './cluster-result.ts';
import { startFilledCluster } from './filled-cluster.ts';
import type { ClusterSize } from './filling/cluster-size.ts';
import { measureCore } from './measure-core.ts';
import { measureOperator } from './measure-operator.ts';
import { withLifetime } from './run-lifetime.ts';

export interface ClusterRunOptions {
  readonly size: ClusterSize;
  /** How long nothing changes, to see what is asked all the same. */
  readonly quietSeconds: number;
  /** How often a pod gets ready. */
  readonly repetitions: number;
  /** How many pods are replaced. */
  readonly rolledPods: number;
  /** Options of Node for the measured processes. */
  readonly nodeOptions: readonly string[];
  readonly progress: (message: string) => void;
}

/** Fills a real API server, and measures what reads it. Takes minutes. */
export function measureCluster(options: ClusterRunOptions): Promise<ClusterResult> {
  return withLifetime(async (lifetime) => {
    const { size, progress } = options;
    progress(`filling an API server with ${size.services} services and their pods`);
    const cluster = await startFilledCluster(lifetime, size);
    const [loadBefore = 0] = loadavg();
    const { podBytes, fillSeconds } = cluster;
    const core = await withLifetime((own) => measureCore(own, cluster, options));
    const operator = await withLifetime((own) => measureOperator(own, cluster, options));
    return { size, podBytes, fillSeconds, core, operator, loadBefore, referenceWorkMs: referenceWorkMs() };
  });
}
