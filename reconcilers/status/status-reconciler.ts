import { type Condition, type ConditionState, updateConditions } from '../../api/conditions.ts';
import { KINDS } from '../../api/kinds.ts';
import { objectKeyText } from '../../api/object.ts';
import { isRecord } from '../../api/record.ts';
import type { MeshModel } from '../../mesh-model/mesh-model.ts';
import { type Clock, systemClock } from '../../operator/kubernetes/clock.ts';
import type { EventRecorder } from '../../operator/kubernetes/events/event-recorder.ts';
import type { Log } from '../../operator/kubernetes/log.ts';
import type { ResourceClient } from '../../operator/kubernetes/resources/resource-client.ts';
import { nameText } from '../../operator/kubernetes/resources/resource-type.ts';
import { conditionEvents } from '../../operator/kubernetes/status/condition-events.ts';
import type { StatusMetrics } from '../../operator/kubernetes/status/status-metrics.ts';
import { type SeenStatus, StatusWriter } from '../../operator/kubernetes/status/status-writer.ts';
import type { QueueMetrics } from '../../operator/kubernetes/work-queue/queue-metrics.ts';
import { type ReconcileAgain, ReconcileLoop } from '../../operator/kubernetes/work-queue/reconcile-loop.ts';
import { TokenBucket } from '../../operator/kubernetes/work-queue/token-bucket.ts';
import type { Inventory } from '../../stores/inventory.ts';
import type { InventoryEntry } from '../../stores/inventory-entry.ts';
import {
  STORED_KINDS,
  type StoredKind,
  type StoredSources,
} from '../../stores/kubernetes/kubernetes-store.ts';
import type { ControlPlaneObserver } from '../../xds/server/control-plane.ts';
import { ConcernedObjects } from './concerned-objects.ts';
import { mergedConditions } from './replicas/merged-conditions.ts';
import type { MergedLedger } from './replicas/merged-ledger.ts';
import { readConditions, statusChange } from './status-change.ts';
import { steadyProgrammed } from './steady-programmed.ts';

/** A status in which only counts have changed is written this often at most, in milliseconds. */
const COUNTS_MS = 10_000;

/** How many such writes there are over all objects. */
const COUNT_WRITES = { perSecond: 20, burst: 20 };

/** A new generation that is acknowledged within this time is told of once, and not first as pending, in milliseconds. */
const GATHER_MS = 80;

/** How many statuses are written at the same time: a kube-apiserver must have room for others when a leader starts. */
const CONCURRENCY = 8;

export interface StatusReconcilerOptions {
  readonly model: MeshModel;
  readonly observe: (observer: Partial<ControlPlaneObserver>) => () => void;
  readonly inventory: Pick<Inventory, 'get' | 'entries' | 'watch'>;
  /** As the store reads them: they have the statuses too. */
  readonly sources: StoredSources;
  readonly ledger: MergedLedger;
  readonly client: Pick<ResourceClient, 'apply'>;
  readonly events: Pick<EventRecorder, 'record'>;
  readonly queueMetrics?: QueueMetrics;
  readonly statusMetrics?: StatusMetrics;
  readonly log?: Log;
  readonly clock?: Clock;
  /** The time that conditions get. */
  readonly date?: () => Date;
}

/** What is remembered of an object while this replica leads. */
interface Remembered {
  writtenAt: number;
  /** A generation that the status says nothing of yet, and since when it is known. */
  fresh: { readonly generation: number; readonly since: number } | undefined;
  pendingSince: number | undefined;
}

/** Writes the conditions of all objects of the mesh's own kinds; for the leader only. */
export class StatusReconciler {
  readonly #options: StatusReconcilerOptions;
  readonly #clock: Clock;
  readonly #writers: Readonly<Record<StoredKind, StatusWriter>>;
  readonly #remembered = new Map<string, Remembered>();
  readonly #countWrites: TokenBucket;

