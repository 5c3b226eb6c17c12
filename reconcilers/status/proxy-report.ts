import { decode } from '../../api/envoy/decoder.ts';
import type { MeshModel } from '../../mesh-model/mesh-model.ts';
import type { Origin } from '../../mesh-model/origin.ts';
import type { Ledger } from '../../xds/server/ledger/ledger.ts';
import type { ProxySession } from '../../xds/server/proxy-session.ts';
import type { EncodedResource } from '../../xds/snapshot/encoded-resource.ts';
import { MESSAGE_NAMES, RESOURCE_TYPES, type ResourceType } from '../../xds/snapshot/resource-type.ts';

/**
 * `Synced`: it has acknowledged everything. `Stale`: something is on its way to it, or it works with an older version of
 * something it refused. `Disconnected`: it was here and is not; it works with what it has. `Absent`: it was never here.
 */
export type ProxyState = 'Synced' | 'Stale' | 'Disconnected' | 'Absent';

export interface RefusedByProxy {
  readonly type: ResourceType;
  readonly name: string;
  /** In Envoy's words. */
  readonly reason: string;
}

/** Where one proxy stands. */
export interface ProxySummary {
  /** `namespace/name` of its workload. */
  readonly name: string;
  readonly state: ProxyState;
  /** Milliseconds since 1970: of the connection, or of its end. */
  readonly since: number | undefined;
  /** Types of which something is on its way. */
  readonly pending: readonly ResourceType[];
  readonly rejected: readonly RefusedByProxy[];
}

/** One resource in a proxy's view. */
export interface ProxyResource {
  readonly type: ResourceType;
  readonly name: string;
  readonly version: string;
  readonly state: 'Acknowledged' | 'Pending' | 'Rejected';
  readonly reason: string | undefined;
  readonly origins: readonly Origin[];
  /** The message in the proto3 JSON form; a secret's is left out, as it holds a private key. */
  readonly message: unknown;
}

/** All proxies there should be, in order of name. */
export function proxySummaries(model: MeshModel, ledger: Ledger): ProxySummary[] {
  return [...model.workloads.entries()]
    .filter(([, { proxy }]) => proxy.mode !== 'None')
    .map(([name]) => proxySummary(ledger, name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Where one proxy stands at this control plane. */
export function proxySummary(ledger: Ledger, name: string): ProxySummary {
  const session = ledger.sessions.get(name);
  if (session === undefined) {
    const departed = ledger.departed.get(name);
    const state = departed === undefined ? 'Absent' : 'Disconnected';
    return { name, state, since: departed?.since, pending: [], rejected: [] };
  }
  const state = session.configured && !session.refusesSomething ? 'Synced' : 'Stale';
  const pending = RESOURCE_TYPES.filter((type) => !session.deliveries[type].isSettled());
  return { name, state, since: session.connectedAt, pending, rejected: refusedBy(session) };
}

function refusedBy(session: ProxySession): RefusedByProxy[] {
  return RESOURCE_TYPES.flatMap((type) =>
    [...session.deliveries[type].rejections].map(({ resource, reason }) => ({
      type,
      name: resource.name,
      reason,
    })),
  );
}

/** Everything in a connected proxy's view, in the order in which it is sent; undefined where it is not connected. */
export function proxyResources(ledger: Ledger, name: string): ProxyResource[] | undefined {
  const session = ledger.sessions.get(name);
  if (session === undefined) return undefined;
  return RESOURCE_TYPES.flatMap((type) =>
    session.view[type]
      .flatMap((set) => [...set.resources()])
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((resource) => proxyResource(session, resource)),
  );
}

function proxyResource(session: ProxySession, resource: EncodedResource): ProxyResource[] {
  const { type, name, version, origins } = resource;
  const delivery = session.deliveries[type];
  const state = delivery.state(name);
  if (state === 'NotSubscribed') return [];
  const reason = state === 'Rejected' ? delivery.rejectionOf(name)?.reason : undefined;
  const message = type === 'Secret' ? undefined : decode(MESSAGE_NAMES[type], resource.message);
  return [{ type, name, version, state, reason, origins, message }];
}
