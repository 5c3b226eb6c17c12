import type { Secret } from './secret.ts';
import type { SpiffeId } from './spiffe.ts';

/** A certificate with its key, for one holder. Times are milliseconds since 1970. */
export interface IssuedCertificate {
  /** The certificate, then the intermediates. Not the root: who verifies has it from the trust bundle. */
  readonly certificateChainPem: string;
  /** PKCS#8 in PEM. */
  readonly privateKey: Secret;
  readonly notBefore: number;
  readonly notAfter: number;
  /** In hexadecimal, as openssl prints it. */
  readonly serial: string;
}

/**
 * Who vouches for the workloads of one trust domain.
 *
 * Issuing is synchronous on purpose: an authority signs in this process, with a key that it already has. What
 * differs between authorities is where that key comes from (a file, a Kubernetes Secret, a Secret that
 * cert-manager keeps), never who signs a leaf, so that no outage of another service stands between a sidecar
 * and its certificate.
 */
export interface CertificateAuthority {
  readonly trustDomain: string;

  /** When the signing certificate ends, in milliseconds since 1970. No leaf outlives it. */
  readonly notAfter: number;

  /** Names who signs for workloads now: another signer has another name. */
  readonly signer: string;

  /** Names who signs for the control plane's own servers now. */
  readonly serverSigner: string;

  /**
   * Issues a workload's certificate, with a new key, for `ttlMs` from `now` (milliseconds since 1970) or to
   * the end of the signing certificate. Throws an {@link IssueError}; RangeError for a TTL of less than a
   * second.
   */
  issueLeaf(identity: SpiffeId, ttlMs: number, now: number): IssuedCertificate;

  /**
   * Issues the control plane's own certificate for the hosts (DNS names and IP addresses) that proxies dial.
   * Throws an {@link IssueError}; RangeError for a TTL of less than a second.
   */
  issueServer(hosts: readonly string[], ttlMs: number, now: number): IssuedCertificate;

  /** The roots that a peer's certificate must lead to, in PEM. */
  trustBundlePem(): string;

  /**
   * The roots that the control plane's servers lead to, now and for as long as one of them lives, in PEM: for files that are read once,
   * when a proxy starts, and for webhook configurations.
   */
  serverRootsPem(): string;

  /** Calls `listener` after each change of a signer or of roots; what is returned ends that. */
  onChange(listener: () => void): () => void;
}

/** A certificate that an authority refuses, or is unable, to issue. */
export abstract class IssueError extends Error {}

/** There is no authority yet: whoever leads has not made or taken over one. */
export class NoAuthorityYet extends IssueError {
  override readonly name = 'NoAuthorityYet';

  constructor() {
    super('there is no signing bundle yet: wait until one was made or taken over');
  }
}

/** The signing certificate has ended: every certificate made with it would be refused. */
export class SigningCertificateExpired extends IssueError {
  override readonly name = 'SigningCertificateExpired';
  /** Milliseconds since 1970. */
  readonly notAfter: number;

  constructor(notAfter: number) {
    super(
      `the signing certificate expired at ${new Date(notAfter).toISOString()}: replace the signing bundle`,
    );
    this.notAfter = notAfter;
  }
}

/** An identity of another trust domain: this authority may not vouch for it. */
export class ForeignTrustDomain extends IssueError {
  override readonly name = 'ForeignTrustDomain';
  readonly identity: string;
  readonly trustDomain: string;

  constructor(identity: SpiffeId, trustDomain: string) {
    super(`the authority of trust domain ${trustDomain} issues no certificate for ${identity}`);
    this.identity = identity.toString();
    this.trustDomain = trustDomain;
  }
}

/** A server certificate was asked for no host, or for one that is neither an IP address nor a DNS name. */
export class InvalidServerHosts extends IssueError {
  override readonly name = 'InvalidServerHosts';
  readonly hosts: readonly string[];

  constructor(hosts: readonly string[]) {
    super(
      `a server certificate needs hosts that are IP addresses or DNS names, not ${JSON.stringify(hosts)}`,
    );
    this.hosts = hosts;
  }
}
