import type { PodPlace } from './cluster-size.ts';

const SINCE = '2026-01-01T00:00:00Z';
const CONDITIONS = ['PodReadyToStartContainers', 'Initialized', 'Ready', 'ContainersReady', 'PodScheduled'];

/** The status of a pod that runs, as its kubelet writes it. */
export function podStatus({ address, node }: PodPlace, isReady: boolean): object {
  const container = (name: string, image: string) => ({
    name,
    image,
    imageID: `${image}@sha256:${'8d1f'.repeat(16)}`,
    containerID: `containerd://${'4be2'.repeat(16)}`,
    ready: isReady,
    started: true,
    restartCount: 0,
    state: { running: { startedAt: SINCE } },
  });
  return {
    phase: 'Running',
    hostIP: `192.168.0.${node.slice('node-'.length)}`,
    podIP: address,
    podIPs: [{ ip: address }],
    qosClass: 'Burstable',
    startTime: SINCE,
    conditions: CONDITIONS.map((type) => ({
      type,
      status: isReady || !type.endsWith('Ready') ? 'True' : 'False',
      lastProbeTime: null,
      lastTransitionTime: SINCE,
    })),
    initContainerStatuses: [
      container('meltemi-init', 'docker.io/meltemi/init:0.1.0'),
      container('meltemi-proxy', 'docker.io/envoyproxy/envoy:v1.40.0'),
    ],
    containerStatuses: [container('app', 'registry.example.com/shop/app:1.4.2')],
  };
}
