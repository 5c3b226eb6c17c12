import type { Reader } from '../../mesh-model/collections/collection.ts';
import type { Labels } from '../../mesh-model/labels.ts';
import type { MeshModel } from '../../mesh-model/mesh-model.ts';
import { distinctOrigins } from '../../mesh-model/origin.ts';
import type { Service, ServicePort } from '../../mesh-model/service.ts';
import type { ClusterDiscovery, ClusterIR } from '../cluster.ts';
import { endpointsOf } from '../endpoints/service-endpoints.ts';
import { clusterName } from './cluster-name.ts';
import { dialledCluster } from './dialled-cluster.ts';
import { discoveriesOf } from './discovery.ts';
import { mutualTlsOf } from './mutual-tls.ts';
import { retryLimitOf } from './retry-limit.ts';
import { rulesToCluster } from './rules-to-cluster.ts';
import {
  connectionsOf,
  healthCheckOf,
  limitsOf,
  loadBalancerOf,
  outlierDetectionOf,
} from './traffic-policy.ts';
import { upstreamProtocol } from './upstream-protocol.ts';

/**
 * The clusters of a service: one for each port, one for each subset of it that a route in force sends requests to, and one where
 * clients dial its endpoints themselves.
 */
export function serviceClusters(model: MeshModel, read: Reader, service: Service): readonly ClusterIR[] {
  const subsets = read.get(model.backendSubsets, service.key) ?? [];
  return service.ports.flatMap((port) => {
    const labels = subsets.filter((subset) => subset.port === port.number).map((subset) => subset.labels);
    return [
      ...[undefined, ...labels].flatMap((subset) => clustersOf(model, read, service, port, subset)),
      ...dialledCluster(model, read, service, port),
    ];
  });
}

function clustersOf(
  model: MeshModel,
  read: Reader,
  service: Service,
  port: ServicePort,
  subset: Labels | undefined,
): readonly ClusterIR[] {
  const policy = read.get(model.servicePolicies, service.key)?.traffic;
  const traffic = policy?.value;
  const rules = rulesToCluster(model, read, service, port.number, subset);
  const retries = retryLimitOf(rules.http);
  const ofPort = read.get(model.endpoints, service.key)?.byPort[String(port.number)] ?? [];
  const endpoints = endpointsOf(ofPort, subset);
  // The cluster of a whole port is there without any rule, so it answers for a rule only where that has shaped it.
  const ruleOrigins = subset === undefined ? [] : [...rules.http, ...rules.tcp].map(({ origin }) => origin);
  const shaping = [policy?.origin, retries.origin].flatMap((origin) => origin ?? []);
  const origins = distinctOrigins([service.origin, ...ruleOrigins, ...shaping]);
  return discoveriesOf(service, port, endpoints).map(({ clients, discovery }) => ({
    name: clusterName(service, port.number, subset),
    origins,
    clients,
    discovery,
    protocol: upstreamProtocol(port.protocol),
    loadBalancer: namesAddress(discovery) ? { algorithm: 'ByDiscovery' } : loadBalancerOf(traffic),
    connections: connectionsOf(traffic, service),
    limits: limitsOf(traffic, retries.limit),
    outlierDetection: outlierDetectionOf(traffic),
    healthCheck: namesAddress(discovery) ? undefined : healthCheckOf(traffic, service),
    mutualTls: mutualTlsOf(service, port.number, endpoints),
  }));
}

/** There is one address, and it is the client's choice: nothing to pick, and nothing to watch before it is called. */
function namesAddress({ kind }: ClusterDiscovery): boolean {
  return kind === 'OriginalDestination' || kind === 'RequestHost';
}
