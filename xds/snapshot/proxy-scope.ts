import type { ClientScope, OutboundClient } from '../../mesh-ir/client.ts';
import type { Reader } from '../../mesh-model/collections/collection.ts';
import type { MeshModel } from '../../mesh-model/mesh-model.ts';

/** What a proxy's outbound side depends on. Proxies with equal scopes share everything but what is their own. */
export interface ProxyScope {
  readonly client: OutboundClient;
  readonly scope: ClientScope;
}

/** The scope of a workload's proxy; undefined where there is no such workload or it has no proxy. */
export function proxyScope(model: MeshModel, read: Reader, key: string): ProxyScope | undefined {
  const workload = read.get(model.workloads, key);
  if (workload === undefined || workload.proxy.mode === 'None') return undefined;
  const egress = read.get(model.workloadPolicies, key)?.egress;
  const outside = { egress: egress?.value ?? 'AllowAny', egressOrigin: egress?.origin } as const;
  const callers = new Set(read.get(model.callerAnswers, key));
  const client: OutboundClient =
    workload.proxy.mode === 'Explicit'
      ? {
          mode: 'Explicit',
          outboundPort: workload.proxy.outboundPort,
          workloadOrigin: workload.origin,
          ...outside,
        }
      : { mode: 'Transparent', ...outside };
  const { mode } = workload.proxy;
  return { client, scope: { namespace: workload.namespace, mode, callers } };
}

/** One text for one client scope. */
export function clientScopeKey({ mode, namespace, callers }: ClientScope): string {
  return [mode, namespace, ...[...callers].sort()].join('|');
}
