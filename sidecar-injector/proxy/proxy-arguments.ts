import { healthPort } from '../health-port/health-port.ts';
import type { KubeletCall } from '../kubelet-calls/kubelet-call.ts';
import type { ProxyOptions } from './proxy-options.ts';
import { SIDECAR_FILES } from './sidecar-files.ts';
import { literal, variable } from './variables.ts';

/** The variables of the proxy's container, each with the field of the pod that it is taken from. */
export const POD_VARIABLES = {
  POD_NAME: 'metadata.name',
  POD_NAMESPACE: 'metadata.namespace',
  POD_IP: 'status.podIP',
} as const;

const OWN_ADDRESS = variable('POD_IP');
const OWN_CONFIGURATION = '--config-yaml';

/**
 * The arguments of Envoy in a pod. What is the same for a namespace is in the bootstrap file; Envoy merges into it what is this
 * pod's own: who it is, and its health port.
 * @param workload what the pod is an instance of, for people who look at Envoy
 */
export function proxyArguments(
  workload: string,
  { concurrency, logLevel }: ProxyOptions,
  calls: readonly KubeletCall[],
): readonly string[] {
  const namespace = variable('POD_NAMESPACE');
  return [
    ...['-c', SIDECAR_FILES.bootstrap],
    ...[OWN_CONFIGURATION, ownConfiguration(calls)],
    ...['--service-node', `${namespace}/${variable('POD_NAME')}`],
    ...['--service-cluster', `${namespace}/${literal(workload)}`],
    ...['--concurrency', `${concurrency}`],
    ...['--log-level', logLevel],
    // A drain asks for every connection's end at once, not for ever more of them over ten minutes.
    ...['--drain-strategy', 'immediate'],
    // Two Envoys never follow each other in one container, and shared memory would need a place to write.
    '--disable-hot-restart',
  ];
}

/** The position of the pod's own configuration in the proxy's arguments; `undefined` where somebody has taken it out. */
export function ownConfigurationIndex(args: readonly string[]): number | undefined {
  const index = args.indexOf(OWN_CONFIGURATION);
  return index === -1 || index + 1 >= args.length ? undefined : index + 1;
}

/** A part of Envoy's bootstrap, as JSON in which Kubernetes puts the pod's address. */
export function ownConfiguration(calls: readonly KubeletCall[]): string {
  const resources = { static_resources: healthPort(OWN_ADDRESS, calls) };
  return JSON.stringify(resources, (field, value: unknown) => {
    if (typeof value !== 'string' || (field === 'address' && value === OWN_ADDRESS)) return value;
    return literal(value);
  });
}
