import type { CreatedObject } from '../../../test/kubernetes/create-objects.ts';
import type { PodPlace, ServicePlace } from './cluster-size.ts';
import { APPLICATION_PORT, INJECTED_NAMESPACE } from './pod-object.ts';

export const SERVICE_PORT = 80;

export function namespaceObject(name: string): CreatedObject {
  return { metadata: { name, labels: INJECTED_NAMESPACE } };
}

/** A node in one of three zones. */
export function nodeObject(name: string, index: number): CreatedObject {
  const labels = {
    'kubernetes.io/hostname': name,
    'topology.kubernetes.io/region': 'eu',
    'topology.kubernetes.io/zone': `eu-${index % 3}`,
  };
  return { metadata: { name, labels }, status: { nodeInfo: nodeInfo(name) } };
}

/** The fields that the API demands. */
function nodeInfo(name: string): object {
  return {
    kubeletVersion: 'v1.36.0',
    kubeProxyVersion: '',
    machineID: name,
    systemUUID: name,
    bootID: name,
    kernelVersion: '6.12.0',
    osImage: 'Debian GNU/Linux 13',
    containerRuntimeVersion: 'containerd://2.1.0',
    operatingSystem: 'linux',
    architecture: 'amd64',
  };
}

export function serviceObject({ namespace, name }: ServicePlace): CreatedObject {
  return {
    metadata: { namespace, name, labels: { app: name, 'app.kubernetes.io/part-of': namespace } },
    spec: {
      selector: { app: name },
      ports: [{ name: 'http', port: SERVICE_PORT, targetPort: APPLICATION_PORT, protocol: 'TCP' }],
    },
  };
}

/** An instance in an EndpointSlice. */
export interface SlicedPod {
  readonly place: PodPlace;
  readonly isReady: boolean;
}

/** What the controller of EndpointSlices makes of the pods of a Service. */
export function sliceObject(service: ServicePlace, pods: readonly SlicedPod[]): CreatedObject {
  const { namespace, name } = service;
  return {
    metadata: {
      namespace,
      name: sliceName(service),
      labels: {
        'kubernetes.io/service-name': name,
        'endpointslice.kubernetes.io/managed-by': 'endpointslice-controller.k8s.io',
      },
    },
    addressType: 'IPv4',
    ports: [{ name: 'http', port: APPLICATION_PORT, protocol: 'TCP' }],
    endpoints: slicedEndpoints(pods),
  };
}

export function sliceName({ name }: ServicePlace): string {
  return `${name}-x7k2p`;
}

export function slicedEndpoints(pods: readonly SlicedPod[]): readonly object[] {
  return pods.map(({ place: { service, name, address, node }, isReady }) => ({
    addresses: [address],
    conditions: { ready: isReady, serving: isReady, terminating: false },
    nodeName: node,
    targetRef: { kind: 'Pod', namespace: service.namespace, name },
  }));
}
