import type { Reader } from '../../mesh-model/collections/collection.ts';
import type { MeshModel } from '../../mesh-model/mesh-model.ts';
import type { Origin } from '../../mesh-model/origin.ts';
import type { FoundBackend, ResolvedBackend } from '../../mesh-model/route.ts';
import { clusterName } from '../clusters/cluster-name.ts';
import type { BackendIR, HashKeyIR } from '../route.ts';
import { hashKeyOf } from './hash-keys.ts';

/** Backends with a share, and what their policies ask of the routes that lead to them. */
export interface Backends {
  readonly shares: readonly BackendIR[];
  /** Each once. A route has one list for all its backends, and the first key that a request has decides. */
  readonly hashKeys: readonly HashKeyIR[];
  /** The policies the hash keys are from. */
  readonly origins: readonly Origin[];
}

export function backendsOf(model: MeshModel, read: Reader, resolved: readonly ResolvedBackend[]): Backends {
  const withShare = resolved.filter(({ weight }) => weight > 0);
  const policies = withShare.flatMap((backend) => {
    return backend.kind === 'Found' ? (read.get(model.servicePolicies, backend.service)?.traffic ?? []) : [];
  });
  const hashing = policies.flatMap(({ value, origin }) => {
    const key = hashKeyOf(value);
    return key === undefined ? [] : [{ key, origin }];
  });
  const byText = new Map(hashing.map(({ key }) => [JSON.stringify(key), key]));
  return {
    shares: withShare.map((backend) => shareOf(model, read, backend)),
    hashKeys: [...byText.values()],
    origins: hashing.map(({ origin }) => origin),
  };
}

function shareOf(model: MeshModel, read: Reader, backend: ResolvedBackend): BackendIR {
  const { weight } = backend;
  if (backend.kind === 'Missing') return { kind: 'Missing', wanted: backend.wanted, weight };
  const cluster = backendCluster(model, read, backend);
  return cluster === undefined
    ? { kind: 'Missing', wanted: backend.service, weight }
    : { kind: 'Cluster', cluster, weight };
}

/** The cluster of a backend; `undefined` where its service has gone since the route was resolved. */
export function backendCluster(
  model: MeshModel,
  read: Reader,
  { service, port, subset }: FoundBackend,
): string | undefined {
  const found = read.get(model.services, service);
  return found === undefined ? undefined : clusterName(found, port, subset);
}
