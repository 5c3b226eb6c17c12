/** The labels, annotations and names by which injection is asked for and recognised. Users write them: they stay. */

const PREFIX = 'mesh.meltemi.dev/';

/** Of namespaces: `injection`. Of pods: `inject`, which is stronger. Of both: `revision`, which picks a control plane. */
export const LABELS = {
  injection: `${PREFIX}injection`,
  inject: `${PREFIX}inject`,
  revision: `${PREFIX}revision`,
} as const;

/** The control plane of pods that name none. */
export const DEFAULT_REVISION = 'default';

/** The name of an object that each control plane has one of: `meltemi-injector`, and `meltemi-injector-canary` of the revision `canary`. */
export function revisedName(name: string, revision: string): string {
  return revision === DEFAULT_REVISION ? name : `${name}-${revision}`;
}

/** What people write on a pod, besides what is about the capture of traffic (`iptables/capture-annotations.ts`). */
export const PROXY_ANNOTATIONS = {
  image: `${PREFIX}proxy-image`,
  cpu: `${PREFIX}proxy-cpu`,
  memory: `${PREFIX}proxy-memory`,
  concurrency: `${PREFIX}proxy-concurrency`,
  logLevel: `${PREFIX}proxy-log-level`,
  drainSeconds: `${PREFIX}drain-seconds`,
} as const;

export const CAPTURE_ANNOTATIONS = [
  `${PREFIX}exclude-inbound-ports`,
  `${PREFIX}exclude-outbound-ports`,
  `${PREFIX}exclude-outbound-cidrs`,
  `${PREFIX}include-outbound-cidrs`,
] as const;

/** What injection writes on a pod. */
export const INJECTED_ANNOTATIONS = {
  /** Who injected it: `<revision>/<version of the program>`. */
  injectedBy: `${PREFIX}injected-by`,
  /** The probes and hooks as they were before the kubelet was sent to the sidecar with them. */
  kubeletCalls: `${PREFIX}kubelet-calls`,
  /** What is wrong with the pod's own annotations, in words. */
  problems: `${PREFIX}injection-problems`,
} as const;

export const PROXY_CONTAINER = 'meltemi-proxy';
export const CAPTURE_CONTAINER = 'meltemi-init';

/** What the proxy reads: its bootstrap, the trust bundle, its token. */
export const SIDECAR_VOLUME = 'meltemi-sidecar';
/** Before Kubernetes 1.29: a program that the proxy's hooks run. */
export const TOOLS_VOLUME = 'meltemi-tools';
