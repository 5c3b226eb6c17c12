import type { EncodedResource } from '../../snapshot/encoded-resource.ts';
import type { ResourceSet } from '../../snapshot/resource-set.ts';
import { isUnasked, type ResourceType } from '../../snapshot/resource-type.ts';
import { reasonOfRefusal } from '../reason-of-refusal.ts';
import { splitSuspects } from './isolation.ts';
import { ResourceNames } from './resource-names.ts';
import type { Response, ResponseEncoder } from './response.ts';
import { type SetUpdate, type SharedResponses, sentRemovals } from './shared-responses.ts';

/** A resource version that a proxy refused, and why: in Envoy's words, or in ours where those were cut. */
export interface Rejection {
  readonly resource: EncodedResource;
  readonly reason: string;
}

/** What an answer of the proxy said about the resources sent. */
export type Answer =
  | { readonly kind: 'Stale' }
  | { readonly kind: 'Acknowledged'; readonly response: Response }
  | { readonly kind: 'Suspected' }
  | { readonly kind: 'Rejected'; readonly rejection: Rejection };

/** Where a proxy stands with one resource. */
export type DeliveryState = 'Acknowledged' | 'Pending' | 'Rejected' | 'NotSubscribed';

/** How far a proxy is with one set of its view, in revisions. */
interface SetProgress {
  readonly set: ResourceSet;
  sentUpTo: number;
  acknowledgedUpTo: number;
}

const progressAt = (set: ResourceSet, revision: number): SetProgress => ({
  set,
  sentUpTo: revision,
  acknowledgedUpTo: revision,
});

/**
 * What one proxy has been sent of one resource type, and how it answered: the ledger's smallest page. It is kept as
 * revisions of shared sets, with exceptions for single names, so that a proxy costs a few numbers and not a map of the mesh.
 */
export class Delivery {
  readonly type: ResourceType;
  readonly #encoder: ResponseEncoder;
  readonly #shared: SharedResponses;
  #sets: readonly ResourceSet[];
  /** One for each of the sets, in the same order. */
  #progress: readonly SetProgress[];
  readonly #subscription = new ResourceNames();
  /** Names to send whatever their revision: newly subscribed, to be sent again, or of a new view. */
  readonly #owed = new ResourceNames();
  /** Names sent for being owed, until everything sent with them is answered. */
  readonly #unconfirmed = new ResourceNames();
  readonly #removals = new Set<string>();
  readonly #rejected = new Map<string, Rejection>();
  /** What the proxy said it had when it connected; undefined once that has been compared. */
  #initialVersions: ReadonlyMap<string, string> | undefined;
  #backlog: Response[] = [];
  #pending: Response | undefined;
  #started = false;

  constructor(
    type: ResourceType,
    sets: readonly ResourceSet[],
    encoder: ResponseEncoder,
    shared: SharedResponses,
  ) {
    this.type = type;
    this.#sets = sets;
    this.#progress = sets.map((set) => progressAt(set, 0));
    this.#encoder = encoder;
    this.#shared = shared;
  }

  /** False until the proxy has asked for this type. */
  get started(): boolean {
    return this.#started;
  }

  get pending(): Response | undefined {
    return this.#pending;
  }

  /** Names whose removal waits for the end of the round (clusters). */
  get heldRemovals(): ReadonlySet<string> {
    return this.#removals;
  }

  get rejections(): Iterable<Rejection> {
    return this.#rejected.values();
  }

  get hasRejections(): boolean {
    return this.#rejected.size > 0;
  }

  get owesSubscribed(): boolean {
    return this.#backlog.length > 0 || !this.#owed.isEmpty;
  }

