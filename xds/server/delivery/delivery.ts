import type { EncodedResource } from '../../snapshot/encoded-resource.ts';
import type { ResourceSet } from '../../snapshot/resource-set.ts';
import { isUnasked, type ResourceType } from '../../snapshot/resource-type.ts';
import { splitSuspects } from './isolation.ts';
import type { Response, ResponseEncoder } from './response.ts';
import { type SharedResponses, sentRemovals } from './shared-responses.ts';
import { Subscription } from './subscription.ts';

/** A resource version that a proxy refused, in Envoy's words. */
export interface Rejection {
  readonly resource: EncodedResource;
  readonly reason: string;
}

/** What an answer of the proxy said about the resources sent. */
export type Answer =
  | { readonly kind: 'Stale' }
  | { readonly kind: 'Acknowledged'; readonly resources: readonly EncodedResource[] }
  | { readonly kind: 'Suspected' }
  | { readonly kind: 'Rejected'; readonly rejection: Rejection };

/** Where a proxy stands with one resource. */
export type DeliveryState = 'Acknowledged' | 'Pending' | 'Rejected' | 'NotSubscribed';

/**
 * What one proxy has been sent of one resource type, and how it answered: the ledger's smallest page. It is kept as
 * revisions of shared sets, with exceptions for single names, so that a proxy costs a few numbers and not a map of the mesh.
 */
