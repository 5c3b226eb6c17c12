import { X509Certificate } from 'node:crypto';
import { completeChain } from '../../ca/certificate/complete-chain.ts';
import {
  InvalidSigningBundle,
  readSigningBundle,
  type SigningBundle,
} from '../../ca/certificate/signing-bundle.ts';
import { Secret } from '../../ca/secret.ts';
import type { WantedObject } from '../kubernetes/resources/resource-client.ts';
import { AUTHORITY_LABELS, AUTHORITY_SECRET, type AuthoritySecret, secretData } from './authority-secrets.ts';

export interface SigningSecretContext {
  /** Named in problems. */
  readonly source: string;
  readonly trustDomain: string;
  /** Milliseconds since 1970. Absent: it is no matter whether the certificates are valid at this time. */
  readonly now?: number;
}

export type SigningSecretReading =
  | { readonly kind: 'Usable'; readonly bundle: SigningBundle }
  /** Says what is wrong and what to do, and nothing that is secret. */
  | { readonly kind: 'Unusable'; readonly problem: string };

/**
 * Reads a Secret as cert-manager writes it: `tls.key`, `tls.crt` with the signing certificate and its intermediates, `ca.crt` with the
 * root; where the signing certificate is the root itself both are the same.
 */
export function readSigningSecret(
  { data }: AuthoritySecret,
  context: SigningSecretContext,
): SigningSecretReading {
  const textOf = (name: string) => data.get(name)?.reveal() ?? '';
  try {
    const chain = completeChain(textOf('tls.crt'), textOf('ca.crt'));
    const bundle = new Secret('signing bundle', `${textOf('tls.key')}\n${chain}`);
    return { kind: 'Usable', bundle: readSigningBundle(bundle, context) };
  } catch (error) {
    const problem = error instanceof InvalidSigningBundle ? error.problem : 'a certificate in it is damaged';
    const fix =
      'it needs tls.key, tls.crt (the signing certificate, then its intermediates) and ca.crt (the root)';
    return { kind: 'Unusable', problem: `the Secret ${context.source} cannot be used: ${problem}; ${fix}` };
  }
}

/** The Secret for a bundle, as cert-manager would write it. */
export function signingSecret(
  namespace: string,
  bundle: SigningBundle,
  resourceVersion?: string,
): WantedObject {
  const { issuer, intermediatesPem, rootPem } = bundle;
  return {
    metadata: {
      namespace,
      name: AUTHORITY_SECRET,
      labels: AUTHORITY_LABELS,
      ...(resourceVersion === undefined ? {} : { resourceVersion }),
    },
    type: 'kubernetes.io/tls',
    data: secretData({
      'tls.crt': intermediatesPem || rootPem,
      'tls.key': issuer.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      'ca.crt': rootPem,
    }),
  };
}

/** Whether we have made a root ourselves; one of somebody else is never replaced by ours. */
export function isOwnRoot({ intermediatesPem, rootPem }: SigningBundle): boolean {
  return (
    intermediatesPem === '' && /^O=Meltemi\nCN=root [0-9a-f]+$/.test(new X509Certificate(rootPem).subject)
  );
}

/** The bundle of a Secret that we have made ourselves, also when it has ended. */
export function ownBundle(
  secret: AuthoritySecret,
  { source, trustDomain }: Omit<SigningSecretContext, 'now'>,
): SigningBundle | undefined {
  const reading = readSigningSecret(secret, { source, trustDomain });
  return reading.kind === 'Usable' && isOwnRoot(reading.bundle) ? reading.bundle : undefined;
}
