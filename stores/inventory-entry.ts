import type { Kind, MeshObject, ObjectKey } from '../api/object.ts';
import { fingerprint } from './canonical-json.ts';
import type { ObjectReading, Problem, SourcePosition } from './store.ts';

/** A version of an object that passed validation. */
export interface AcceptedVersion<K extends Kind = Kind> {
  readonly generation: number;
  readonly object: MeshObject<K>;
}

/** Everything that is known of one object. */
export interface InventoryEntry<K extends Kind = Kind> {
  readonly key: ObjectKey<K>;
  readonly uid: string;
  /** RFC 3339: when the mesh first saw it. */
  readonly createdAt: string;
  /** Of the latest version, good or not: it grows with each change of the spec. */
  readonly generation: number;
  /** Grows with every change of anything in the inventory. */
  readonly resourceVersion: number;
  readonly source: SourcePosition | undefined;
  readonly duplicates: readonly SourcePosition[];
  /** The last good version, which is in force. Absent: there never was one. */
  readonly accepted: AcceptedVersion<K> | undefined;
  /** What is wrong with the latest version. Empty: it is the one in `accepted`. */
  readonly problems: readonly Problem[];
  /** The latest version as its user wrote it, where it is broken and can be shown. */
  readonly written: unknown;
  /** Tells whether a reading is a new generation. */
  readonly fingerprint: string;
}

/** What the inventory gives to an entry of its own. */
export interface EntryStamp {
  readonly now: Date;
  readonly uid: string;
  readonly resourceVersion: number;
}

/**
 * The entry after a reading. A changed spec is a new generation; so is a change between good and broken, so that `Programmed` of
 * a generation never speaks of another text than the user sees. A broken version leaves the last good one in force.
 */
export function entryAfter(
  before: InventoryEntry | undefined,
  reading: ObjectReading,
  stamp: EntryStamp,
): InventoryEntry {
  const mark = fingerprintOf(reading);
  const counted = before === undefined ? 1 : before.generation + (mark === before.fingerprint ? 0 : 1);
  const generation = reading.history?.generation ?? counted;
  const isValid = reading.state === 'Valid';
  return {
    key: reading.key,
    uid: reading.history?.uid ?? before?.uid ?? stamp.uid,
    createdAt: reading.history?.createdAt ?? before?.createdAt ?? rfc3339(stamp.now),
    generation,
    resourceVersion: stamp.resourceVersion,
    source: reading.source,
    duplicates: reading.duplicates,
    accepted: isValid ? { generation, object: reading.object } : before?.accepted,
    problems: isValid ? [] : reading.problems,
    written: isValid ? undefined : reading.written,
    fingerprint: mark,
  };
}

function fingerprintOf(reading: ObjectReading): string {
  if (reading.state === 'Valid') return fingerprint(specOf(reading.object));
  // Without positions: a comment above an object moves its lines, and is no new version.
  const problems = reading.problems.map(({ path, message }) => [path, message]);
  return fingerprint({ written: reading.written, problems });
}

/** As in Kubernetes, names and labels are not part of what a generation counts. */
function specOf(object: MeshObject): unknown {
  const {
    apiVersion: _apiVersion,
    kind: _kind,
    metadata: _metadata,
    status: _status,
    ...rest
  } = { status: undefined, ...object };
  return rest;
}

/** Kubernetes writes times to the second. */
function rfc3339(time: Date): string {
  return `${time.toISOString().slice(0, 19)}Z`;
}
