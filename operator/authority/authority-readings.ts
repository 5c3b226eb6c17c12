import type { SigningBundle } from '../../ca/certificate/signing-bundle.ts';
import type { AuthorityRecord } from '../../ca/rotating-authority.ts';
import { renewedAt } from '../../ca/rotation/rotation-state.ts';
import { readRecord } from './authority-record.ts';
import {
  AUTHORITY_SECRET,
  type AuthoritySecret,
  type AuthoritySources,
  RECORD_SECRET,
} from './authority-secrets.ts';
import { isOwnRoot, readSigningSecret, type SigningSecretReading } from './signing-secret.ts';

/** What the two Secrets say. */
export interface Readings {
  readonly authority: AuthoritySecret | undefined;
  /** Absent where the Secret is, or cannot be used. */
  readonly bundle: SigningBundle | undefined;
  readonly recordVersion: string | undefined;
  /** From the Secret; where that is gone, the one in force. */
  readonly record: AuthorityRecord | undefined;
}

export interface ReadingOptions {
  readonly sources: AuthoritySources;
  readonly rootNamespace: string;
  readonly trustDomain: string;
  readonly source: 'Own' | 'CertManager';
  readonly inForce: () => AuthorityRecord | undefined;
}

/**
 * Reads both Secrets, and says what somebody must do about them. There are no readings where the record cannot be read: it may hold
 * the only keys that proxies trust, and must not be written over.
 */
export function readSecrets(
  options: ReadingOptions,
  now: number,
): { readonly problem: string | undefined; readonly readings: Readings | undefined } {
  const { sources, trustDomain, inForce, rootNamespace } = options;
  const name = `${rootNamespace}/${AUTHORITY_SECRET}`;
  const recordName = `${rootNamespace}/${RECORD_SECRET}`;
  const authority = sources.authority.get(name);
  const record = sources.record.get(recordName);
  const kept = record && readRecord(record, { source: recordName, trustDomain });
  if (kept?.kind === 'Unusable') return { problem: kept.problem, readings: undefined };
  const reading = authority && readSigningSecret(authority, { source: name, trustDomain, now });
  const readings = {
    authority,
    bundle: reading?.kind === 'Usable' ? reading.bundle : undefined,
    recordVersion: record?.resourceVersion,
    record: kept?.record ?? inForce(),
  };
  return { problem: problemOf(reading, name, options.source, now), readings };
}

function problemOf(
  reading: SigningSecretReading | undefined,
  name: string,
  source: 'Own' | 'CertManager',
  now: number,
): string | undefined {
  if (reading?.kind === 'Unusable') return reading.problem;
  if (source === 'CertManager') {
    const fix = 'cert-manager makes it from a Certificate with isCA and this secretName: look at its status';
    return reading === undefined ? `the Secret ${name} is not there: ${fix}` : undefined;
  }
  if (reading === undefined || isOwnRoot(reading.bundle) || now < renewedAt(reading.bundle)) return undefined;
  const end = new Date(reading.bundle.notAfter).toISOString();
  return `the Secret ${name} ends at ${end}, and is not one that the operator made: put a new one there`;
}
