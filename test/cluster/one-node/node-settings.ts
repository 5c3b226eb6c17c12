import type { Addresses } from './addresses.ts';

/** The node's name in its cluster. */
export const NODE_NAME = 'node1';

/** The image of the container that holds the namespaces of a pod. */
export const PAUSE_IMAGE = 'meltemi.test/pause:1';

const CONTAINERD_SOCKET = '/run/containerd/containerd.sock';

/** containerd's configuration: images are loaded by hand, and the machine's settings stay as they are. */
export function containerdConfig(cniDirectory: string): string {
  return `version = 2
disabled_plugins = ["io.containerd.snapshotter.v1.aufs", "io.containerd.snapshotter.v1.btrfs", "io.containerd.snapshotter.v1.devmapper", "io.containerd.snapshotter.v1.zfs"]

[grpc]
address = "${CONTAINERD_SOCKET}"

[plugins."io.containerd.grpc.v1.cri"]
sandbox_image = "${PAUSE_IMAGE}"
restrict_oom_score_adj = true
disable_apparmor = true

[plugins."io.containerd.grpc.v1.cri".containerd.runtimes.runc]
runtime_type = "io.containerd.runc.v2"
options = { SystemdCgroup = false }

[plugins."io.containerd.grpc.v1.cri".cni]
bin_dir = "/usr/lib/cni"
conf_dir = "${cniDirectory}"
`;
}

/** How pods get their networks: all are on one bridge. */
export function cniConfig({ pods }: Addresses): string {
  const ipam = { type: 'host-local', ranges: [[{ subnet: pods }]], routes: [{ dst: '0.0.0.0/0' }] };
  const bridge = {
    type: 'bridge',
    bridge: 'pods',
    isGateway: true,
    hairpinMode: true,
    ipMasq: false,
    ipam,
  };
  return JSON.stringify({
    cniVersion: '1.0.0',
    name: 'pods',
    plugins: [bridge, { type: 'portmap', capabilities: { portMappings: true } }],
  });
}

export function kubeletConfig({ dns }: Addresses): string {
  // Images cannot be pulled again, and a machine's full disk is for its owner to see.
  const leastFree = { 'memory.available': '1%', 'nodefs.available': '1%', 'imagefs.available': '1%' };
  return JSON.stringify({
    apiVersion: 'kubelet.config.k8s.io/v1beta1',
    kind: 'KubeletConfiguration',
    authentication: { anonymous: { enabled: true }, webhook: { enabled: false } },
    authorization: { mode: 'AlwaysAllow' },
    containerRuntimeEndpoint: `unix://${CONTAINERD_SOCKET}`,
    failCgroupV1: false,
    cgroupDriver: 'cgroupfs',
    failSwapOn: false,
    oomScoreAdj: 0,
    clusterDomain: 'cluster.local',
    clusterDNS: [dns],
    resolvConf: '',
    imageGCHighThresholdPercent: 100,
    evictionHard: leastFree,
    // How soon a changed ConfigMap shows in a pod: a minute, unless told.
    syncFrequency: '5s',
  });
}

export function kubeletArguments(directory: string, { node }: Addresses): readonly string[] {
  return [
    `--config=${directory}/kubelet.json`,
    `--kubeconfig=${directory}/kubelet.kubeconfig`,
    `--hostname-override=${NODE_NAME}`,
    `--node-ip=${node}`,
  ];
}

export function kubeProxyConfig(directory: string, { pods }: Addresses): string {
  return JSON.stringify({
    apiVersion: 'kubeproxy.config.k8s.io/v1alpha1',
    kind: 'KubeProxyConfiguration',
    mode: 'iptables',
    clusterCIDR: pods,
    hostnameOverride: NODE_NAME,
    clientConnection: { kubeconfig: `${directory}/kube-proxy.kubeconfig` },
    // These belong to the whole machine.
    conntrack: { maxPerCore: 0, min: 0, tcpEstablishedTimeout: '0s', tcpCloseWaitTimeout: '0s' },
    // Every change at once.
    iptables: { minSyncPeriod: '0s', syncPeriod: '30s' },
  });
}
