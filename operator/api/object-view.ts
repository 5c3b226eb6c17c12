import type { Condition, ConditionState } from '../../api/conditions.ts';
import { updateConditions } from '../../api/conditions.ts';
import { KINDS } from '../../api/kinds.ts';
import { objectKeyText } from '../../api/object.ts';
import { isRecord } from '../../api/record.ts';
import type { InventoryEntry } from '../../stores/inventory-entry.ts';

/** The conditions of an object as they follow from its text, the mesh and the proxies. */
export type ObjectConditions = (entry: InventoryEntry) => readonly ConditionState[];

/** Shows inventory entries as Kubernetes shows objects, status included. */
export class ObjectViews {
  readonly #conditions: ObjectConditions;
  /** The conditions as they were last shown, for the time since when each holds. */
  readonly #shown = new Map<string, readonly Condition[]>();

  constructor(conditions: ObjectConditions) {
    this.#conditions = conditions;
  }

  view(entry: InventoryEntry, now: Date) {
    const { kind, apiVersion } = KINDS[entry.key.kind];
    const text = latestText(entry);
    return {
      apiVersion,
      kind,
      metadata: {
        name: entry.key.name,
        ...(entry.key.namespace === '' ? {} : { namespace: entry.key.namespace }),
        ...labelsField(text),
        ...annotationsField(text, entry),
        uid: entry.uid,
        generation: entry.generation,
        resourceVersion: String(entry.resourceVersion),
        creationTimestamp: entry.createdAt,
      },
      spec: text.spec,
      ...(apiVersion === 'v1' ? {} : { status: this.#status(entry, now) }),
    };
  }

  /** Forgets an object that is gone. */
  forget(key: string): void {
    this.#shown.delete(key);
  }

  #status(entry: InventoryEntry, now: Date) {
    const object = objectKeyText(entry.key);
    const conditions = updateConditions(this.#shown.get(object) ?? [], this.#conditions(entry), now);
    this.#shown.set(object, conditions);
    return { observedGeneration: entry.generation, conditions };
  }
}

interface WrittenObject {
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly spec: unknown;
}

/** The newest version as its user wrote it, good or broken; else the one in force. */
function latestText({ written, accepted, problems }: InventoryEntry): WrittenObject {
  const latest = problems.length > 0 ? (written ?? accepted?.object) : accepted?.object;
  if (!isRecord(latest)) return { metadata: {}, spec: undefined };
  return { metadata: isRecord(latest.metadata) ? latest.metadata : {}, spec: latest.spec };
}

function labelsField({ metadata }: WrittenObject) {
  return isRecord(metadata.labels) && Object.keys(metadata.labels).length > 0
    ? { labels: metadata.labels }
    : {};
}

/** Under which annotation an object of a file says where it is written: `mesh/routes.yaml:12`. */
const SOURCE_ANNOTATION = 'mesh.meltemi.dev/source';

function annotationsField({ metadata }: WrittenObject, { source }: InventoryEntry) {
  const written = isRecord(metadata.annotations) ? metadata.annotations : {};
  const place = source === undefined ? {} : { [SOURCE_ANNOTATION]: `${source.file}:${source.line}` };
  const annotations = { ...written, ...place };
  return Object.keys(annotations).length > 0 ? { annotations } : {};
}
