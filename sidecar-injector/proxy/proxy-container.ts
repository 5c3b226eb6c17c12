import { SIDECAR_PORTS, SIDECAR_USER } from '../../mesh-model/sidecar-ports.ts';
import { READY_PATH } from '../health-port/health-port.ts';
import type { InjectionContext } from '../injection/injection-context.ts';
import type { KubeletCall } from '../kubelet-calls/kubelet-call.ts';
import { PROXY_CONTAINER, SIDECAR_VOLUME } from '../mesh-words.ts';
import type { Pod } from '../pod/pod.ts';
import { plainContainerHooks, TOOLS_MOUNT } from './plain-container.ts';
import { POD_VARIABLES, proxyArguments } from './proxy-arguments.ts';
import type { ProxyOptions } from './proxy-options.ts';
import { SIDECAR_FILES } from './sidecar-files.ts';
import { sidecarResources } from './sidecar-resources.ts';
import { workloadName } from './workload-name.ts';

/** The container of Envoy: a native sidecar, or where the cluster has none a container as all others. */
export function proxyContainer(
  pod: Pod,
  { cluster, sidecar: { images } }: InjectionContext,
  options: ProxyOptions,
  calls: readonly KubeletCall[],
): object {
  const isNative = cluster.nativeSidecars;
  return {
    name: PROXY_CONTAINER,
    image: options.image,
    ...(images.pullPolicy !== undefined && { imagePullPolicy: images.pullPolicy }),
    ...(isNative && { restartPolicy: 'Always' }),
    // Not the image's own entry point, which is a shell script in some images of Envoy.
    command: ['envoy'],
    args: proxyArguments(workloadName(pod), options, calls),
    env: Object.entries(POD_VARIABLES).map(([name, fieldPath]) => ({
      name,
      valueFrom: { fieldRef: { fieldPath } },
    })),
    ports: [
      { name: 'meltemi-health', containerPort: SIDECAR_PORTS.health, protocol: 'TCP' },
      { name: 'meltemi-metrics', containerPort: SIDECAR_PORTS.metrics, protocol: 'TCP' },
    ],
    ...probes(isNative),
    ...(isNative ? {} : { lifecycle: plainContainerHooks(options.drainSeconds) }),
    ...sidecarResources(pod, options),
    securityContext: SECURITY,
    volumeMounts: [
      { name: SIDECAR_VOLUME, mountPath: SIDECAR_FILES.directory, readOnly: true },
      ...(isNative ? [] : [TOOLS_MOUNT]),
    ],
  };
}

const READY = { httpGet: { path: READY_PATH, port: SIDECAR_PORTS.health, scheme: 'HTTP' } };

/**
 * No liveness probe: an Envoy that is slow to answer is busy, and to kill it would end all its connections.
 */
function probes(isNative: boolean): object {
  return {
    // The containers after it start when this has passed once. A control plane that is away for ten minutes is worth a
    // restart, which makes it visible.
    ...(isNative && {
      startupProbe: { ...READY, periodSeconds: 1, timeoutSeconds: 1, failureThreshold: 600 },
    }),
    readinessProbe: { ...READY, periodSeconds: 5, timeoutSeconds: 3, failureThreshold: 4 },
  };
}

/** What the strictest Pod Security Standard asks for, and what iptables rules know the proxy by. */
const SECURITY = {
  allowPrivilegeEscalation: false,
  capabilities: { drop: ['ALL'] },
  privileged: false,
  readOnlyRootFilesystem: true,
  runAsGroup: SIDECAR_USER.gid,
  runAsNonRoot: true,
  runAsUser: SIDECAR_USER.uid,
  seccompProfile: { type: 'RuntimeDefault' },
} as const;
