import type { Reader } from '../../mesh-model/collections/collection.ts';
import type { MeshModel } from '../../mesh-model/mesh-model.ts';
import type { Workload } from '../../mesh-model/workload.ts';
import type { ClusterIR } from '../cluster.ts';
import type { ListenerIR } from '../listener.ts';
import type { PolicyFilterIR } from '../policy-filter.ts';
import { mayBeHttp } from '../routing/virtual-hosts.ts';
import { dialledCluster, loopbackCluster, undeclaredPortsCluster } from './application-clusters.ts';
import { explicitListeners, transparentListener } from './inbound-listeners.ts';
import { inboundOrigins, inboundPorts } from './inbound-port.ts';
import { peerAuthentication } from './peer-authentication.ts';

/** What a workload's own sidecar needs to take requests for it. */
export interface InboundIR {
  readonly listeners: readonly ListenerIR[];
  readonly clusters: readonly ClusterIR[];
  readonly policyFilters: readonly PolicyFilterIR[];
}

const NOTHING: InboundIR = { listeners: [], clusters: [], policyFilters: [] };

/** The inbound side of a workload's sidecar; empty where the workload has none. */
export function inbound(model: MeshModel, read: Reader, workload: Workload): InboundIR {
  const policy = read.get(model.workloadPolicies, workload.key);
  if (policy === undefined || workload.proxy.mode === 'None') return NOTHING;
  const ports = inboundPorts(workload, policy, model.settings);
  const policyFilters = ports.filter(({ port }) => mayBeHttp(port.protocol)).map(peerAuthentication);
  if (workload.proxy.mode === 'Explicit') {
    return {
      listeners: explicitListeners(workload, ports),
      clusters: ports.map(loopbackCluster),
      policyFilters,
    };
  }
  const { value, origin } = policy.mtls;
  const origins = inboundOrigins(workload, origin);
  return {
    listeners: [transparentListener(ports, value, model.settings.trustDomain, origins)],
    clusters: [...ports.map(dialledCluster), undeclaredPortsCluster(origins)],
    policyFilters,
  };
}
