/** What gives tests a cluster: namespaces of this machine, or kind, which needs Docker. */
export type ClusterProvider = 'one-node' | 'kind';

/**
 * What `$MELTEMI_TEST_CLUSTER` says; one-node unless it says something.
 * @throws TypeError where it says what there is not
 */
export function clusterProvider(): ClusterProvider {
  const told = process.env.MELTEMI_TEST_CLUSTER || 'one-node';
  if (told === 'one-node' || told === 'kind') return told;
  throw new TypeError(`MELTEMI_TEST_CLUSTER is '${told}': set it to one-node or kind, or unset it`);
}
