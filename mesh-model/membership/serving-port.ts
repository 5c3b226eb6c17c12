import type { ServicePort } from '../service.ts';
import type { WorkloadPort } from '../workload.ts';

/**
 * The port of an instance that serves a service's port: the one whose number or name the service's `targetPort` gives
 * (Kubernetes, ServicePort.targetPort), else the one that has the service port's own name, because instances outside
 * Kubernetes often share a host and so each have other numbers. An instance that has none of these serves only other
 * ports of the service.
 */
export function servingPort(
  { name, targetPort }: Pick<ServicePort, 'name' | 'targetPort'>,
  ports: readonly WorkloadPort[],
): WorkloadPort | undefined {
  return (
    ports.find((port) => port.number === targetPort || port.name === targetPort) ??
    ports.find((port) => port.name === name)
  );
}
