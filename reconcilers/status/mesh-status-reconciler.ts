import { KINDS } from '../../api/kinds.ts';
import type { MeshState } from '../../api/mesh-status/types.ts';
import { type Clock, systemClock } from '../../operator/kubernetes/clock.ts';
import { isNotFound } from '../../operator/kubernetes/connection/api-errors.ts';
import type { InformerSet } from '../../operator/kubernetes/informer/informer-set.ts';
import type { ObjectSource } from '../../operator/kubernetes/informer/object-source.ts';
import type { Log } from '../../operator/kubernetes/log.ts';
import type { RawObject } from '../../operator/kubernetes/resources/raw-object.ts';
import type { ResourceClient } from '../../operator/kubernetes/resources/resource-client.ts';
import type { StatusMetrics } from '../../operator/kubernetes/status/status-metrics.ts';
import { type SeenStatus, StatusWriter } from '../../operator/kubernetes/status/status-writer.ts';
import type { QueueMetrics } from '../../operator/kubernetes/work-queue/queue-metrics.ts';
import { type ReconcileAgain, ReconcileLoop } from '../../operator/kubernetes/work-queue/reconcile-loop.ts';
import type { Inventory } from '../../stores/inventory.ts';
import type { InjectionProblems } from '../injection/injection-problems.ts';
import type { MeshGroups } from './mesh-groups.ts';
import { stateOf } from './mesh-status.ts';

/** The one name that a MeshStatus may have. */
const NAME = 'mesh';

/** Changes that come within this time are one write, in milliseconds. */
const GATHER_MS = 500;

/** A namespace's state is written this often at most, in milliseconds. */
const PAUSE_MS = 1_000;

/** Texts that only follow the clock, such as how long certificates are good, are brought up to date this often, in milliseconds. */
const CLOCK_TEXTS_MS = 10 * 60_000;

const LABELS = { 'app.kubernetes.io/managed-by': 'meltemi' };

/** Adds MeshStatus to the informers of a process. */
export function addMeshStatuses(informers: InformerSet): ObjectSource<SeenStatus> {
  return informers.add({ type: KINDS.MeshStatus, keep: seenStatus });
}

/** What those who write an object's status need of it. */
export function seenStatus({ metadata, fields }: RawObject): SeenStatus {
  const { namespace, name, uid, resourceVersion } = metadata;
  return { namespace, name, uid, resourceVersion, status: fields.status };
}

export interface MeshStatusReconcilerOptions {
  readonly groups: MeshGroups;
  readonly inventory: Pick<Inventory, 'list' | 'watch'>;
  readonly rootNamespace: string;
  /** As `addMeshStatuses` gives it. */
  readonly statuses: ObjectSource<SeenStatus>;
  readonly client: ResourceClient;
  /** What is wrong in a namespace besides its proxies: pods without one. Call `touch` when that changes. */
  readonly injectionProblems?: Pick<InjectionProblems, 'of' | 'namespaces'>;
  readonly queueMetrics?: QueueMetrics;
  readonly statusMetrics?: StatusMetrics;
  readonly log?: Log;
  readonly clock?: Clock;
}

/** Writes the MeshStatus of each namespace that has something of the mesh, and that of the whole mesh; for the leader only. */
export class MeshStatusReconciler {
  readonly #options: MeshStatusReconcilerOptions;
  readonly #clock: Clock;
  readonly #writer: StatusWriter;
  readonly #writtenAt = new Map<string, number>();
  #loop: ReconcileLoop | undefined;

