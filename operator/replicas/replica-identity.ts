import type { PeerCertificate, SecureContextOptions } from 'node:tls';
import type { Secret } from '../../ca/secret.ts';

/** How a replica proves to others who it is, and how it checks who they are. */
export interface ReplicaIdentity {
  /** The certificate, then the intermediates, in PEM. */
  readonly certificateChainPem: string;
  readonly privateKey: Secret;
  /** The roots that others' certificates must lead to, in PEM. */
  readonly trustBundlePem: string;
}

/** Where the identity of this replica comes from. */
export interface ReplicaIdentitySource {
  current(): ReplicaIdentity;
  /** Calls back when the certificate or the bundle was replaced, until the returned function is called. */
  onChange(listener: () => void): () => void;
}

/** The other side is not a replica of this control plane. */
export class NotAReplica extends Error {
  override readonly name = 'NotAReplica';
  readonly names: string;

  constructor(names: string, principal: string) {
    super(`the other side's certificate is for ${names.slice(0, 200) || 'nobody'}, and not for ${principal}`);
    this.names = names;
  }
}

/** What both sides of a connection between replicas begin with. */
export function secureContext(identity: ReplicaIdentity): SecureContextOptions {
  return {
    cert: identity.certificateChainPem,
    key: identity.privateKey.reveal(),
    ca: identity.trustBundlePem,
    minVersion: 'TLSv1.3',
  };
}

/** Checks that a certificate, which leads to our roots, has the replicas' SPIFFE id as its only name; what is wrong, else. */
export function checkReplica(
  certificate: Pick<PeerCertificate, 'subjectaltname'>,
  principal: string,
): NotAReplica | undefined {
  const names = certificate.subjectaltname ?? '';
  return names === `URI:${principal}` ? undefined : new NotAReplica(names, principal);
}
