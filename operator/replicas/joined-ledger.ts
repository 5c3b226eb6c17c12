import { MeshGroups } from '../../reconcilers/status/mesh-groups.ts';
import { LocalReport } from '../../reconcilers/status/replicas/local-report.ts';
import { MergedLedger } from '../../reconcilers/status/replicas/merged-ledger.ts';
import type { ReplicaReport } from '../../reconcilers/status/replicas/replica-report.ts';
import type { Inventory } from '../../stores/inventory.ts';
import type { Clock } from '../kubernetes/clock.ts';
import type { Mesh } from '../mesh/mesh.ts';

export interface JoinedLedgerOptions {
  readonly mesh: Mesh;
  readonly inventory: Inventory;
  /** The name of this replica's pod. */
  readonly self: string;
  readonly clock: Clock;
}

/** The mesh of this replica, which reports on its proxies, and heeds what is heard of those of others. */
export class JoinedLedger {
  /** What this replica tells. */
  readonly report: ReplicaReport;
  /** What all replicas tell. */
  readonly ledger: MergedLedger;
  readonly groups: MeshGroups;
  readonly #mesh: Mesh;
  readonly #local: LocalReport;
  #unfollow: () => void = () => undefined;

  constructor({ mesh, inventory, self, clock }: JoinedLedgerOptions) {
    this.#mesh = mesh;
    this.#local = new LocalReport({ mesh, inventory, clock });
    this.report = this.#local.report;
    this.ledger = new MergedLedger(self, this.report);
    const { ledger } = this;
    const observe: Mesh['observe'] = (observer) => mesh.observe(observer);
    this.groups = new MeshGroups({ model: mesh.model, ledger, observe });
  }

  start(): void {
    const mesh = this.#mesh;
    const { ledger } = this;
    mesh.joinReplicas({ completion: (object, generation) => ledger.elsewhere(object, generation) });
    const heard = () => mesh.heardReplicas(ledger.convictionsElsewhere());
    const object = () => mesh.reviewSoon();
    this.#unfollow = ledger.follow({ convictions: heard, replicas: heard, object });
    this.#local.start();
  }

  stop(): void {
    this.#unfollow();
    this.groups.stop();
    this.#local.stop();
  }
}
