import { principalOf } from '../../mesh-model/identity.ts';
import type { Labels } from '../../mesh-model/labels.ts';
import type { MeshGroups } from '../../reconcilers/status/mesh-groups.ts';
import type { MergedLedger } from '../../reconcilers/status/replicas/merged-ledger.ts';
import type { Inventory } from '../../stores/inventory.ts';
import { type Clock, systemClock } from '../kubernetes/clock.ts';
import type { ObjectSource } from '../kubernetes/informer/object-source.ts';
import type { Log } from '../kubernetes/log.ts';
import type { Mesh } from '../mesh/mesh.ts';
import { JoinedLedger } from './joined-ledger.ts';
import { Peers, type PeerTimes, type ReplicaPod } from './peers.ts';
import type { ReplicaIdentitySource } from './replica-identity.ts';
import { ReportServer } from './report-server.ts';

/** Where replicas tell each other of their proxies. */
export const REPLICAS_PORT = 15_016;

/** The labels of the operator's pods. */
export const REPLICA_LABELS: Labels = {
  'app.kubernetes.io/name': 'meltemi',
  'app.kubernetes.io/component': 'operator',
};

/** The ServiceAccount that all replicas run as. */
export const REPLICA_SERVICE_ACCOUNT = 'meltemi';

export interface ReplicasOptions {
  readonly mesh: Mesh;
  readonly inventory: Inventory;
  readonly pods: Pick<ObjectSource<ReplicaPod>, 'follow'>;
  /** The name of this replica's pod. */
  readonly self: string;
  /** For this replica as the SPIFFE id of `replicaPrincipal`. */
  readonly identity: ReplicaIdentitySource;
  readonly log: Log;
  /** 15016 unless told. */
  readonly port?: number;
  /** Where to listen; everywhere unless told. */
  readonly host?: string;
  readonly labels?: Labels;
  readonly times?: PeerTimes;
  readonly clock?: Clock;
}

/** The SPIFFE id that every replica of a control plane has. */
export function replicaPrincipal(trustDomain: string, rootNamespace: string): string {
  return principalOf(trustDomain, { namespace: rootNamespace, serviceAccount: REPLICA_SERVICE_ACCOUNT });
}

/** This replica among the others: what it tells them, what it hears, and what that comes to. */
export class Replicas {
  /** The ledgers of all replicas, as one. */
  readonly ledger: MergedLedger;
  /** The proxies of all replicas, by namespace. */
  readonly groups: MeshGroups;
  readonly #joined: JoinedLedger;
  readonly #server: ReportServer;
  readonly #peers: Peers;
  readonly #options: ReplicasOptions;

  constructor(options: ReplicasOptions) {
    const { mesh, inventory, pods, self, identity, log, labels = REPLICA_LABELS } = options;
    const { clock = systemClock, port = REPLICAS_PORT } = options;
    const { trustDomain, rootNamespace } = mesh.model.settings;
    const principal = replicaPrincipal(trustDomain, rootNamespace);
    this.#options = options;
    this.#joined = new JoinedLedger({ mesh, inventory, self, clock });
    this.ledger = this.#joined.ledger;
    this.groups = this.#joined.groups;
    const { ledger } = this;
    this.#server = new ReportServer({ report: this.#joined.report, identity, principal, log, clock });
    const times = options.times === undefined ? {} : { times: options.times };
    const namespace = rootNamespace;
    this.#peers = new Peers({
      pods,
      namespace,
      labels,
      port,
      ledger,
      identity,
      principal,
      log,
      clock,
      ...times,
    });
  }

  /** Begins to tell and to hear. The mesh has committed what there is. */
  async start(): Promise<void> {
    const { port = REPLICAS_PORT, host } = this.#options;
    this.#joined.start();
    await this.#server.listen(port, host);
    this.#peers.start();
  }

  /** Others take this replica for gone. */
  async stop(): Promise<void> {
    await this.#peers.stop();
    await this.#server.stop();
    this.#joined.stop();
  }
}
