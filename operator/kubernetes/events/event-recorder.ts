import { type Clock, systemClock } from '../clock.ts';
import { isNotFound } from '../connection/api-errors.ts';
import { type Log, silentLog } from '../log.ts';
import type { ResourceClient } from '../resources/resource-client.ts';
import { TimeLimit } from '../time-limit.ts';
import { type Rate, TokenBucket } from '../work-queue/token-bucket.ts';
import {
  EVENTS,
  type EventReporter,
  eventNamespace,
  eventObject,
  type ObjectEvent,
  seriesPatch,
} from './event.ts';
import { EventMetrics, type EventResult } from './event-metrics.ts';
import { type EventSeries, newSeries, seriesKey } from './event-series.ts';

/** The same event within this time after the last one is counted, and not made anew. */
const SERIES_MS = 360_000;

/** How often the count of an event that goes on happening is written. */
const COUNT_MS = 60_000;

/** Of one object: what client-go lets through. */
const PER_OBJECT: Rate = { perSecond: 1 / 300, burst: 25 };

/** Events that wait to be written. */
const MOST_WAITING = 1_000;

/** Series and objects that are remembered. */
const MOST_REMEMBERED = 4_096;

/** How long the end waits for what is not written yet. */
const CLOSING_MS = 3_000;

export interface RecorderOptions {
  readonly client: Pick<ResourceClient, 'create' | 'merge'>;
  readonly reporter: EventReporter;
  readonly clock?: Clock;
  readonly log?: Log;
  readonly metrics?: EventMetrics;
}

/**
 * Writes Events about objects, one after another, in the background. Events are news for people: they are never waited for, are
 * dropped rather than piled up, and their failures stop nothing.
 */
export class EventRecorder {
  readonly #options: Required<RecorderOptions>;
  /** The latest is the last. */
  readonly #series = new Map<string, EventSeries>();
  readonly #budgets = new Map<string, TokenBucket>();
  readonly #waiting = new Set<EventSeries>();
  readonly #cancels = new Map<EventSeries, () => void>();
  readonly #closing = new AbortController();
  #writing: Promise<void> | undefined;

  constructor(options: RecorderOptions) {
    this.#options = { clock: systemClock, log: silentLog, metrics: new EventMetrics(), ...options };
  }

  /** Records an event. The same again is counted on the Event that is there. */
  record(event: ObjectEvent): void {
    if (this.#closing.signal.aborted) return;
    const now = this.#options.clock.now();
    const known = this.#series.get(seriesKey(event));
    if (known !== undefined && now - known.lastAt < SERIES_MS) {
      known.count += 1;
      known.lastAt = now;
      this.#remember(known);
      this.#writeLater(known, now);
    } else if (this.#budgetOf(event).tryTake(now)) {
      const series = newSeries(event, now);
      this.#remember(series);
      this.#write(series);
    } else {
      this.#options.metrics.ended(event.type, 'dropped');
    }
  }

  /** Writes what is left, as far as that takes no longer than a moment, and takes no more. */
  async close(): Promise<void> {
    for (const [series, cancel] of this.#cancels) {
      cancel();
      this.#write(series);
    }
    this.#cancels.clear();
    const limit = new TimeLimit(CLOSING_MS, undefined, () => new Error('no time is left for Events'));
    limit.signal.addEventListener('abort', () => this.#closing.abort(limit.signal.reason), { once: true });
    await this.#writing;
    limit.end();
    this.#closing.abort();
  }

  #remember(series: EventSeries): void {
    this.#series.delete(series.key);
    this.#series.set(series.key, series);
    forgetOldest(this.#series, MOST_REMEMBERED);
  }

  #budgetOf({ regarding }: ObjectEvent): TokenBucket {
    const budget = this.#budgets.get(regarding.uid) ?? new TokenBucket(PER_OBJECT, this.#options.clock.now());
    this.#budgets.delete(regarding.uid);
    this.#budgets.set(regarding.uid, budget);
    forgetOldest(this.#budgets, MOST_REMEMBERED);
    return budget;
  }

  #writeLater(series: EventSeries, now: number): void {
    if (this.#cancels.has(series) || this.#waiting.has(series)) return;
    const cancel = this.#options.clock.after(Math.max(0, series.writtenAt + COUNT_MS - now), () => {
      this.#cancels.delete(series);
      this.#write(series);
    });
    this.#cancels.set(series, cancel);
  }

  #write(series: EventSeries): void {
    if (this.#waiting.size >= MOST_WAITING) {
      this.#options.metrics.ended(series.event.type, 'dropped');
      return;
    }
    this.#waiting.add(series);
    this.#writing ??= this.#writeAll().finally(() => {
      this.#writing = undefined;
    });
  }

  async #writeAll(): Promise<void> {
    for (const series of this.#waiting) {
      this.#waiting.delete(series);
      if (series.count === series.writtenCount) continue;
      this.#options.metrics.ended(series.event.type, await this.#writeOne(series));
    }
  }

  async #writeOne(series: EventSeries): Promise<EventResult> {
    const { log, clock } = this.#options;
    // Set before it is tried: where it fails, it is tried again with the next count, and not at once.
    series.writtenCount = series.count;
    series.writtenAt = clock.now();
    try {
      if (series.name === undefined || !(await this.#count(series))) await this.#create(series);
      return 'written';
    } catch (error) {
      const { regarding, reason, note } = series.event;
      log.debug({ err: error, regarding, reason, note }, 'an Event could not be written');
      return 'failed';
    }
  }

  async #create(series: EventSeries): Promise<void> {
    const { client, reporter } = this.#options;
    const now = new Date();
    const object = eventObject(series.event, reporter, now);
    const counted = series.count > 1 ? { ...object, ...seriesPatch(series.count, now) } : object;
    await client.create(EVENTS, counted, this.#closing.signal);
    series.name = object.metadata.name;
  }

  /** Writes the count; false where the Event has expired in the cluster. */
  async #count({ event, name = '', count }: EventSeries): Promise<boolean> {
    const { client } = this.#options;
    const at = { namespace: eventNamespace(event), name };
    try {
      await client.merge(EVENTS, at, seriesPatch(count, new Date()), this.#closing.signal);
      return true;
    } catch (error) {
      if (isNotFound(error)) return false;
      throw error;
    }
  }
}

function forgetOldest(map: Map<string, unknown>, most: number): void {
  for (const key of map.keys()) {
    if (map.size <= most) return;
    map.delete(key);
  }
}
