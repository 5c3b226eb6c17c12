import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { type Clock, systemClock } from '../clock.ts';
import { ApiError, isAlreadyExists, isConflict } from '../connection/api-errors.ts';
import { type Log, silentLog } from '../log.ts';
import { microTime } from '../resources/micro-time.ts';
import type { RawObject } from '../resources/raw-object.ts';
import type { ResourceClient } from '../resources/resource-client.ts';
import { nameText, type ObjectName } from '../resources/resource-type.ts';
import { TimeLimit } from '../time-limit.ts';
import { LeaderMetrics } from './leader-metrics.ts';
import { LEASES, type LeaseRecord, leaseObject, readLease } from './lease.ts';
import { ObservedLease } from './observed-lease.ts';

export interface LeaseTimes {
  /** How long others wait, after they last saw the leader renew, before one of them takes over. */
  readonly durationMs: number;
  /** A leader that could not renew for this long stops. Less than the duration, so that it has stopped when another one begins. */
  readonly renewWithinMs: number;
  /** Between two tries. */
  readonly retryMs: number;
}

/** As Kubernetes' own controllers have them. */
export const DEFAULT_LEASE_TIMES: LeaseTimes = { durationMs: 15_000, renewWithinMs: 10_000, retryMs: 2_000 };

/** Replicas that ask for a lease that is taken do so at different times: up to this part of `retryMs` later. */
const JITTER = 1.2;

export interface ElectorOptions {
  readonly client: Pick<ResourceClient, 'get' | 'create' | 'replace'>;
  readonly lease: ObjectName;
  /** Not the same for any two processes; made of the host's name and chance unless told. */
  readonly identity?: string;
  readonly times?: LeaseTimes;
  readonly clock?: Clock;
  readonly log?: Log;
  readonly metrics?: LeaderMetrics;
}

/** Why a leader must stop. */
export class LeadershipLost extends Error {
  override readonly name = 'LeadershipLost';
}

/** What the leader does until the signal fires. Nobody else leads before it has resolved, unless the leadership was lost. */
export type Lead = (term: AbortSignal) => Promise<void>;

/**
 * Elects one of several replicas by a Lease, as client-go's `leaderelection` does. At most one leads at a time, as far as clocks run at
 * about the same speed; they need not show the same time.
 */
export class LeaderElector {
  readonly identity: string;
  readonly #options: Required<ElectorOptions>;
  readonly #observed: ObservedLease;
  /** The Lease as it was last read or written, to write the next version. */
  #read: RawObject | undefined;
  #leadsUntil = Number.NEGATIVE_INFINITY;

