import { MESH_API_VERSION } from '../../api/kinds.ts';
import type { MeshObject } from '../../api/object.ts';
import type { MeshInputs } from '../../mesh-model/mesh-inputs.ts';
import type { Inventory } from '../../stores/inventory.ts';
import type { StoredSources } from '../../stores/kubernetes/kubernetes-store.ts';
import type { ObjectReading, StoreSink } from '../../stores/store.ts';
import type { ObjectSource } from '../kubernetes/informer/object-source.ts';
import { acknowledgedOf, type KeptConfiguration, restoreKept } from './kept-configuration.ts';
import type { KeptLastGood, LastGood } from './last-good-map.ts';

/** What earlier replicas have kept of objects that are still there. All sources have synced. */
export class RestoredLastGood {
  readonly #lastGoods: readonly LastGood[];
  readonly #sources: StoredSources;

  /** What is kept of an object that is gone, or was made again, says nothing. */
  constructor(kept: Pick<ObjectSource<KeptLastGood>, 'entries'>, sources: StoredSources) {
    this.#sources = sources;
    this.#lastGoods = [...kept.entries()].flatMap(([, { lastGood }]) => {
      if (lastGood === undefined) return [];
      const { kind, configuration } = lastGood.kept;
      const present = sources[kind].get(configuration.key);
      return present?.seen.uid === lastGood.objectUid ? [lastGood] : [];
    });
  }

  /** Before the store says how objects are now: where that is broken, the last good version holds. */
  restoreInventory(inventory: StoreSink): void {
    const read = this.#lastGoods
      .filter(({ kept: { kind, configuration } }) => {
        return this.#sources[kind].get(configuration.key)?.reading.state === 'Broken';
      })
      .map(readingOf);
    if (read.length > 0) inventory.apply({ read, gone: [], problems: [] });
  }

  /** Says which generations every proxy has acknowledged: before the first commit. */
  restoreInputs(inputs: MeshInputs): void {
    for (const { kept } of this.#lastGoods) restoreKept(inputs, kept);
  }
}

function readingOf({ objectUid, kept }: LastGood): ObjectReading {
  const { kind, configuration } = kept;
  const { namespace, name, createdAt, origin } = configuration;
  return {
    state: 'Valid',
    key: { kind, namespace, name },
    source: undefined,
    duplicates: [],
    history: { uid: objectUid, generation: origin.generation, createdAt },
    object: objectOf(kept),
  };
}

function objectOf({ kind, configuration }: KeptConfiguration): MeshObject {
  const { namespace, name } = configuration;
  const base = { apiVersion: MESH_API_VERSION, metadata: { namespace, name } } as const;
  return kind === 'TrafficRoute'
    ? { ...base, kind, spec: configuration.spec }
    : { ...base, kind, spec: configuration.spec };
}

export interface FollowLastGoodOptions {
  readonly kept: Pick<ObjectSource<KeptLastGood>, 'follow'>;
  readonly inventory: Pick<Inventory, 'get'>;
  readonly inputs: MeshInputs;
  readonly apply: (write: (inputs: MeshInputs) => void) => void;
}

/**
 * Takes over what the leader keeps while this replica runs, of objects of which it knows no good generation itself, as it was started
 * when they were on trial already; until the returned function is called.
 */
export function followLastGood({ kept, inventory, inputs, apply }: FollowLastGoodOptions): () => void {
  return kept.follow((changes) => {
    for (const change of changes) {
      const lastGood = change.kind === 'Deleted' ? undefined : change.value.lastGood;
      if (lastGood === undefined) continue;
      const { kind, configuration } = lastGood.kept;
      const entry = inventory.get(configuration.origin.object);
      if (entry?.uid !== lastGood.objectUid || configuration.origin.generation > entry.generation) continue;
      if (acknowledgedOf(inputs, kind, configuration.key) !== undefined) continue;
      apply((into) => restoreKept(into, lastGood.kept));
    }
  });
}
