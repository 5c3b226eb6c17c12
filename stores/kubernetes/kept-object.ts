import { boundedCopy } from '../../api/bounded-copy.ts';
import { KINDS, type Kind } from '../../api/kinds.ts';
import type { ObjectKey } from '../../api/object.ts';
import { type Problem as ApiProblem, validateObject } from '../../api/validate.ts';
import type { RawObject } from '../../operator/kubernetes/resources/raw-object.ts';
import type { SeenStatus } from '../../operator/kubernetes/status/status-writer.ts';
import type { ObjectReading, Problem } from '../store.ts';

/** What is kept of a configuration object in the cluster. */
export interface KeptObject {
  readonly reading: ObjectReading;
  /** Its status as it stands, for those who write it. */
  readonly seen: SeenStatus;
}

/** What kubectl writes for itself: the whole object once more. */
const LAST_APPLIED = 'kubectl.kubernetes.io/last-applied-configuration';

/** Validates an object of a kind as the API server has it: its CRD may be older or newer than we are. */
export function keepObject(kind: Kind, object: RawObject): KeptObject {
  const { namespace, name, uid, generation, createdAt, resourceVersion } = object.metadata;
  const key: ObjectKey = { kind, namespace, name };
  const written = writtenObject(kind, object);
  const base = { key, source: undefined, duplicates: [], history: { uid, generation, createdAt } };
  const result = validateObject(written);
  const reading: ObjectReading = result.ok
    ? { ...base, state: 'Valid', object: result.object }
    : { ...base, state: 'Broken', problems: result.problems.map(problemOf), written: copyOf(written) };
  return { reading, seen: { namespace, name, uid, resourceVersion, status: object.fields.status } };
}

/** The object as its user wrote it: without what the server, kubectl and we have put on it. */
function writtenObject(kind: Kind, { metadata, fields }: RawObject): object {
  const { name, namespace, labels } = metadata;
  const annotations = Object.fromEntries(
    Object.entries(metadata.annotations).filter(([annotation]) => annotation !== LAST_APPLIED),
  );
  const { status: _status, ...rest } = fields;
  return {
    ...rest,
    apiVersion: KINDS[kind].apiVersion,
    kind,
    metadata: { name, ...(namespace === '' ? {} : { namespace }), ...given({ labels, annotations }) },
  };
}

function given(maps: Readonly<Record<string, Readonly<Record<string, string>>>>): object {
  return Object.fromEntries(Object.entries(maps).filter(([, map]) => Object.keys(map).length > 0));
}

function problemOf({ reason, path, message, hint }: ApiProblem): Problem {
  return {
    reason: reason === 'Unsupported' ? 'Unsupported' : 'Invalid',
    path,
    message: hint === undefined ? message : `${message} (${hint})`,
    position: undefined,
  };
}

function copyOf(written: object): unknown {
  const copy = boundedCopy(written);
  return copy.ok ? copy.value : undefined;
}
