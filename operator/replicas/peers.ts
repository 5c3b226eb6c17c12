import type { Endpoint } from '../../mesh-model/endpoint.ts';
import type { Labels } from '../../mesh-model/labels.ts';
import { selects } from '../../mesh-model/labels.ts';
import type { MergedLedger } from '../../reconcilers/status/replicas/merged-ledger.ts';
import { type Clock, systemClock } from '../kubernetes/clock.ts';
import type { ObjectSource } from '../kubernetes/informer/object-source.ts';
import type { Log } from '../kubernetes/log.ts';
import type { ReplicaIdentitySource } from './replica-identity.ts';
import { ReportReader } from './report-reader.ts';

/** What is read of a pod, as the registry's informer keeps it. */
export interface ReplicaPod {
  readonly namespace: string;
  readonly name: string;
  readonly uid: string;
  readonly labels: Labels;
  /** The main one first; none before it runs, and none any more when it has ended. */
  readonly addresses: readonly string[];
  readonly health: Endpoint['health'];
}

export interface PeerTimes {
  /** A replica whose pod is gone: its proxies get this long to connect elsewhere before it is counted out. */
  readonly goneMs: number;
  /** A replica that cannot be heard and is not ready for this long serves no proxies, as far as anybody can tell. */
  readonly unreadyMs: number;
}

export const DEFAULT_PEER_TIMES: PeerTimes = { goneMs: 3_000, unreadyMs: 10_000 };

export interface PeersOptions {
  readonly pods: Pick<ObjectSource<ReplicaPod>, 'follow'>;
  /** Where the replicas run, and their pods' labels. */
  readonly namespace: string;
  readonly labels: Labels;
  /** Where each of them serves its report. */
  readonly port: number;
  readonly ledger: MergedLedger;
  readonly identity: ReplicaIdentitySource;
  readonly principal: string;
  readonly log: Log;
  readonly times?: PeerTimes;
  readonly clock?: Clock;
}

/** Another replica. */
interface Peer {
  readonly uid: string;
  readonly address: string;
  readonly reader: ReportReader;
  readonly end: AbortController;
  health: Endpoint['health'];
  /** Since when the pod is not ready, or gone. */
  unreadySince: number | undefined;
  isGone: boolean;
}

/**
 * Hears all other replicas, found by their pods. A replica that is there counts as missing until it was heard; one that is gone, or
 * neither ready nor to be heard, is counted out a little later.
 */
export class Peers {
  readonly #options: PeersOptions;
  readonly #clock: Clock;
  readonly #times: PeerTimes;
  /** By the name of the pod. */
  readonly #peers = new Map<string, Peer>();
  readonly #runs = new Set<Promise<void>>();
  #unfollow: () => void = () => undefined;
  #cancelReview: (() => void) | undefined;
  #isStopped = false;

  constructor(options: PeersOptions) {
    this.#options = options;
    this.#clock = options.clock ?? systemClock;
    this.#times = options.times ?? DEFAULT_PEER_TIMES;
  }

  start(): void {
    this.#unfollow = this.#options.pods.follow((changes) => {
      let isNews = false;
      for (const change of changes) {
        const pod = change.kind === 'Deleted' ? change.before : change.value;
        if (!this.#isReplica(pod)) continue;
        isNews = true;
        if (change.kind === 'Deleted') this.#lose(pod);
        else this.#see(pod);
      }
      if (isNews) this.#review();
    });
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#unfollow();
    this.#cancelReview?.();
    for (const { end } of this.#peers.values()) end.abort();
    await Promise.all(this.#runs);
  }

  #isReplica({ namespace, name, labels }: ReplicaPod): boolean {
    const { ledger } = this.#options;
    return (
      namespace === this.#options.namespace && name !== ledger.self && selects(this.#options.labels, labels)
    );
  }

  #see(pod: ReplicaPod): void {
    const [address] = pod.addresses;
    const known = this.#peers.get(pod.name);
    const isSame = known !== undefined && known.uid === pod.uid && known.address === address;
    if (known !== undefined && !isSame) this.#lose(pod);
    if (address === undefined) return;
    const peer = isSame ? known : this.#connect(pod, address);
    peer.isGone = false;
    peer.health = pod.health;
    if (pod.health === 'Healthy') peer.unreadySince = undefined;
    else peer.unreadySince ??= this.#clock.now();
  }

  #connect({ name, uid, health }: ReplicaPod, address: string): Peer {
    const { port, identity, principal, log } = this.#options;
    this.#peers.get(name)?.end.abort();
    const changed = () => this.#review();
    const reader = new ReportReader({
      replica: name,
      host: address,
      port,
      identity,
      principal,
      log,
      changed,
    });
    const end = new AbortController();
    const peer = { uid, address, reader, end, health, unreadySince: undefined, isGone: false };
    this.#peers.set(name, peer);
    const running = reader.run(end.signal).finally(() => this.#runs.delete(running));
    this.#runs.add(running);
    return peer;
  }

  #lose({ name }: ReplicaPod): void {
    const peer = this.#peers.get(name);
    if (peer === undefined || peer.isGone) return;
    peer.isGone = true;
    peer.unreadySince = this.#clock.now();
  }

  /** Tells the ledger which replicas count and which are missing, and looks again when the time of one of them may be over. */
  #review(): void {
    if (this.#isStopped) return;
    const { ledger } = this.#options;
    const missing: string[] = [];
    let next: number | undefined;
    for (const [name, peer] of this.#peers) {
      const left = this.#timeLeft(peer);
      if (left !== undefined && left <= 0) {
        this.#countOut(name, peer);
        continue;
      }
      if (left !== undefined) next = Math.min(next ?? left, left);
      if (peer.reader.isHeard) ledger.join(name, peer.reader.report);
      else if (!peer.isGone) missing.push(name);
    }
    ledger.awaitReplicas(missing);
    this.#cancelReview?.();
    this.#cancelReview = next === undefined ? undefined : this.#clock.after(next + 1, () => this.#review());
  }

  /** How long a peer that is gone or not ready still counts; undefined where it does without a limit. */
  #timeLeft({ isGone, unreadySince, reader }: Peer): number | undefined {
    if (unreadySince === undefined || (reader.isConnected && !isGone)) return undefined;
    const limit = isGone ? this.#times.goneMs : this.#times.unreadyMs;
    return unreadySince + limit - this.#clock.now();
  }

  #countOut(name: string, peer: Peer): void {
    this.#options.ledger.leave(name);
    if (!peer.isGone) return;
    peer.end.abort();
    this.#peers.delete(name);
  }
}
