import { type ProxyView, setsOf } from '../snapshot/proxy-view.ts';
import type { RevisionClock } from '../snapshot/resource-set.ts';
import { RESOURCE_TYPES, type ResourceType } from '../snapshot/resource-type.ts';
import type { Answer } from './delivery/delivery.ts';
import { Delivery } from './delivery/delivery.ts';
import type { Response, ResponseEncoder } from './delivery/response.ts';
import type { SharedResponses } from './delivery/shared-responses.ts';
import type { DeltaRequest } from './delta-request.ts';
import type { PushQueue } from './push-queue.ts';
import { type Deliveries, UpdateRound } from './update-round.ts';

/** A proxy's connection as the session needs it. */
export interface ProxyConnection {
  /** The bootstrap that the proxy says it was started with; undefined where it says none. */
  readonly bootstrap?: string | undefined;
  /** Hands over one response; `flushed` is called once the socket has taken it. */
  write(response: Response, flushed: () => void): void;
  /** Ends the stream with a reason the proxy logs. */
  close(reason: string): void;
}

/** What sessions share. */
export interface SessionContext {
  readonly clock: RevisionClock;
  readonly queue: PushQueue;
  readonly encoder: ResponseEncoder;
  readonly shared: SharedResponses;
  /** Told of every answer of every proxy: the ledger. */
  readonly answered: (session: ProxySession, type: ResourceType, answer: Answer) => void;
}

/** A reader that takes nothing for this long is cut: its proxy connects again, to wherever there is room. */
const STALLED_MS = 30_000;

/** How long routes wait for a new cluster's endpoints to be asked for. */
const WARMING_MS = 5_000;

/** One connected proxy: what it asked for, what it has been sent, and the update that is under way. */
export class ProxySession {
  /** `namespace/name` of its workload. */
  readonly proxy: string;
  readonly connectedAt: number;
  readonly deliveries: Deliveries;
  readonly #connection: ProxyConnection;
  readonly #context: SessionContext;
  #view: ProxyView;
  #round: UpdateRound | undefined;
  #changed = true;
  /** The last answer of `settled`, until something happens that may make it wrong: statuses ask for every proxy at once. */
  #settled = false;
  #closed = false;
  #flushTimer: NodeJS.Timeout | undefined;
  #unflushed = 0;
  #warmingTimer: NodeJS.Timeout | undefined;
  bytesSent = 0;

  constructor(proxy: string, view: ProxyView, connection: ProxyConnection, context: SessionContext) {
    this.proxy = proxy;
    this.connectedAt = Date.now();
    this.#view = view;
    this.#connection = connection;
    this.#context = context;
    const delivery = (type: ResourceType) => new Delivery(type, view[type], context.encoder, context.shared);
    this.deliveries = {
      Secret: delivery('Secret'),
      Cluster: delivery('Cluster'),
      Endpoints: delivery('Endpoints'),
      PolicyFilter: delivery('PolicyFilter'),
      Listener: delivery('Listener'),
      RouteConfiguration: delivery('RouteConfiguration'),
      VirtualHost: delivery('VirtualHost'),
    };
  }

  /** The hash of the bootstrap that the proxy was started with, by its own word; undefined where it says none. */
  get bootstrap(): string | undefined {
    return this.#connection.bootstrap;
  }

  get view(): ProxyView {
    return this.#view;
  }

  /** True when the proxy has acknowledged everything there is for it. */
  get settled(): boolean {
    this.#settled ||= !this.#closed && RESOURCE_TYPES.every((type) => this.deliveries[type].isSettled());
    return this.#settled;
  }

  /** True while the proxy works with an older version of something, as it has refused the newest. */
  get refusesSomething(): boolean {
    return RESOURCE_TYPES.some((type) => this.deliveries[type].hasRejections);
  }

  /** Settled, with nothing refused. */
  get flawless(): boolean {
    return this.settled && !this.refusesSomething;
  }

  /** True once the proxy has its listeners and the virtual hosts behind them. */
  get configured(): boolean {
    return this.deliveries.Listener.started && this.settled;
  }