export class Delivery {
  readonly type: ResourceType;
  readonly #encoder: ResponseEncoder;
  readonly #shared: SharedResponses;
  #sets: readonly ResourceSet[];
  readonly #subscription = new Subscription();
  readonly #sentUpTo = new Map<ResourceSet, number>();
  readonly #acknowledgedUpTo = new Map<ResourceSet, number>();
  /** Names to send whatever their revision: newly subscribed, to be sent again, or of a new view. */
  readonly #owed = new Set<string>();
  /** Names sent for being owed, until acknowledged. */
  readonly #unconfirmed = new Set<string>();
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
    return this.#owed.size > 0 || this.#backlog.length > 0;
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
      else for (const set of this.#sets) this.#startAt(set, now);
    }
    if (isUnasked(this.type)) return;
    for (const name of subscribe) {
      this.#subscription.add(name, this.#sets);
      if (this.find(name)?.version !== initial.get(name) || !initial.has(name)) this.#owed.add(name);
    }
    for (const name of unsubscribe) {
      this.#subscription.delete(name, this.#sets);
      this.#owed.delete(name);
      this.#unconfirmed.delete(name);
      this.#rejected.delete(name);
    }
  }

  /** Sends these names again at the next opportunity, though they have not changed. */
  resend(names: Iterable<string>): void {
    for (const name of names) if (this.isSubscribed(name)) this.#owed.add(name);
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
      return;
    }
    const left = before.filter((set) => !sets.includes(set));
    const had = left
      .flatMap((set) => [...set.resources()])
      .filter(({ name }) => this.state(name) === 'Acknowledged');
    const versions = new Map(had.map(({ name, version }) => [name, version]));
    const subscribed = left
      .flatMap((set) => [...set.resources()])
      .filter(({ name }) => this.isSubscribed(name));
    this.#sets = sets;
    for (const { name } of subscribed) {
      if (!isUnasked(this.type)) this.#subscription.add(name, sets);
      else if (this.find(name) === undefined) this.#removals.add(name);
    }
    for (const set of sets) {
      if (before.includes(set)) continue;
      for (const { name, version } of set.resources()) {
        this.#removals.delete(name);
        if (versions.get(name) !== version && this.isSubscribed(name)) this.#owed.add(name);
      }
      this.#startAt(set, now);
    }
    for (const set of left) {
      this.#sentUpTo.delete(set);
      this.#acknowledgedUpTo.delete(set);
    }
  }

  /**
   * The next response to send, or undefined when the proxy has everything up to `until`, or has not yet answered the last.
   * The caller must send what it gets.
   */
  take(until: number): Response | undefined {
    if (!this.#started || this.#pending !== undefined) return undefined;
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
    return this.#sets.some((set) => set.overtaken(this.#sentUpTo.get(set) ?? 0, until));
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
      return this.#reject({ resource: first, reason: error });
    for (const { name } of resources) this.#unconfirmed.add(name);
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
    if (this.#owed.has(name) || this.#unconfirmed.has(name)) return 'Pending';
    for (const set of this.#sets) {
      const entry = set.entry(name);
      if (entry?.resource === undefined) continue;
      return entry.changedAt <= (this.#acknowledgedUpTo.get(set) ?? 0) ? 'Acknowledged' : 'Pending';
    }
    return 'NotSubscribed';
  }

  rejectionOf(name: string): Rejection | undefined {
    return this.#rejected.get(name);
  }

  /** True when nothing is on its way and nothing waits. */
  isSettled(): boolean {
    if (!this.#started) return !isUnasked(this.type);
    const behind = this.#sets.some((set) => (this.#acknowledgedUpTo.get(set) ?? 0) < set.revision);
    return this.#pending === undefined && this.#backlog.length === 0 && this.#owed.size === 0 && !behind;
  }

  /** The revision of a set that this proxy will not ask about again. */
  settledRevision(set: ResourceSet): number {
    return this.#acknowledgedUpTo.get(set) ?? 0;
  }

  clearSlots(set: ResourceSet, slots: readonly number[]): void {
    this.#subscription.clearSlots(set, slots);
  }

  #startAt(set: ResourceSet, revision: number): void {
    this.#sentUpTo.set(set, revision);
    this.#acknowledgedUpTo.set(set, revision);
  }

  #acknowledge(answered: Response): Answer {
    for (const { name } of answered.resources) {
      this.#unconfirmed.delete(name);
      this.#rejected.delete(name);
    }
    this.#finish();
    return { kind: 'Acknowledged', resources: answered.resources };
  }

  #reject(rejection: Rejection): Answer {
    this.#rejected.set(rejection.resource.name, rejection);
    this.#unconfirmed.delete(rejection.resource.name);
    this.#finish();
    return { kind: 'Rejected', rejection };
  }

  #queueFirst(resources: readonly EncodedResource[], removed: readonly string[]): void {
    this.#backlog.unshift(...this.#encoder.encode(this.type, resources, removed));
  }

  #finish(): void {
    if (this.#backlog.length > 0) return;
    for (const [set, revision] of this.#sentUpTo) this.#acknowledgedUpTo.set(set, revision);
  }

  #collect(until: number): void {
    const initial = this.#initialVersions;
    this.#initialVersions = undefined;
    if (initial !== undefined && initial.size > 0) this.#compareWith(initial, until);
    else for (const set of this.#sets) this.#collectChanges(set, until);
    this.#collectOwed();
    if (this.#backlog.length > 0) return;
    // Envoy's start waits for a first answer to each wildcard subscription, also where there is nothing to send.
    if (initial !== undefined) this.#backlog.push(...this.#encoder.encode(this.type, [], []));
    else this.#finish();
  }

  /** A proxy that was here before: only what differs from what it has is owed. */
  #compareWith(initial: ReadonlyMap<string, string>, until: number): void {
    for (const set of this.#sets) {
      for (const { name, version } of set.resources())
        if (initial.get(name) !== version) this.#owed.add(name);
      this.#sentUpTo.set(set, until);
    }
    for (const name of initial.keys()) if (this.find(name) === undefined) this.#removals.add(name);
  }

  #collectChanges(set: ResourceSet, until: number): void {
    const since = this.#sentUpTo.get(set) ?? 0;
    this.#sentUpTo.set(set, Math.max(since, until));
    if (set.revision <= since) return;
    const update = this.#shared.update(this.type, set, since, until);
    if (isUnasked(this.type)) {
      this.#noteRemovals(update.removed, update.entries);
      if (update.responses().some(({ resources, removed }) => resources.length + removed.length > 0)) {
        this.#backlog.push(...update.responses());
      }
      return;
    }
    const wanted = update.entries.filter(({ name }) => this.#subscription.has(name, this.#sets));
    if (wanted.length < update.entries.length) {
      for (const { name, resource } of wanted) if (resource !== undefined) this.#owed.add(name);
      return;
    }
    for (const { name } of wanted) this.#owed.delete(name);
    if (wanted.some(({ resource }) => resource !== undefined)) this.#backlog.push(...update.responses());
  }

  #noteRemovals(
    removed: readonly string[],
    entries: readonly { readonly name: string; readonly resource: unknown }[],
  ) {
    for (const { name, resource } of entries) if (resource !== undefined) this.#removals.delete(name);
    if (sentRemovals(this.type, removed).length === removed.length) return;
    for (const name of removed) this.#removals.add(name);
  }

  /** Owed names, and for a type whose removals are not held: what a change of view removed. */
  #collectOwed(): void {
    const removed = sentRemovals(this.type, [...this.#removals]);
    if (this.#owed.size === 0 && removed.length === 0) return;
    for (const set of this.#sets) this.#collectWholeSet(set);
    const resources: EncodedResource[] = [];
    const absent: string[] = [];
    for (const name of this.#owed) {
      const resource = this.find(name);
      if (resource === undefined) absent.push(name);
      else if (this.#rejected.get(name)?.resource.version !== resource.version) resources.push(resource);
      this.#unconfirmed.add(name);
    }
    for (const name of absent) this.#unconfirmed.delete(name);
    this.#owed.clear();
    if (resources.length + absent.length + removed.length === 0) return;
    if (removed.length > 0) this.#removals.clear();
    this.#backlog.push(...this.#encoder.encode(this.type, resources, [...absent, ...removed]));
  }

  /** A starting proxy asks for all there is, as others do at the same time: they share the responses. */
  #collectWholeSet(set: ResourceSet): void {
    if (this.#rejected.size > 0 || set.size === 0 || this.#owed.size < set.size) return;
    for (const { name } of set.resources()) if (!this.#owed.has(name)) return;
    for (const { name } of set.resources()) {
      this.#owed.delete(name);
      this.#unconfirmed.add(name);
    }
    this.#backlog.push(...this.#shared.update(this.type, set, 0, set.revision).responses());
  }
}
