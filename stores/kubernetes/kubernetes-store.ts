import { isDeepStrictEqual } from 'node:util';
import { KINDS, type Kind } from '../../api/kinds.ts';
import type { ObjectKey } from '../../api/object.ts';
import type { InformerSet } from '../../operator/kubernetes/informer/informer-set.ts';
import type { ObjectChange, ObjectSource } from '../../operator/kubernetes/informer/object-source.ts';
import type { ConfigurationStore, ObjectReading, StoreSink } from '../store.ts';
import { type KeptObject, keepObject } from './kept-object.ts';

/** The kinds that people write. `MeshStatus` is written by the mesh; Services and Namespaces are the registry's. */
export const STORED_KINDS = [
  'TrafficRoute',
  'MeshPolicy',
  'Telemetry',
  'MeshService',
  'MeshWorkload',
  'ServiceRegistry',
] as const satisfies readonly Kind[];

export type StoredKind = (typeof STORED_KINDS)[number];

/** The objects of each kind as an informer has them. */
export type StoredSources = Readonly<Record<StoredKind, ObjectSource<KeptObject>>>;

/** Adds the kinds of the store to the informers of a process. Reconcilers read the same sources to write status. */
export function addStoredKinds(informers: InformerSet): StoredSources {
  const add = (kind: StoredKind) =>
    informers.add<KeptObject>({ type: KINDS[kind], keep: (object) => keepObject(kind, object) });
  return {
    TrafficRoute: add('TrafficRoute'),
    MeshPolicy: add('MeshPolicy'),
    Telemetry: add('Telemetry'),
    MeshService: add('MeshService'),
    MeshWorkload: add('MeshWorkload'),
    ServiceRegistry: add('ServiceRegistry'),
  };
}

/** Reads configuration objects from the Kubernetes API. Nothing takes effect before all of them are known. */
export class KubernetesStore implements ConfigurationStore {
  readonly name = 'kubernetes';
  readonly #sources: StoredSources;
  readonly #stopping = new AbortController();
  readonly #unfollow: (() => void)[] = [];

  constructor(sources: StoredSources) {
    this.#sources = sources;
  }

  /** Resolves when the informers, which others run, have listed everything. Rejects where it is stopped before. */
  async start(sink: StoreSink): Promise<void> {
    const sources = Object.values(this.#sources);
    await Promise.all(sources.map((source) => source.whenSynced(this.#stopping.signal)));
    sink.apply({ read: sources.flatMap(readingsOf), gone: [], problems: [] });
    for (const source of sources) this.#unfollow.push(followChanges(source, sink));
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    for (const unfollow of this.#unfollow.splice(0)) unfollow();
  }
}

function readingsOf(source: ObjectSource<KeptObject>): readonly ObjectReading[] {
  return [...source.entries()].map(([, { reading }]) => reading);
}

/** What is there already was told with the first batch. */
function followChanges(source: ObjectSource<KeptObject>, sink: StoreSink): () => void {
  let isFollowing = false;
  const unfollow = source.follow((changes) => {
    if (isFollowing) tell(changes, sink);
  });
  isFollowing = true;
  return unfollow;
}

/**
 * The last state of each object counts. An object that was made again is gone too: what was learnt of the earlier one, such as refused
 * generations, says nothing of it. A change of status is none.
 */
function tell(changes: readonly ObjectChange<KeptObject>[], sink: StoreSink): void {
  const read = new Map<string, ObjectReading>();
  const gone = new Map<string, ObjectKey>();
  for (const change of changes) {
    if (change.kind === 'Deleted') {
      read.delete(change.key);
      gone.set(change.key, change.before.reading.key);
    } else if (change.kind === 'Added' || isNews(change.before, change.value)) {
      read.set(change.key, change.value.reading);
    }
  }
  if (read.size > 0 || gone.size > 0) {
    sink.apply({ read: [...read.values()], gone: [...gone.values()], problems: [] });
  }
}

function isNews(before: KeptObject, after: KeptObject): boolean {
  return !isDeepStrictEqual(before.reading, after.reading);
}
