import { isRecord } from '../../api/record.ts';
import {
  InvalidSigningBundle,
  readSigningBundle,
  type SigningBundle,
} from '../../ca/certificate/signing-bundle.ts';
import type { AuthorityRecord } from '../../ca/rotating-authority.ts';
import type { KeptAuthority } from '../../ca/rotation/rotation-state.ts';
import { recordsOf, textOf } from '../kubernetes/resources/read-fields.ts';
import type { WantedObject } from '../kubernetes/resources/resource-client.ts';
import { AUTHORITY_LABELS, type AuthoritySecret, RECORD_SECRET, secretData } from './authority-secrets.ts';

/** The file that says who signs; beside it stands `<id>.pem`, the signing bundle of each authority. */
const STATE_FILE = 'state.json';
const bundleFile = (id: string) => `${id}.pem`;

export interface RecordContext {
  /** Named in problems. */
  readonly source: string;
  readonly trustDomain: string;
}

export type RecordReading =
  | { readonly kind: 'Usable'; readonly record: AuthorityRecord }
  /** Says what is wrong and what to do, and nothing that is secret. */
  | { readonly kind: 'Unusable'; readonly problem: string };

/** Reads the record. An authority whose bundle was taken out by hand is not in it any more, except who signs. */
export function readRecord({ data }: AuthoritySecret, context: RecordContext): RecordReading {
  const refuse = (problem: string): RecordReading => ({
    kind: 'Unusable',
    problem: `the Secret ${context.source} cannot be used: ${problem}; put back what it was, or delete it to have it written anew`,
  });
  const written = readStateFile(data.get(STATE_FILE)?.reveal() ?? '');
  if (written === undefined) return refuse(`${STATE_FILE} is damaged`);
  const bundles = new Map<string, SigningBundle>();
  try {
    for (const { id } of written.authorities) {
      const pem = data.get(bundleFile(id));
      if (pem !== undefined) bundles.set(id, readSigningBundle(pem, context));
    }
  } catch (error) {
    if (!(error instanceof InvalidSigningBundle)) throw error;
    return refuse(error.problem);
  }
  const authorities = written.authorities.flatMap((one): KeptAuthority[] => {
    const bundle = bundles.get(one.id);
    if (bundle === undefined || bundle.id !== one.id) return [];
    const { rootId, notBefore, notAfter } = bundle;
    return [{ ...one, rootId, notBefore, notAfter }];
  });
  const { signer } = written;
  if (!authorities.some(({ id }) => id === signer))
    return refuse(`${bundleFile(signer)}, which signs, is not in it`);
  const wanted = authorities.some(({ id }) => id === written.wanted) ? written.wanted : signer;
  return { kind: 'Usable', record: { state: { authorities, signer, wanted }, bundles } };
}

/** The Secret for a record. */
export function recordSecret(
  namespace: string,
  { state, bundles }: AuthorityRecord,
  resourceVersion?: string,
): WantedObject {
  const authorities = state.authorities.map(({ id, trustedSince, retiredAt }) => ({
    id,
    trustedSince: new Date(trustedSince).toISOString(),
    ...(retiredAt === undefined ? {} : { retiredAt: new Date(retiredAt).toISOString() }),
  }));
  const { signer, wanted } = state;
  const files = state.authorities.flatMap(({ id }) => {
    const bundle = bundles.get(id);
    return bundle === undefined ? [] : [[bundleFile(id), bundle.pem.reveal()] as const];
  });
  return {
    metadata: {
      namespace,
      name: RECORD_SECRET,
      labels: AUTHORITY_LABELS,
      ...(resourceVersion === undefined ? {} : { resourceVersion }),
    },
    type: 'Opaque',
    data: secretData({
      [STATE_FILE]: JSON.stringify({ signer, wanted, authorities }, undefined, 2),
      ...Object.fromEntries(files),
    }),
  };
}

/** What the state file says of an authority; the rest its bundle says. */
type WrittenAuthority = Pick<KeptAuthority, 'id' | 'trustedSince' | 'retiredAt'>;

interface WrittenState {
  readonly signer: string;
  readonly wanted: string;
  readonly authorities: readonly WrittenAuthority[];
}

const ID = /^[0-9a-f]{32}$/;

function readStateFile(text: string): WrittenState | undefined {
  const written = parse(text);
  if (!isRecord(written)) return undefined;
  const [signer, wanted] = [textOf(written.signer), textOf(written.wanted)];
  const authorities = recordsOf(written.authorities).flatMap(readAuthority);
  return signer === undefined || wanted === undefined ? undefined : { signer, wanted, authorities };
}

function readAuthority(written: Readonly<Record<string, unknown>>): readonly WrittenAuthority[] {
  const id = textOf(written.id) ?? '';
  const trustedSince = timeOf(written.trustedSince);
  const retiredAt = timeOf(written.retiredAt);
  if (!ID.test(id) || trustedSince === undefined) return [];
  return [retiredAt === undefined ? { id, trustedSince } : { id, trustedSince, retiredAt }];
}

function timeOf(value: unknown): number | undefined {
  const time = Date.parse(textOf(value) ?? '');
  return Number.isNaN(time) ? undefined : time;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