  /** Takes a request: an answer to a response, a subscription, or both. */
  request(type: ResourceType, request: DeltaRequest): void {
    this.#settled = false;
    const delivery = this.deliveries[type];
    if (request.nonce !== '') {
      const answer = delivery.answer(request.nonce, request.error);
      if (answer.kind !== 'Stale') this.#context.answered(this, type, answer);
    }
    const asks = request.subscribe.length + request.unsubscribe.length > 0;
    if (!delivery.started || asks) {
      delivery.request(
        request.subscribe,
        request.unsubscribe,
        request.initialVersions,
        this.#context.clock.now,
      );
      this.#changed = true;
    }
    this.#context.queue.add(this);
  }

  /** Something in the proxy's view has changed. */
  changed(): void {
    this.#settled = false;
    this.#changed = true;
    this.#context.queue.add(this);
  }

  /** Another view of the mesh, for instance because the workload's labels changed. */
  changeView(view: ProxyView): void {
    this.#view = view;
    for (const type of RESOURCE_TYPES) this.deliveries[type].changeSets(view[type], this.#context.clock.now);
    this.changed();
  }

  push(): void {
    if (this.#closed) return;
    this.#answerSubscriptions();
    for (let response = this.#nextOfRound(); response !== undefined; response = this.#nextOfRound()) {
      this.#write(response);
      // A changed cluster is followed by its endpoints.
      this.#answerSubscriptions();
    }
  }

  /** Ends the session; with a reason, the stream too. */
  close(reason?: string): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#settled = false;
    clearTimeout(this.#flushTimer);
    clearTimeout(this.#warmingTimer);
    this.#context.queue.remove(this);
    this.#context.queue.account(-this.#unflushed);
    this.#unflushed = 0;
    if (reason !== undefined) this.#connection.close(reason);
  }

  /** The sets of its view, to be told of their changes. */
  sets(): ReturnType<typeof setsOf> {
    return setsOf(this.#view);
  }

  /**
   * What Envoy asks for by name it needs to finish what it has begun (a cluster's endpoints, a listener's routes and
   * secrets), so it is answered at once, whatever the stage of the round.
   */
  #answerSubscriptions(): void {
    for (const type of ['Secret', 'Endpoints', 'PolicyFilter', 'RouteConfiguration'] as const) {
      const delivery = this.deliveries[type];
      if (!delivery.owesSubscribed) continue;
      const response = delivery.take(this.#context.clock.now);
      if (response !== undefined) this.#write(response);
    }
  }

  #nextOfRound(): Response | undefined {
    const now = this.#context.clock.now;
    if (this.#round === undefined || this.#round.done) {
      if (!this.#changed) return undefined;
      this.#changed = false;
      this.#round = new UpdateRound(this.deliveries, now);
    }
    const response = this.#round.next(now);
    if (response !== undefined) return response;
    this.#watchWarming(this.#round);
    // What changed during the round starts the next one.
    return this.#round.done && this.#changed ? this.#nextOfRound() : undefined;
  }

  #watchWarming(round: UpdateRound): void {
    clearTimeout(this.#warmingTimer);
    if (!round.isWarming) return;
    this.#warmingTimer = setTimeout(() => {
      round.giveUpWarming();
      this.#context.queue.add(this);
    }, WARMING_MS);
  }

  #write(response: Response): void {
    const { length } = response.frame;
    this.bytesSent += length;
    this.#unflushed += length;
    this.#context.queue.account(length);
    this.#flushTimer ??= setTimeout(() => this.close('the proxy reads too slowly'), STALLED_MS);
    this.#connection.write(response, () => this.#flushed(length));
  }

  #flushed(bytes: number): void {
    if (this.#closed) return;
    this.#unflushed -= bytes;
    this.#context.queue.account(-bytes);
    clearTimeout(this.#flushTimer);
    this.#flushTimer =
      this.#unflushed > 0
        ? setTimeout(() => this.close('the proxy reads too slowly'), STALLED_MS)
        : undefined;
  }
}
