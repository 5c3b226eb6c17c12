import type { ChangedKeys } from '../../../mesh-model/collections/collection.ts';
import { type Clock, systemClock } from '../../../operator/kubernetes/clock.ts';
import type { Inventory } from '../../../stores/inventory.ts';
import type { Answer } from '../../../xds/server/delivery/delivery.ts';
import type { ProxySession } from '../../../xds/server/proxy-session.ts';
import type { ResourceType } from '../../../xds/snapshot/resource-type.ts';
import { LateSessions } from './late-sessions.ts';
import { ObjectTracker } from './object-tracker.ts';
import type { ObservedMesh } from './observed-mesh.ts';
import { ProxyTracker } from './proxy-tracker.ts';
import { LONGEST_REASON, ReplicaReport } from './replica-report.ts';
import { TrustProgressReader } from './trust-progress.ts';

/** What happens within this time is one look at the objects it concerns, in milliseconds. */
const REVIEW_AFTER_MS = 25;

/** The same for proxies, whose state is read by people only. */
const PROXIES_AFTER_MS = 250;

/** How often to look for what has not happened, in milliseconds: proxies that do not answer. */
const LOOK_EVERY_MS = 1_000;

/** How many of those looks later objects are counted anew after proxies came or went. */
const RECOUNT_EVERY = 5;

/** Convictions that are told to other replicas. */
const MOST_CONVICTIONS = 1_000;

export interface LocalReportOptions {
  readonly mesh: ObservedMesh;
  readonly inventory: Pick<Inventory, 'entries' | 'watch'>;
  readonly clock?: Clock;
}

/** Keeps the report of this replica current, from what happens in its mesh. */
export class LocalReport {
  readonly report = new ReplicaReport();
  readonly #mesh: ObservedMesh;
  readonly #clock: Clock;
  readonly #late = new LateSessions();
  readonly #trust = new TrustProgressReader();
  readonly #objects: ObjectTracker;
  readonly #proxies: ProxyTracker;
  readonly #ends: (() => void)[] = [];
  #isTrustDue = true;
  #looks = 0;
  #cancelReview: (() => void) | undefined;
  #cancelProxies: (() => void) | undefined;
  #cancelLook: () => void = () => undefined;

  constructor({ mesh, inventory, clock = systemClock }: LocalReportOptions) {
    this.#mesh = mesh;
    this.#clock = clock;
    const common = { mesh, report: this.report, late: this.#late, now: () => clock.now() };
    const schedule = () => this.#scheduleReview();
    this.#objects = new ObjectTracker({ ...common, inventory, schedule });
    this.#proxies = new ProxyTracker(common);
  }

  /** Follows the mesh until `stop`. What is in the mesh already must be committed. */
  start(): void {
    this.#ends.push(
      this.#objects.start(),
      this.#mesh.observe({
        opened: (session) => {
          this.#isTrustDue = true;
          this.#touch(session);
        },
        closed: (session) => this.#closed(session),
        answered: (session, type, answer) => this.#answered(session, type, answer),
        committed: (changed) => this.#committed(changed),
      }),
    );
    this.#scheduleReview();
    this.#scheduleProxies();
    this.#look();
  }

  stop(): void {
    for (const end of this.#ends.splice(0)) end();
    this.#cancelReview?.();
    this.#cancelProxies?.();
    this.#cancelLook();
  }

  #answered(session: ProxySession, type: ResourceType, answer: Answer): void {
    // A proxy that is being configured may turn out to have no use for roots.
    if (type === 'Secret' || this.report.trust?.version === '') this.#isTrustDue = true;
    this.#objects.answered(session, answer);
    this.#touch(session);
  }

  #closed(session: ProxySession): void {
    this.#objects.closed(session);
    this.#touch(session);
    this.#isTrustDue = true;
  }

  #touch({ proxy }: ProxySession): void {
    this.#proxies.touch(proxy);
    this.#scheduleProxies();
  }

  #committed(changed: ChangedKeys): void {
    const { model } = this.#mesh;
    this.#objects.committed();
    for (const proxy of changed.get(model.workloads) ?? []) this.#proxies.touch(proxy);
    if (changed.has(model.workloads)) this.#scheduleProxies();
    if (changed.has(model.inputs.quarantine)) this.#tellConvictions();
  }

  #tellConvictions(): void {
    const convictions = [...this.#mesh.convictions].slice(0, MOST_CONVICTIONS);
    const present = new Set(convictions.map(([object]) => object));
    for (const object of [...this.report.convictions.keys()]) {
      if (!present.has(object)) this.report.remove(`Conviction ${object}`);
    }
    for (const [name, { generation, reason, proxy }] of convictions) {
      this.report.put({
        kind: 'Conviction',
        name,
        generation,
        proxy,
        reason: reason.slice(0, LONGEST_REASON),
      });
    }
  }

  #scheduleReview(afterMs = REVIEW_AFTER_MS): void {
    this.#cancelReview ??= this.#clock.after(afterMs, () => {
      this.#cancelReview = undefined;
      if (this.#objects.review()) this.#scheduleReview(0);
    });
  }

  #scheduleProxies(): void {
    this.#cancelProxies ??= this.#clock.after(PROXIES_AFTER_MS, () => {
      this.#cancelProxies = undefined;
      this.#proxies.review();
      if (this.#isTrustDue) this.#tellTrust();
    });
  }

  #look(): void {
    const { ledger } = this.#mesh.controlPlane;
    this.#late.look(ledger.sessions.values(), this.#clock.now());
    this.#objects.overdue(this.#late.overdue(this.#clock.now()));
    this.#objects.countOpen();
    if (this.#looks % RECOUNT_EVERY === 0) this.#objects.recount();
    this.#proxies.touchUnsettled();
    this.#scheduleProxies();
    this.#tellConvictions();
    this.#looks += 1;
    this.#cancelLook = this.#clock.after(LOOK_EVERY_MS, () => this.#look());
  }

  #tellTrust(): void {
    this.#isTrustDue = false;
    const version = this.#trust.read(this.#mesh.controlPlane.ledger.sessions.values());
    if (version === undefined) this.report.remove('Trust bundle');
    else this.report.put({ kind: 'Trust', name: 'bundle', version });
  }
}