  constructor(options: StatusReconcilerOptions) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
    this.#countWrites = new TokenBucket(COUNT_WRITES, this.#clock.now());
    const writer = (kind: StoredKind) => new StatusWriter(options.client, KINDS[kind], options.statusMetrics);
    this.#writers = {
      TrafficRoute: writer('TrafficRoute'),
      MeshPolicy: writer('MeshPolicy'),
      Telemetry: writer('Telemetry'),
      MeshService: writer('MeshService'),
      MeshWorkload: writer('MeshWorkload'),
      ServiceRegistry: writer('ServiceRegistry'),
    };
  }

  /** Works until the signal fires, beginning with all objects. */
  async run(term: AbortSignal): Promise<void> {
    const { queueMetrics, log } = this.#options;
    const loop = new ReconcileLoop({
      name: 'status',
      reconcile: (object, signal) => this.#reconcile(object, signal),
      concurrency: CONCURRENCY,
      clock: this.#clock,
      ...(queueMetrics === undefined ? {} : { metrics: queueMetrics }),
      ...(log === undefined ? {} : { log }),
    });
    const ends = this.#watch(loop);
    await loop.run(term);
    for (const end of ends) end();
  }

  #watch(loop: ReconcileLoop): readonly (() => void)[] {
    const { model, observe, inventory, sources, ledger } = this.#options;
    const { queue } = loop;
    const addAll = () => {
      for (const { key } of inventory.entries()) if (isStored(key.kind)) queue.add(objectKeyText(key));
    };
    const concerned = new ConcernedObjects(model);
    const follows = STORED_KINDS.map((kind) =>
      loop.watch(sources[kind], ({ key }) => [objectText(kind, key)]),
    );
    addAll();
    return [
      ...follows,
      inventory.watch((changes) => {
        for (const { key } of changes) if (isStored(key.kind)) queue.add(objectKeyText(key));
      }),
      observe({
        committed: (changed) => {
          for (const object of concerned.of(changed)) queue.add(object);
        },
      }),
      ledger.follow({ object: (object) => queue.add(object), replicas: addAll }),
    ];
  }

  async #reconcile(object: string, signal: AbortSignal): Promise<ReconcileAgain | undefined> {
    const entry = this.#options.inventory.get(object);
    const seen = entry === undefined ? undefined : this.#seen(entry);
    if (entry === undefined || seen === undefined) {
      this.#forget(object);
      return undefined;
    }
    const { kind } = entry.key;
    if (!isStored(kind)) return undefined;
    const latest = this.#writers[kind].latest(seen);
    const before = readConditions(latest.status);
    const { states, againAfterMs } = this.#states(object, entry, before);
    const change = statusChange(before, states);
    const again = againAfterMs === undefined ? undefined : { againAfterMs };
    if (change === 'None' && observedGeneration(latest.status) === entry.generation) return again;
    const isOnlyCounts = change === 'Counts';
    const pause = isOnlyCounts ? this.#pauseOfCounts(object) : this.#pauseOfFresh(object, before, states);
    if (pause > 0) return { againAfterMs: Math.min(pause, againAfterMs ?? pause) };
    const conditions = updateConditions(before, states, this.#options.date?.() ?? new Date());
    const status = { observedGeneration: entry.generation, conditions };
    const result = await this.#writers[kind].write(seen, status, signal);
    if (result === 'written') {
      this.#remember(object).writtenAt = this.#clock.now();
      this.#recordEvents(entry, seen.uid, before, conditions);
    }
    return again;
  }

  #states(object: string, entry: InventoryEntry, before: readonly Condition[]) {
    const { model, ledger } = this.#options;
    const generation = entry.accepted?.generation ?? 0;
    const remembered = this.#remembered.get(object);
    const earlier = before.find(({ type }) => type === 'Programmed');
    let againAfterMs: number | undefined;
    const states = mergedConditions(model, ledger, entry).map((state) => {
      if (state.type !== 'Programmed') return state;
      const progress = ledger.progress(object, generation);
      const now = this.#clock.now();
      const steady = steadyProgrammed(earlier, state, progress, remembered?.pendingSince, now);
      if (steady.pendingSince !== remembered?.pendingSince) {
        this.#remember(object).pendingSince = steady.pendingSince;
      }
      againAfterMs = steady.againAfterMs;
      return steady.state;
    });
    return { states, againAfterMs };
  }

  /** How long to wait before a generation is told of for the first time, as long as it is but on its way, in milliseconds. */
  #pauseOfFresh(object: string, before: readonly Condition[], states: readonly ConditionState[]): number {
    const state = states.find(({ type }) => type === 'Programmed');
    const told = before.find(({ type }) => type === 'Programmed')?.observedGeneration;
    if (state?.reason !== 'Pending' || told === state.observedGeneration) return 0;
    const remembered = this.#remember(object);
    const now = this.#clock.now();
    if (remembered.fresh?.generation !== state.observedGeneration) {
      remembered.fresh = { generation: state.observedGeneration, since: now };
    }
    return remembered.fresh.since + GATHER_MS - now;
  }

  /** How long a write of nothing but counts must wait, in milliseconds. */
  #pauseOfCounts(object: string): number {
    const now = this.#clock.now();
    const { writtenAt } = this.#remember(object);
    const left = writtenAt + COUNTS_MS - now;
    if (left > 0) return left;
    return this.#countWrites.tryTake(now) ? 0 : 1_000 / COUNT_WRITES.perSecond;
  }

  #recordEvents(
    { key }: InventoryEntry,
    uid: string,
    before: readonly Condition[],
    after: readonly Condition[],
  ): void {
    const { kind, namespace, name } = key;
    const regarding = { apiVersion: KINDS[kind].apiVersion, kind, namespace, name, uid };
    for (const event of conditionEvents(regarding, before, after)) this.#options.events.record(event);
  }

  /** The object as an informer has it; nothing where that one is gone, or another one of the same name. */
  #seen({ key, uid }: InventoryEntry): SeenStatus | undefined {
    if (!isStored(key.kind)) return undefined;
    const seen = this.#options.sources[key.kind].get(nameText(key))?.seen;
    return seen?.uid === uid ? seen : undefined;
  }

  #remember(object: string): Remembered {
    const known = this.#remembered.get(object);
    if (known !== undefined) return known;
    // Who has just begun to lead does not know when the one before has written.
    const remembered = { writtenAt: this.#clock.now(), fresh: undefined, pendingSince: undefined };
    this.#remembered.set(object, remembered);
    return remembered;
  }

  #forget(object: string): void {
    this.#remembered.delete(object);
    const [kind = '', ...rest] = object.split('/');
    const name = rest.at(-1) ?? '';
    if (isStored(kind)) this.#writers[kind].forget({ namespace: rest.slice(0, -1).join('/'), name });
  }
}

function observedGeneration(status: unknown): unknown {
  return isRecord(status) ? status.observedGeneration : undefined;
}

function isStored(kind: string): kind is StoredKind {
  return STORED_KINDS.some((stored) => stored === kind);
}

/** As `objectKeyText` writes it; a key of an informer is as `nameText` writes it. */
function objectText(kind: StoredKind, key: string): string {
  return `${kind}/${key}`;
}
