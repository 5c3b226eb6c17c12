import { fileURLToPath } from 'node:url';
import type { TestCluster } from './test-cluster.ts';

const MANIFESTS = fileURLToPath(new URL('../../samples/bookshop/kubernetes', import.meta.url));

export const BOOKSHOP = 'bookshop';

/** Opens the bookshop in the namespace `bookshop`, which may be there already, with its labels; all its pods are ready then. */
export async function openBookshop(cluster: TestCluster): Promise<void> {
  await cluster.kubectl('apply', '-f', MANIFESTS);
  await waitForRollouts(cluster, BOOKSHOP);
}

/** Waits until every Deployment of a namespace has all its pods, each of its newest kind. */
export async function waitForRollouts(cluster: TestCluster, namespace: string): Promise<void> {
  await cluster.kubectl('rollout', 'status', 'deployment', '--namespace', namespace, '--timeout=120s');
}
