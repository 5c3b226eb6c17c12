import { isRecord } from '../../../api/record.ts';

/** An object as an API server sends it: its metadata checked, the rest as it came. */
export interface RawObject {
  readonly metadata: ObjectMetadata;
  /** Every field as it came, `spec`, `status` and `metadata` too. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** The parts of an object's metadata that we use. `managedFields`, often the larger half of an object, is not among them. */
export interface ObjectMetadata {
  readonly name: string;
  /** Empty where the kind has none. */
  readonly namespace: string;
  /** Another object of the same name has another one. */
  readonly uid: string;
  readonly resourceVersion: string;
  /** Counts changes of the spec; 0 for kinds that do not. */
  readonly generation: number;
  /** RFC 3339. */
  readonly createdAt: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
  /** On its way out, since when (RFC 3339): a grace period runs, or finalizers are at work. */
  readonly deletedAt: string | undefined;
  readonly owners: readonly OwnerReference[];
}

/** An object that another one belongs to. */
export interface OwnerReference {
  readonly kind: string;
  readonly name: string;
  readonly uid: string;
  readonly isController: boolean;
}

/** Checks the metadata of an object; undefined where it is none that an API server would send. */
export function readObject(value: unknown): RawObject | undefined {
  if (!isRecord(value) || !isRecord(value.metadata)) return undefined;
  const { name, uid, resourceVersion } = value.metadata;
  if (!isText(name) || !isText(uid) || !isText(resourceVersion)) return undefined;
  if (name === '' || uid === '' || resourceVersion === '') return undefined;
  return { metadata: readMetadata(value.metadata, { name, uid, resourceVersion }), fields: value };
}

function readMetadata(
  metadata: Readonly<Record<string, unknown>>,
  identity: Pick<ObjectMetadata, 'name' | 'uid' | 'resourceVersion'>,
): ObjectMetadata {
  const { namespace, generation, creationTimestamp, deletionTimestamp, ownerReferences } = metadata;
  return {
    ...identity,
    namespace: isText(namespace) ? namespace : '',
    generation: typeof generation === 'number' ? generation : 0,
    createdAt: isText(creationTimestamp) ? creationTimestamp : '',
    labels: readTexts(metadata.labels),
    annotations: readTexts(metadata.annotations),
    deletedAt: isText(deletionTimestamp) ? deletionTimestamp : undefined,
    owners: Array.isArray(ownerReferences) ? ownerReferences.filter(isRecord).map(readOwner) : [],
  };
}

function readOwner(owner: Record<string, unknown>): OwnerReference {
  const text = (value: unknown) => (isText(value) ? value : '');
  return {
    kind: text(owner.kind),
    name: text(owner.name),
    uid: text(owner.uid),
    isController: owner.controller === true,
  };
}

/** A map of texts; values of other types, which no API server sends, are left out. */
export function readTexts(value: unknown): Readonly<Record<string, string>> {
  if (!isRecord(value)) return {};
  const texts = Object.entries(value).filter((entry): entry is [string, string] => isText(entry[1]));
  return Object.fromEntries(texts);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}
