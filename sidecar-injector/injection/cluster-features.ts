/** What the cluster can do, of what injection has a use for. */
export interface ClusterFeatures {
  /** Init containers that go on running, and end after the main containers (KEP-753): on since Kubernetes 1.29. */
  readonly nativeSidecars: boolean;
  /** A lifecycle hook that only waits (KEP-3960): on since Kubernetes 1.30. */
  readonly sleepHook: boolean;
}

const FIRST_MINOR = { nativeSidecars: 29, sleepHook: 30 } as const;

/**
 * What a version of Kubernetes can do.
 * @param version as the API server and the kubelets tell it, `v1.31.4+k3s1`: the oldest of them all, because a kubelet may be three
 * releases older than the API server, and does not know what the API server accepts. Where it is no version, the cluster is taken
 * for one that can do everything, as all supported ones can.
 */
export function clusterFeatures(version: string): ClusterFeatures {
  const [, major = '1', minor = '99'] = /^v?(\d+)\.(\d+)/.exec(version) ?? [];
  const isSince = (first: number) => Number(major) > 1 || Number(minor) >= first;
  return { nativeSidecars: isSince(FIRST_MINOR.nativeSidecars), sleepHook: isSince(FIRST_MINOR.sleepHook) };
}
