import type { SpiffeId } from '../spiffe.ts';
import { type Der, objectIdentifier, sequence, setOf, utf8String } from './der.ts';
import {
  alternativeName,
  certificateAuthority,
  digitalSignature,
  endEntity,
  hostName,
  keyCertSign,
  onlyName,
  serverAndClientAuth,
  serverAuth,
  uriName,
} from './extensions.ts';
import { keyIdentifier } from './key-pair.ts';
import type { CertificateTemplate, Lifetime } from './sign-certificate.ts';

const ORGANIZATION = '2.5.4.10';
const COMMON_NAME = '2.5.4.3';
const NO_SUBJECT = sequence();

/** What all kinds of certificate are made of. */
export interface Holder {
  /** The public key: an uncompressed P-256 point. */
  readonly point: Uint8Array;
  readonly lifetime: Lifetime;
}

/** A workload's certificate, an X.509-SVID (SPIFFE X509-SVID §2 to §4): exactly one URI and no other name. */
export function workloadTemplate(holder: Holder, identity: SpiffeId): CertificateTemplate {
  return {
    ...holder,
    subject: NO_SUBJECT,
    extensions: [endEntity, digitalSignature, serverAndClientAuth, onlyName(uriName(identity.toString()))],
  };
}

/**
 * The control plane's own certificate: the hosts that proxies dial, DNS names or IP addresses, and no
 * identity.
 */
export function serverTemplate(holder: Holder, hosts: readonly string[]): CertificateTemplate {
  return {
    ...holder,
    subject: NO_SUBJECT,
    extensions: [endEntity, digitalSignature, serverAuth, onlyName(...hosts.map(hostName))],
  };
}

/** The root of a trust domain. One intermediate may stand below it. */
export function rootTemplate(holder: Holder, trustDomain: string): CertificateTemplate {
  return authorityTemplate(holder, trustDomain, 'root', 1);
}

/** A signing intermediate of a trust domain. Only leaves may stand below it. */
export function intermediateTemplate(holder: Holder, trustDomain: string): CertificateTemplate {
  return authorityTemplate(holder, trustDomain, 'intermediate', 0);
}

function authorityTemplate(
  holder: Holder,
  trustDomain: string,
  role: string,
  pathLength: number,
): CertificateTemplate {
  return {
    ...holder,
    // The key's identifier is part of the name, so that no two authorities have the same: verifiers look
    // issuers up by name.
    subject: distinguishedName('Meltemi', `${role} ${keyIdentifier(holder.point).toString('hex')}`),
    extensions: [
      certificateAuthority(pathLength),
      keyCertSign,
      alternativeName(uriName(trustDomainUri(trustDomain))),
    ],
  };
}

/** How a signing certificate names its trust domain: a SPIFFE ID with no path (SPIFFE X509-SVID §3.2). */
export function trustDomainUri(trustDomain: string): string {
  return `spiffe://${trustDomain}`;
}

function distinguishedName(organization: string, commonName: string): Der {
  const attribute = (type: string, text: string): Der =>
    setOf(sequence(objectIdentifier(type), utf8String(text)));
  return sequence(attribute(ORGANIZATION, organization), attribute(COMMON_NAME, commonName));
}
