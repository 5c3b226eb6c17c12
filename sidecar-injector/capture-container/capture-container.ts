import type { InjectionContext } from '../injection/injection-context.ts';
import { captureRules } from '../iptables/capture-rules.ts';
import type { CaptureSettings } from '../iptables/capture-settings.ts';
import { CAPTURE_CONTAINER } from '../mesh-words.ts';
import type { Pod } from '../pod/pod.ts';
import { TOOLS_VARIABLE, TOOLS_WRITABLE_MOUNT } from '../proxy/plain-container.ts';
import type { ProxyOptions } from '../proxy/proxy-options.ts';
import { sidecarResources } from '../proxy/sidecar-resources.ts';

/**
 * The init container that puts the iptables rules in force. The rules are made here and given to it as they are: what it runs is
 * iptables, and nothing that decides.
 */
export function captureContainer(
  pod: Pod,
  { cluster, sidecar: { images } }: InjectionContext,
  options: ProxyOptions,
  settings: CaptureSettings,
): object {
  const rules = captureRules(settings);
  return {
    name: CAPTURE_CONTAINER,
    image: images.init,
    command: ['/meltemi-init'],
    ...(images.pullPolicy !== undefined && { imagePullPolicy: images.pullPolicy }),
    env: [
      { name: 'MELTEMI_RULES_IPV4', value: rules.ipv4 },
      { name: 'MELTEMI_RULES_IPV6', value: rules.ipv6 },
      ...(cluster.nativeSidecars ? [] : [TOOLS_VARIABLE]),
    ],
    ...sidecarResources(pod, options),
    securityContext: SECURITY,
    ...(cluster.nativeSidecars ? {} : { volumeMounts: [TOOLS_WRITABLE_MOUNT] }),
  };
}

/** Root, because iptables demands it, with the two capabilities that it needs and no way to others. */
const SECURITY = {
  allowPrivilegeEscalation: false,
  capabilities: { add: ['NET_ADMIN', 'NET_RAW'], drop: ['ALL'] },
  privileged: false,
  readOnlyRootFilesystem: true,
  runAsGroup: 0,
  runAsNonRoot: false,
  runAsUser: 0,
  seccompProfile: { type: 'RuntimeDefault' },
} as const;