  constructor(options: MeshStatusReconcilerOptions) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
    this.#writer = new StatusWriter(options.client, KINDS.MeshStatus, options.statusMetrics);
  }

  /** Works until the signal fires. */
  async run(term: AbortSignal): Promise<void> {
    const { groups, inventory, statuses, queueMetrics, log } = this.#options;
    const loop = new ReconcileLoop({
      name: 'mesh-status',
      reconcile: (namespace, signal) => this.#reconcile(namespace, signal),
      concurrency: 4,
      clock: this.#clock,
      ...(queueMetrics === undefined ? {} : { metrics: queueMetrics }),
      ...(log === undefined ? {} : { log }),
    });
    this.#loop = loop;
    const ends = [
      groups.follow((namespace) => this.touch(namespace)),
      // What was just written comes back here too, so there is no haste.
      statuses.follow((changes) => {
        for (const change of changes) {
          const { namespace } = change.kind === 'Deleted' ? change.before : change.value;
          loop.queue.addAfter(namespace, PAUSE_MS);
        }
      }),
      inventory.watch((changes) => {
        for (const { key } of changes) if (key.kind === 'MeshWorkload') this.touch(key.namespace);
      }),
    ];
    const workloads = inventory.list('MeshWorkload').map(({ key }) => key.namespace);
    for (const namespace of [...this.#namespacesToTellOf(), ...workloads]) loop.queue.add(namespace);
    await loop.run(term);
    for (const end of ends) end();
    this.#loop = undefined;
  }

  /** Something has changed in a namespace that its MeshStatus tells of. */
  touch(namespace: string): void {
    const { rootNamespace } = this.#options;
    for (const each of new Set([namespace, rootNamespace])) {
      const sinceWrite = this.#clock.now() - (this.#writtenAt.get(each) ?? Number.NEGATIVE_INFINITY);
      this.#loop?.queue.addAfter(each, Math.max(GATHER_MS, PAUSE_MS - sinceWrite));
    }
  }

  async #reconcile(namespace: string, signal: AbortSignal): Promise<ReconcileAgain | undefined> {
    const { statuses, client } = this.#options;
    const name = { namespace, name: NAME };
    const seen = statuses.get(`${namespace}/${NAME}`);
    if (!this.#isWanted(namespace)) {
      this.#writer.forget(name);
      this.#writtenAt.delete(namespace);
      if (seen !== undefined) await client.delete(KINDS.MeshStatus, name, seen.uid, signal);
      return undefined;
    }
    const present = seen ?? (await this.#create(namespace, signal));
    // Its namespace is gone, or about to.
    if (present === undefined) return undefined;
    const result = await this.#writer.write(present, this.state(namespace), signal);
    if (result === 'written') this.#writtenAt.set(namespace, this.#clock.now());
    return { againAfterMs: CLOCK_TEXTS_MS };
  }

  /** What is to be said of a namespace, or in that of the root, of the whole mesh. */
  state(namespace: string): MeshState {
    const { groups, rootNamespace, injectionProblems } = this.#options;
    const isRoot = namespace === rootNamespace;
    const group = isRoot ? groups.whole() : groups.group(namespace);
    const namespaces = isRoot ? this.#namespacesToTellOf() : [namespace];
    const problems = namespaces.flatMap((each) => injectionProblems?.of(each) ?? []);
    return stateOf(group, problems, Date.now());
  }

  #namespacesToTellOf(): readonly string[] {
    const { groups, rootNamespace, injectionProblems } = this.#options;
    const withProblems = injectionProblems?.namespaces() ?? [];
    return [...new Set([...groups.namespaces(), ...withProblems, rootNamespace])];
  }

  #isWanted(namespace: string): boolean {
    const { groups, inventory, rootNamespace, injectionProblems } = this.#options;
    return (
      namespace === rootNamespace ||
      groups.has(namespace) ||
      (injectionProblems?.of(namespace) ?? []).length > 0 ||
      inventory.list('MeshWorkload', namespace).length > 0
    );
  }

  async #create(namespace: string, signal: AbortSignal): Promise<SeenStatus | undefined> {
    const metadata = { namespace, name: NAME, labels: LABELS };
    try {
      return seenStatus(await this.#options.client.apply(KINDS.MeshStatus, { metadata }, { signal }));
    } catch (error) {
      if (isNotFound(error)) return undefined;
      throw error;
    }
  }
}