  constructor(options: ElectorOptions) {
    this.identity = options.identity ?? `${hostname()}_${randomUUID()}`;
    this.#options = {
      identity: this.identity,
      times: DEFAULT_LEASE_TIMES,
      clock: systemClock,
      log: silentLog,
      metrics: new LeaderMetrics(),
      ...options,
    };
    this.#observed = new ObservedLease(this.#options.clock);
  }

  /** The identity of the leader as last seen; empty where there is none, or none is known. */
  get leader(): string {
    return this.#observed.holder;
  }

  /** Asked of the clock, and not remembered: a process that was stopped for a while does not lead any more when it goes on. */
  get isLeading(): boolean {
    return this.#options.clock.now() < this.#leadsUntil;
  }

  /**
   * Takes part in the election until the signal fires; each time it wins, leads until the leadership is lost or the signal fires. When
   * `lead` has ended in order the Lease is released, and another replica leads at once.
   */
  async run(lead: Lead, signal: AbortSignal): Promise<void> {
    while (await this.#campaign(signal)) await this.#serve(lead, signal);
  }

  /** Resolves to true when the election is won, to false when the signal fires. */
  async #campaign(signal: AbortSignal): Promise<boolean> {
    const { times } = this.#options;
    while (!signal.aborted) {
      if (await this.#try(times.renewWithinMs, signal)) return true;
      await this.#pause(times.retryMs * (1 + JITTER * Math.random()), signal);
    }
    return false;
  }

  async #serve(lead: Lead, signal: AbortSignal): Promise<void> {
    const { log, metrics, lease } = this.#options;
    const name = nameText(lease);
    log.info({ lease: name, identity: this.identity }, 'this replica leads');
    metrics.leads(name);
    const term = new AbortController();
    const step = () => term.abort(signal.reason);
    signal.addEventListener('abort', step, { once: true });
    if (signal.aborted) step();
    const over = new AbortController();
    const leading = lead(term.signal).finally(() => over.abort());
    // What it throws is thrown below, when the Lease is released.
    leading.catch(() => undefined);
    // Renewed also while the leader winds up: until it has, nobody else may begin.
    const isHeld = await this.#renewUntil(over.signal);
    signal.removeEventListener('abort', step);
    if (!isHeld) term.abort(new LeadershipLost('the Lease could not be renewed in time'));
    this.#leadsUntil = Number.NEGATIVE_INFINITY;
    metrics.ended(name, isHeld ? 'released' : 'lost');
    try {
      await leading;
    } finally {
      if (isHeld) await this.#release();
      else log.warn({ lease: name, leader: this.leader }, 'this replica does not lead any more');
    }
  }

  /** Renews until the signal fires; resolves to false where that fails for too long, or another replica has the Lease. */
  async #renewUntil(over: AbortSignal): Promise<boolean> {
    const { times, clock } = this.#options;
    while (!over.aborted) {
      await this.#pause(times.retryMs, over);
      if (over.aborted) break;
      const leftMs = this.#leadsUntil - clock.now();
      if (leftMs <= 0) return false;
      const isRenewed = await this.#try(leftMs, over);
      if (!isRenewed && !over.aborted && this.leader !== this.identity) return false;
    }
    return this.isLeading;
  }

  /** Tries once to acquire or renew the Lease. Failures are logged; who leads instead is in `leader`. */
  async #try(limitMs: number, signal: AbortSignal): Promise<boolean> {
    const { clock, times, log, metrics, lease } = this.#options;
    const begun = clock.now();
    const limit = new TimeLimit(limitMs, signal, () => new LeadershipLost('no answer in time'));
    const before = this.leader;
    try {
      const isOurs = await this.#acquireOrRenew(limit.signal);
      // Counted from before the request: others count from when they see its result, which is later.
      if (isOurs) this.#leadsUntil = begun + times.renewWithinMs;
      return isOurs;
    } catch (error) {
      if (!(error instanceof ApiError) && !limit.signal.aborted) throw error;
      // What is there must be looked at again.
      this.#read = undefined;
      if (signal.aborted) return false;
      metrics.failed(nameText(lease));
      log.warn(
        { err: error, lease: nameText(lease) },
        'the Lease could not be acquired or renewed; trying again',
      );
      return false;
    } finally {
      limit.end();
      const { leader } = this;
      if (leader !== before && leader !== '') log.info({ lease: nameText(lease), leader }, `${leader} leads`);
    }
  }

  async #acquireOrRenew(signal: AbortSignal): Promise<boolean> {
    // While we lead, nobody else writes it: what we wrote is what is there, until a conflict says otherwise.
    if (this.#read === undefined || !this.isLeading) await this.#look(signal);
    if (this.leader !== this.identity && !this.#observed.isFree(this.#options.times.durationMs)) return false;
    return this.#write(this.#ownRecord(), signal);
  }

  async #look(signal: AbortSignal): Promise<void> {
    const { client, lease } = this.#options;
    this.#saw(await client.get(LEASES, lease, signal));
  }

  #saw(object: RawObject | undefined): void {
    this.#read = object;
    this.#observed.see(object === undefined ? undefined : readLease(object));
  }

  #ownRecord(): LeaseRecord {
    const now = microTime(this.#options.clock.date());
    const before = this.#observed.record;
    const isRenewal = before?.holder === this.identity;
    return {
      holder: this.identity,
      durationMs: this.#options.times.durationMs,
      acquiredAt: isRenewal ? before.acquiredAt : now,
      renewedAt: now,
      transitions: (before?.transitions ?? 0) + (isRenewal || before === undefined ? 0 : 1),
    };
  }

  /** Writes over the version that was read; false where somebody else was faster. */
  async #write(record: LeaseRecord, signal: AbortSignal): Promise<boolean> {
    const { client, lease } = this.#options;
    const object = leaseObject(lease, record, this.#read);
    try {
      const written =
        this.#read === undefined
          ? await client.create(LEASES, object, signal)
          : await client.replace(LEASES, object, signal);
      this.#saw(written);
      return true;
    } catch (error) {
      if (!isConflict(error) && !isAlreadyExists(error)) throw error;
      await this.#look(signal);
      return false;
    }
  }

  /** Lets others lead at once. Where that fails they find out by themselves. */
  async #release(): Promise<void> {
    const { lease, times, log } = this.#options;
    const limit = new TimeLimit(times.retryMs, undefined, () => new LeadershipLost('no answer in time'));
    try {
      // The last renewal may have been cut off, and may have been written all the same.
      await this.#look(limit.signal);
      const record = this.#observed.record;
      if (record?.holder !== this.identity) return;
      const released = {
        ...record,
        holder: '',
        durationMs: 1_000,
        renewedAt: microTime(this.#options.clock.date()),
      };
      await this.#write(released, limit.signal);
      log.info({ lease: nameText(lease) }, 'the Lease is released');
    } catch (error) {
      log.warn(
        { err: error, lease: nameText(lease) },
        'the Lease could not be released; it expires by itself',
      );
    }
  }

  #pause(milliseconds: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const end = () => {
        cancel();
        signal.removeEventListener('abort', end);
        resolve();
      };
      const cancel = this.#options.clock.after(milliseconds, end);
      signal.addEventListener('abort', end, { once: true });
      if (signal.aborted) end();
    });
  }
}
