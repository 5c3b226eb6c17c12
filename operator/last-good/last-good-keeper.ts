import { objectKeyText } from '../../api/object.ts';
import type { MeshModel } from '../../mesh-model/mesh-model.ts';
import type { Inventory } from '../../stores/inventory.ts';
import type { InventoryEntry } from '../../stores/inventory-entry.ts';
import type { ControlPlaneObserver } from '../../xds/server/control-plane.ts';
import { type Clock, systemClock } from '../kubernetes/clock.ts';
import type { ObjectSource } from '../kubernetes/informer/object-source.ts';
import { type Log, silentLog } from '../kubernetes/log.ts';
import type { ResourceClient } from '../kubernetes/resources/resource-client.ts';
import type { QueueMetrics } from '../kubernetes/work-queue/queue-metrics.ts';
import { ReconcileLoop } from '../kubernetes/work-queue/reconcile-loop.ts';
import { acknowledgedOf, KEPT_KINDS, type KeptKind } from './kept-configuration.ts';
import { CONFIG_MAPS, type KeptLastGood, lastGoodMap, lastGoodName } from './last-good-map.ts';

/** A generation that is acknowledged within this time leaves no trace, in milliseconds: that is what nearly all of them do. */
const SETTLE_MS = 1_000;

export interface LastGoodKeeperOptions {
  readonly model: MeshModel;
  readonly observe: (observer: Partial<ControlPlaneObserver>) => () => void;
  readonly inventory: Pick<Inventory, 'get' | 'entries' | 'watch'>;
  /** As `addLastGoods` gives them. */
  readonly kept: ObjectSource<KeptLastGood>;
  readonly client: ResourceClient;
  readonly queueMetrics?: QueueMetrics;
  readonly log?: Log;
  readonly clock?: Clock;
}

/**
 * Keeps the last good generation of each route and policy whose newest one is not acknowledged by every proxy, in a ConfigMap of the
 * root namespace, so that it outlives all replicas; for the leader only.
 */
export class LastGoodKeeper {
  readonly #options: LastGoodKeeperOptions;

  constructor(options: LastGoodKeeperOptions) {
    this.#options = options;
  }

  /** Works until the signal fires. */
  async run(term: AbortSignal): Promise<void> {
    const { model, observe, inventory, kept, queueMetrics, clock = systemClock, log } = this.#options;
    const { inputs } = model;
    const loop = new ReconcileLoop({
      name: 'last-good',
      reconcile: (object, signal) => this.#reconcile(object, signal),
      clock,
      ...(queueMetrics === undefined ? {} : { metrics: queueMetrics }),
      ...(log === undefined ? {} : { log }),
    });
    const later = (kind: KeptKind, keys: Iterable<string> = []) => {
      for (const key of keys) loop.queue.addAfter(`${kind}/${key}`, SETTLE_MS);
    };
    const ends = [
      observe({
        committed: (changed) => {
          later('TrafficRoute', changed.get(inputs.acknowledgedRoutes));
          later('MeshPolicy', changed.get(inputs.acknowledgedPolicies));
        },
      }),
      inventory.watch((changes) => {
        for (const { key } of changes) {
          if (isKept(key.kind)) loop.queue.addAfter(objectKeyText(key), SETTLE_MS);
        }
      }),
      loop.watch(kept, (change) => objectsOf(change.kind === 'Deleted' ? change.before : change.value)),
    ];
    for (const { key } of inventory.entries()) {
      if (isKept(key.kind)) loop.queue.addAfter(objectKeyText(key), SETTLE_MS);
    }
    await loop.run(term);
    for (const end of ends) end();
  }

  async #reconcile(object: string, signal: AbortSignal): Promise<undefined> {
    const { model, inventory, kept, client, log = silentLog } = this.#options;
    const { rootNamespace } = model.settings;
    const name = { namespace: rootNamespace, name: lastGoodName(object) };
    const present = kept.get(`${name.namespace}/${name.name}`);
    const entry = inventory.get(object);
    const wanted = entry === undefined ? undefined : this.#wanted(entry);
    // Whoever knows no good generation itself is told of this one, and takes it over.
    const isAllThereIs = entry !== undefined && !this.#hasAcknowledged(entry) && isOf(present, entry);
    if (isAllThereIs) return undefined;
    if (entry === undefined || wanted === undefined) {
      if (present !== undefined) await client.delete(CONFIG_MAPS, name, present.uid, signal);
      return undefined;
    }
    const { lastGood } = present ?? {};
    const { generation } = wanted.configuration.origin;
    const isKeptAlready =
      lastGood?.objectUid === entry.uid && lastGood.kept.configuration.origin.generation === generation;
    if (isKeptAlready) return undefined;
    const map = lastGoodMap(rootNamespace, entry.uid, wanted);
    if (map === undefined) {
      log.warn({ object, generation }, 'the last good generation is too large to be kept over a restart');
      return undefined;
    }
    await client.apply(CONFIG_MAPS, map, { signal });
    log.info({ object, generation }, 'the last good generation is kept over restarts');
    return undefined;
  }

  #hasAcknowledged({ key }: InventoryEntry): boolean {
    const name = `${key.namespace}/${key.name}`;
    return isKept(key.kind) && acknowledgedOf(this.#options.model.inputs, key.kind, name) !== undefined;
  }

  /** The acknowledged generation, where it is not the newest. */
  #wanted({ key, generation }: InventoryEntry) {
    if (!isKept(key.kind)) return undefined;
    const name = `${key.namespace}/${key.name}`;
    const acknowledged = acknowledgedOf(this.#options.model.inputs, key.kind, name);
    return acknowledged?.configuration.origin.generation === generation ? undefined : acknowledged;
  }
}

/** Whether a ConfigMap holds an earlier generation of this very object. */
function isOf(present: KeptLastGood | undefined, { uid, generation }: InventoryEntry): boolean {
  const { lastGood } = present ?? {};
  return lastGood?.objectUid === uid && lastGood.kept.configuration.origin.generation < generation;
}

function isKept(kind: string): kind is KeptKind {
  return KEPT_KINDS.some((kept) => kept === kind);
}

/** A damaged ConfigMap does not say what it is of: it stays, until its object needs one. */
function objectsOf({ lastGood }: KeptLastGood): readonly string[] {
  return lastGood === undefined ? [] : [lastGood.kept.configuration.origin.object];
}
