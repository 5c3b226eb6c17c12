import { RenewedKeyPair } from '../../ca/renewed-key-pair.ts';
import type { RotatingAuthority } from '../../ca/rotating-authority.ts';
import { SpiffeId } from '../../ca/spiffe.ts';
import type { Log } from '../kubernetes/log.ts';

/** The names under which the Service of the control plane is dialled, by proxies and by the API server. */
export function serverNames(serviceName: string, rootNamespace: string, clusterDomain: string): string[] {
  const name = `${serviceName}.${rootNamespace}.svc`;
  return [name, `${name}.${clusterDomain}`];
}

/** The certificate of the xDS port and, where cert-manager has none for them, of the webhooks. */
export function servingKeyPair(
  authority: RotatingAuthority,
  names: readonly string[],
  log: Log,
): RenewedKeyPair {
  return RenewedKeyPair.forServer(authority, names, { onFailed: failed(log, 'the serving certificate') });
}

/** By which replicas know each other: the workload identity of the operator's own service account. */
export function replicaIdentity({ trustDomain }: RotatingAuthority, rootNamespace: string): SpiffeId {
  return SpiffeId.of({ trustDomain, namespace: rootNamespace, serviceAccount: 'meltemi' });
}

/** The certificate of a replica, as a server and as a client of the others. The others' must lead to `authority.trustBundlePem()`. */
export function replicaKeyPair(
  authority: RotatingAuthority,
  rootNamespace: string,
  log: Log,
): RenewedKeyPair {
  const identity = replicaIdentity(authority, rootNamespace);
  return RenewedKeyPair.forIdentity(authority, identity, {
    onFailed: failed(log, "the replica's certificate"),
  });
}

function failed(log: Log, what: string): (error: Error) => void {
  return ({ message }) =>
    log.error({ error: message }, `${what} cannot be renewed; the old one stays in use`);
}
