import { isDeepStrictEqual } from 'node:util';
import { boundedCopy } from '../../api/bounded-copy.ts';
import { isRecord } from '../../api/record.ts';
import type { AdmissionRequest } from '../admission/admission-request.ts';

/** An object that somebody wants to store. */
export interface Candidate {
  /** As its user wrote it, and as it would stand in a file: without what API servers, kubectl and the mesh put on it. */
  readonly written: unknown;
  /** The generation that it would be. */
  readonly generation: number;
  /** RFC 3339. */
  readonly createdAt: string;
  /** It waits for others to clean up after it. */
  readonly isDeleted: boolean;
  /** What is stored has the same spec: only labels, annotations or finalizers are to change. */
  readonly hasOldSpec: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

/** What kubectl writes for itself: the whole object once more. */
const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

/**
 * Reads what a review brings. Nothing of it has been validated by us; what is no object stays what it is.
 * @param now when the object is made, where the API server has yet to say so
 */
export function readCandidate(
  { object, oldObject, name, namespace }: AdmissionRequest,
  now: Date,
): Candidate {
  const fields = isRecord(object) ? object : {};
  const metadata = isRecord(fields.metadata) ? fields.metadata : undefined;
  const { generation, creationTimestamp, deletionTimestamp } = metadata ?? {};
  return {
    written: metadata === undefined ? object : writtenObject(fields, metadata, { name, namespace }),
    generation: typeof generation === 'number' ? generation : 1,
    createdAt: isText(creationTimestamp) ? creationTimestamp : `${now.toISOString().slice(0, 19)}Z`,
    isDeleted: isText(deletionTimestamp),
    hasOldSpec: isRecord(oldObject) && isSame(fields.spec, oldObject.spec),
  };
}

/** The request knows the name and the namespace also where the object does not say them. */
function writtenObject(
  { status: _status, ...fields }: Fields,
  metadata: Fields,
  request: { readonly name: string; readonly namespace: string },
): object {
  const { generateName, labels, annotations } = metadata;
  const name = metadata.name ?? (request.name === '' ? nameLike(generateName) : request.name);
  const namespace = metadata.namespace ?? (request.namespace === '' ? undefined : request.namespace);
  return {
    ...fields,
    metadata: {
      ...given({ name, namespace }),
      ...given({ labels, annotations: ownAnnotations(annotations) }),
    },
  };
}

function ownAnnotations(annotations: unknown): unknown {
  if (!isRecord(annotations)) return annotations;
  return Object.fromEntries(Object.entries(annotations).filter(([name]) => name !== LAST_APPLIED));
}

/** A name as the API server will make it, to validate with. */
function nameLike(generateName: unknown): string | undefined {
  return isText(generateName) ? `${generateName}00000` : undefined;
}

function given(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** Only what has a bounded depth is compared. */
function isSame(spec: unknown, other: unknown): boolean {
  const [one, two] = [boundedCopy(spec ?? null), boundedCopy(other ?? null)];
  return one.ok && two.ok && isDeepStrictEqual(one.value, two.value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
