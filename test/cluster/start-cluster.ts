import type { Lifetime } from '../lifetime.ts';
import { clusterProvider } from './cluster-provider.ts';
import { startKindCluster } from './kind/kind-cluster.ts';
import { startOneNodeCluster } from './one-node/one-node-cluster.ts';
import type { ClusterOptions, TestCluster } from './test-cluster.ts';

/**
 * Starts a real cluster with nothing in it, which ends with the lifetime: one for all tests of a suite. Guard the suite with
 * `requireCluster`. With `MELTEMI_TEST_CLUSTER=kind` it is one of kind.
 */
export function startCluster(lifetime: Lifetime, options: ClusterOptions = {}): Promise<TestCluster> {
  const start = clusterProvider() === 'kind' ? startKindCluster : startOneNodeCluster;
  return start(lifetime, options);
}
