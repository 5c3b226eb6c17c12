import { type Container, type Handler, HOOK_NAMES, PROBE_NAMES } from '../pod/container.ts';
import { type PlacedContainer, type Pod, runningContainers } from '../pod/pod.ts';
import type { CallRecord } from './call-record.ts';
import { type CallName, type CallTarget, isRedirected, type KubeletCall } from './kubelet-call.ts';

/** Kubernetes' own values, for hooks, which have none. */
const HOOK_TIMING = { timeoutSeconds: 1, periodSeconds: 10 } as const;

/**
 * Finds the probes and hooks of a pod that the kubelet makes over the network, on ports for which `isCaptured`. Commands run inside
 * of the container, and need nothing.
 * @param record what the calls were that are redirected already
 */
export function findKubeletCalls(
  pod: Pod,
  isCaptured: (port: number) => boolean,
  record: CallRecord,
): readonly KubeletCall[] {
  return runningContainers(pod)
    .flatMap((placed) => callsOf(placed, record))
    .filter((call) => call.isRedirected || isCaptured(call.target.port));
}

function callsOf({ list, index, container }: PlacedContainer, record: CallRecord): readonly KubeletCall[] {
  const at = ['spec', list, index];
  const probes = PROBE_NAMES.flatMap((name) => {
    const probe = container.probes[name];
    if (probe === undefined) return [];
    return callOf(container, name, probe.handler, record).map((call) => ({
      ...call,
      at: [...at, name],
      timeoutSeconds: probe.timeoutSeconds,
      periodSeconds: probe.periodSeconds,
    }));
  });
  const hooks = HOOK_NAMES.flatMap((name) => {
    const handler = container.lifecycle?.[name];
    // Kubernetes takes a hook over TCP, and never makes it.
    if (handler?.kind !== 'Http') return [];
    return callOf(container, name, handler, record).map((call) => ({
      ...call,
      at: [...at, 'lifecycle', name],
      ...HOOK_TIMING,
    }));
  });
  return [...probes, ...hooks];
}

/** The call, or none where it does not come to the pod over the network. */
function callOf(
  container: Container,
  name: CallName,
  handler: Handler,
  record: CallRecord,
): readonly Pick<KubeletCall, 'container' | 'name' | 'target' | 'isRedirected'>[] {
  const redirected = isRedirected(handler, container.name, name);
  const original = redirected ? record.get(container.name)?.get(name) : handler;
  const target = original && targetOf(original, container);
  return target === undefined ? [] : [{ container: container.name, name, target, isRedirected: redirected }];
}

/** What is called; nothing where another host is, or a port that nobody knows, which fails with a sidecar as without. */
function targetOf(handler: Handler, container: Container): CallTarget | undefined {
  if (handler.kind === 'Local') return undefined;
  const port = portOf(handler.port, container);
  if (port === undefined) return undefined;
  if (handler.kind === 'Grpc') return { kind: 'Grpc', port, service: handler.service };
  if (handler.host !== undefined) return undefined;
  if (handler.kind === 'Tcp') return { kind: 'Tcp', port };
  return { kind: 'Http', port, path: handler.path, scheme: handler.scheme };
}

/** The number of a port. Of a text, the kubelet looks for a port with that name first, and then takes it for a number. */
function portOf(port: number | string, container: Container): number | undefined {
  const named = container.ports.find(({ name }) => name !== undefined && name === port)?.number;
  const number = named ?? (/^\d+$/.test(`${port}`) ? Number(port) : 0);
  return number >= 1 && number <= 65535 ? number : undefined;
}