  /**
   * Takes a subscription request. The first one of a type on a stream may say which versions the proxy still has from
   * an earlier stream: those are not sent again. Of resources that are asked for by name, only changes after this moment
   * (`now`, a revision) are sent besides what is asked for.
   */
  request(
    subscribe: readonly string[],
    unsubscribe: readonly string[],
    initial: ReadonlyMap<string, string>,
    now: number,
  ): void {
    if (!this.#started) {
      this.#started = true;
      if (isUnasked(this.type)) this.#initialVersions = initial;
      else this.#progress = this.#sets.map((set) => progressAt(set, now));
    }
    if (isUnasked(this.type)) return;
    if (subscribe.length > 0) this.#subscribe(subscribe, initial);
    for (const name of unsubscribe) {
      for (const names of this.#allNames()) names.delete(name);
      this.#rejected.delete(name);
    }
  }

  /** Sends these names again at the next opportunity, though they have not changed. */
  resend(names: Iterable<string>): void {
    if (!isUnasked(this.type) && this.#subscription.isEmpty) return;
    for (const name of names) if (this.isSubscribed(name)) this.#owed.add(name, this.#sets);
  }

  isSubscribed(name: string): boolean {
    return this.#started && (isUnasked(this.type) || this.#subscription.has(name, this.#sets));
  }

  find(name: string): EncodedResource | undefined {
    for (const set of this.#sets) {
      const resource = set.get(name);
      if (resource !== undefined) return resource;
    }
    return undefined;
  }

  /** Takes another view of the mesh, sending only what differs from what the proxy has acknowledged of the one before. */
  changeSets(sets: readonly ResourceSet[], now: number): void {
    const before = this.#sets;
    if (!this.#started || this.#initialVersions !== undefined) {
      this.#sets = sets;
      this.#progress = sets.map((set) => progressAt(set, 0));
      return;
    }
    const left = before.filter((set) => !sets.includes(set));
    const had = left
      .flatMap((set) => [...set.resources()])
      .filter(({ name }) => this.state(name) === 'Acknowledged');
    const versions = new Map(had.map(({ name, version }) => [name, version]));
    const seen = isUnasked(this.type) ? left.flatMap((set) => [...set.resources()]) : [];
    for (const names of this.#allNames()) names.move(left, sets);
    this.#sets = sets;
    const known = new Map(this.#progress.map((progress) => [progress.set, progress]));
    this.#progress = sets.map((set) => known.get(set) ?? progressAt(set, now));
    for (const { name } of seen) if (this.find(name) === undefined) this.#removals.add(name);
    for (const set of sets) {
      if (before.includes(set)) continue;
      for (const { name, version } of set.resources()) {
        this.#removals.delete(name);
        if (versions.get(name) !== version && this.isSubscribed(name)) this.#owed.add(name, sets);
      }
    }
  }

  /**
   * The next response to send, or undefined when the proxy has everything up to `until`, or has not yet answered the last.
   * The caller must send what it gets.
   */
  take(until: number): Response | undefined {
    if (!this.#started || this.#pending !== undefined || this.#isInStep) return undefined;
    if (this.#backlog.length === 0) this.#collect(until);
    this.#pending = this.#backlog.shift();
    return this.#pending;
  }

  /** The response that removes what was held back, for the end of a round. */
  takeRemovals(): Response | undefined {
    if (this.#pending !== undefined || this.#removals.size === 0) return undefined;
    const removed = [...this.#removals].filter((name) => this.find(name) === undefined);
    this.#removals.clear();
    if (removed.length === 0) return undefined;
    this.#pending = this.#encoder.encode(this.type, [], removed)[0];
    return this.#pending;
  }

  /** True when a change within the range was overtaken, so that what it replaced may still be in use at the proxy. */
  overtaken(until: number): boolean {
    return this.#progress.some(({ set, sentUpTo }) => set.overtaken(sentUpTo, until));
  }

  /** Takes the proxy's answer to a response. A rejection of several resources is looked into; see isolation.ts. */
  answer(nonce: string, error: string | undefined): Answer {
    const answered = this.#pending;
    if (answered === undefined || answered.nonce !== nonce) return { kind: 'Stale' };
    this.#pending = undefined;
    if (error === undefined) return this.#acknowledge(answered);
    // Whether Envoy removed what it was told to in a refused response is not known: say it again, alone.
    const { resources, removed } = answered;
    if (removed.length > 0 && resources.length > 0) this.#queueFirst([], removed);
    const [first] = resources;
    if (first !== undefined && resources.length === 1)
      return this.#reject({ resource: first, reason: reasonOfRefusal(first, error) });
    for (const { name } of resources) this.#unconfirmed.add(name, this.#sets);
    for (const group of splitSuspects(resources, error)) this.#queueFirst(group, []);
    this.#finish();
    return { kind: 'Suspected' };
  }

  /** Where the proxy stands with a resource of its view. */
  state(name: string): DeliveryState {
    // A starting proxy has yet to ask for what it will get unasked.
    if (!this.#started && isUnasked(this.type)) return 'Pending';
    if (!this.isSubscribed(name)) return 'NotSubscribed';
    const current = this.find(name);
    if (this.#rejected.get(name)?.resource.version === current?.version) return 'Rejected';
    if (this.#owed.has(name, this.#sets) || this.#unconfirmed.has(name, this.#sets)) return 'Pending';
    for (const { set, acknowledgedUpTo } of this.#progress) {
      const entry = set.entry(name);
      if (entry?.resource === undefined) continue;
      return entry.changedAt <= acknowledgedUpTo ? 'Acknowledged' : 'Pending';
    }
    return 'NotSubscribed';
  }

  rejectionOf(name: string): Rejection | undefined {
    return this.#rejected.get(name);
  }

  /** True when nothing is on its way and nothing waits. */
  isSettled(): boolean {
    if (!this.#started) return !isUnasked(this.type);
    if (this.#pending !== undefined || this.owesSubscribed) return false;
    return this.#hasAllAcknowledged;
  }

  /** The revision of a set that this proxy will not ask about again. */
  settledRevision(set: ResourceSet): number {
    return this.#progress.find((progress) => progress.set === set)?.acknowledgedUpTo ?? 0;
  }

  clearSlots(set: ResourceSet, slots: readonly number[]): void {
    for (const names of this.#allNames()) names.clearSlots(set, slots);
  }

  /** True when there is nothing to collect, which most types find at most changes. */
  get #isInStep(): boolean {
    if (this.#initialVersions !== undefined || this.#removals.size > 0 || this.owesSubscribed) return false;
    return this.#hasAllAcknowledged;
  }

  get #hasAllAcknowledged(): boolean {
    for (const { set, acknowledgedUpTo } of this.#progress) if (acknowledgedUpTo < set.revision) return false;
    return true;
  }

  #allNames(): readonly ResourceNames[] {
    return [this.#subscription, this.#owed, this.#unconfirmed];
  }

  /** Names asked for are owed, except those of which the proxy has this very version. */
  #subscribe(names: readonly string[], initial: ReadonlyMap<string, string>): void {
    const asked = new ResourceNames();
    for (const name of names) asked.add(name, this.#sets);
    this.#subscription.addAll(asked);
    for (const [name, version] of initial) if (this.find(name)?.version === version) asked.delete(name);
    this.#owed.addAll(asked);
  }

  #acknowledge(answered: Response): Answer {
    if (this.hasRejections) for (const { name } of answered.resources) this.#rejected.delete(name);
    this.#finish();
    return { kind: 'Acknowledged', response: answered };
  }

  #reject(rejection: Rejection): Answer {
    this.#rejected.set(rejection.resource.name, rejection);
    this.#finish();
    return { kind: 'Rejected', rejection };
  }

  #queueFirst(resources: readonly EncodedResource[], removed: readonly string[]): void {
    this.#backlog.unshift(...this.#encoder.encode(this.type, resources, removed));
  }

  #finish(): void {
    if (this.#backlog.length > 0) return;
    this.#unconfirmed.clear();
    for (const progress of this.#progress) progress.acknowledgedUpTo = progress.sentUpTo;
  }

  #collect(until: number): void {
    const initial = this.#initialVersions;
    this.#initialVersions = undefined;
    if (initial !== undefined && initial.size > 0) this.#compareWith(initial, until);
    else for (const progress of this.#progress) this.#collectChanges(progress, until);
    this.#leaveNewer(until);
    this.#collectOwed();
    if (this.#backlog.length > 0) return;
    // Envoy's start waits for a first answer to each wildcard subscription, also where there is nothing to send.
    if (initial !== undefined) this.#backlog.push(...this.#encoder.encode(this.type, [], []));
    else this.#finish();
  }

  /** A proxy that was here before: only what differs from what it has is owed. */
  #compareWith(initial: ReadonlyMap<string, string>, until: number): void {
    for (const progress of this.#progress) {
      for (const { name, version } of progress.set.resources())
        if (initial.get(name) !== version) this.#owed.add(name, this.#sets);
      progress.sentUpTo = until;
    }
    for (const name of initial.keys()) if (this.find(name) === undefined) this.#removals.add(name);
  }

  /** What has changed after `until` may refer to what the proxy does not have yet; as a change it comes with the next round. */
  #leaveNewer(until: number): void {
    for (const set of this.#sets) {
      if (set.revision <= until) continue;
      for (const { name } of set.changes(until, set.revision)) this.#owed.delete(name);
    }
  }

  #collectChanges(progress: SetProgress, until: number): void {
    const { set, sentUpTo: since } = progress;
    progress.sentUpTo = Math.max(since, until);
    if (set.revision <= since) return;
    const update = this.#shared.update(this.type, set, since, until);
    if (isUnasked(this.type)) {
      this.#noteRemovals(update);
      const isEmpty = update.resources.length + sentRemovals(this.type, update.removed).length === 0;
      if (!isEmpty) this.#backlog.push(...update.responses());
      return;
    }
    const wanted = update.entries.filter(({ name }) => this.#subscription.has(name, this.#sets));
    if (wanted.length < update.entries.length) {
      for (const { name, resource } of wanted) if (resource !== undefined) this.#owed.add(name, this.#sets);
      return;
    }
    // The changes do not say what is gone; who asked for that is still owed an answer, or its cluster warms for ever.
    for (const { name, resource } of wanted) if (resource !== undefined) this.#owed.delete(name);
    if (wanted.some(({ resource }) => resource !== undefined)) this.#backlog.push(...update.responses());
  }

  #noteRemovals({ resources, removed }: SetUpdate): void {
    if (this.#removals.size > 0) for (const { name } of resources) this.#removals.delete(name);
    if (sentRemovals(this.type, removed).length === removed.length) return;
    for (const name of removed) this.#removals.add(name);
  }

  /** Owed names, and for a type whose removals are not held: what a change of view removed. */
  #collectOwed(): void {
    if (this.#owed.isEmpty && this.#removals.size === 0) return;
    const removed = sentRemovals(this.type, [...this.#removals]);
    if (this.#owed.isEmpty && removed.length === 0) return;
    for (const { resource } of this.#rejected.values()) this.#forgiveRefused(resource);
    const selections = this.#sets.flatMap((set) => {
      const slots = this.#owed.slotsOf(set);
      return slots === undefined ? [] : [this.#shared.selection(this.type, set, slots)];
    });
    const others = [...this.#owed.unknown, ...removed];
    this.#unconfirmed.addAll(this.#owed);
    this.#owed.clear();
    if (removed.length > 0) this.#removals.clear();
    if (others.length === 0) this.#backlog.push(...selections.flatMap((selection) => selection.responses()));
    else this.#backlog.push(...this.#encodeWith(selections, others));
  }

  /** A version that the proxy has refused is not owed: it would refuse it again. */
  #forgiveRefused({ name, version }: EncodedResource): void {
    if (this.find(name)?.version === version) this.#owed.delete(name);
  }

  /** In one response where it can be: what a removed resource stood in the way of must not come without its removal. */
  #encodeWith(selections: readonly SetUpdate[], removed: readonly string[]): Response[] {
    const resources = selections.flatMap((selection) => selection.resources);
    const absent = selections.flatMap((selection) => selection.removed);
    return this.#encoder.encode(this.type, resources, [...absent, ...removed]);
  }
}
