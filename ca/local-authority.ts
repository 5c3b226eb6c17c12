import { isIP } from 'node:net';
import {
  type CertificateAuthority,
  ForeignTrustDomain,
  InvalidServerHosts,
  type IssuedCertificate,
  SigningCertificateExpired,
} from './authority.ts';
import { generateKeyPair } from './certificate/key-pair.ts';
import { lifetime } from './certificate/lifetime.ts';
import { type CertificateTemplate, signCertificate } from './certificate/sign-certificate.ts';
import type { SigningBundle } from './certificate/signing-bundle.ts';
import { type Holder, serverTemplate, workloadTemplate } from './certificate/templates.ts';
import { isDnsSubdomain } from './dns-name.ts';
import { Secret } from './secret.ts';
import type { SpiffeId } from './spiffe.ts';

/** Signs in this process, with a signing bundle from wherever it came. */
export class LocalAuthority implements CertificateAuthority {
  readonly trustDomain: string;
  readonly #bundle: SigningBundle;

  constructor(trustDomain: string, bundle: SigningBundle) {
    this.trustDomain = trustDomain;
    this.#bundle = bundle;
  }

  get notAfter(): number {
    return this.#bundle.notAfter;
  }

  get signer(): string {
    return this.#bundle.id;
  }

  get serverSigner(): string {
    return this.#bundle.id;
  }

  issueLeaf(identity: SpiffeId, ttlMs: number, now: number): IssuedCertificate {
    if (identity.trustDomain !== this.trustDomain) throw new ForeignTrustDomain(identity, this.trustDomain);
    return this.#issue(ttlMs, now, (holder) => workloadTemplate(holder, identity));
  }

  issueServer(hosts: readonly string[], ttlMs: number, now: number): IssuedCertificate {
    const valid = hosts.length > 0 && hosts.every((host) => isAddress(host) || isDnsSubdomain(host));
    if (!valid) throw new InvalidServerHosts(hosts);
    return this.#issue(ttlMs, now, (holder) => serverTemplate(holder, hosts));
  }

  trustBundlePem(): string {
    return this.#bundle.rootPem;
  }

  serverRootsPem(): string {
    return this.#bundle.rootPem;
  }

  /** Its bundle never changes. */
  onChange(): () => void {
    return () => undefined;
  }

  #issue(ttlMs: number, now: number, template: (holder: Holder) => CertificateTemplate): IssuedCertificate {
    if (now >= this.notAfter) throw new SigningCertificateExpired(this.notAfter);
    const keys = generateKeyPair();
    const validity = lifetime(now, ttlMs, this.notAfter);
    const leaf = signCertificate(template({ point: keys.point, lifetime: validity }), this.#bundle.issuer);
    const keyPem = keys.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    return {
      certificateChainPem: leaf.pem + this.#bundle.intermediatesPem,
      privateKey: new Secret('private key', keyPem),
      ...validity,
      serial: leaf.serial,
    };
  }
}

/**
 * An address that a certificate can hold: one with a zone (`fe80::1%eth0`) means something on one host only.
 */
function isAddress(host: string): boolean {
  return isIP(host) !== 0 && !host.includes('%');
}
