import type { ObjectEvent } from './event.ts';

/** One Event in the cluster, and how often the same has happened since. */
export interface EventSeries {
  readonly key: string;
  readonly event: ObjectEvent;
  /** Of the Event in the cluster; undefined before it is there. */
  name: string | undefined;
  count: number;
  /** Milliseconds of the clock. */
  lastAt: number;
  /** How many of them the Event in the cluster says. */
  writtenCount: number;
  writtenAt: number;
}

/** What makes two events the same. */
export function seriesKey({ regarding, type, reason, action, note }: ObjectEvent): string {
  return JSON.stringify([regarding.uid, type, reason, action, note]);
}

/** An event that has happened for the first time, or for the first time in a while. */
export function newSeries(event: ObjectEvent, now: number): EventSeries {
  return {
    key: seriesKey(event),
    event,
    name: undefined,
    count: 1,
    lastAt: now,
    writtenCount: 0,
    writtenAt: Number.NEGATIVE_INFINITY,
  };
}
