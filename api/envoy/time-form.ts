/** The JSON form of spans and points in time. */

import type { Duration, Timestamp } from './json-form.ts';

/** Seconds, and the rest in nanoseconds. Of a duration both have the same sign; of a timestamp nanos is never negative. */
export interface Seconds {
  readonly seconds: number;
  readonly nanos: number;
}

/** About 10,000 years, the limit of `google.protobuf.Duration`. */
const greatestSeconds = 315_576_000_000;
/** Years 1 to 9999, the limits of `google.protobuf.Timestamp`. */
const [firstSecond, lastSecond] = [-62_135_596_800, 253_402_300_799];

const durationForm = /^(-?)(\d{1,12})(?:\.(\d{1,9}))?s$/;
const timestampForm = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?Z$/;

/** The parts of a duration in the JSON form, or undefined when the text is not one. */
export function parseDuration(text: string): Seconds | undefined {
  const [, sign, whole, fraction] = durationForm.exec(text) ?? [];
  if (whole === undefined || Number(whole) > greatestSeconds) return undefined;
  const factor = sign === '-' ? -1 : 1;
  // Adding zero turns minus zero into zero.
  return { seconds: factor * Number(whole) + 0, nanos: factor * nanosOf(fraction) + 0 };
}

/** The parts of a timestamp in the JSON form, or undefined when the text is not one. */
export function parseTimestamp(text: string): Seconds | undefined {
  const [, whole, fraction] = timestampForm.exec(text) ?? [];
  const milliseconds = Date.parse(`${whole}Z`);
  // A day that does not exist is carried into the next month, so only what comes back the same is a date.
  if (Number.isNaN(milliseconds) || !new Date(milliseconds).toISOString().startsWith(whole ?? ' '))
    return undefined;
  return milliseconds / 1000 < firstSecond
    ? undefined
    : { seconds: milliseconds / 1000, nanos: nanosOf(fraction) };
}

/** The JSON form of a duration, or undefined when the parts are out of range. */
export function formatDuration({ seconds, nanos }: Seconds): Duration | undefined {
  const opposed = seconds * nanos < 0;
  if (opposed || Math.abs(nanos) > 999_999_999 || !(Math.abs(seconds) <= greatestSeconds)) return undefined;
  const number = `${Math.abs(seconds)}${formatNanos(Math.abs(nanos))}`;
  return seconds < 0 || nanos < 0 ? (`-${number}s` as Duration) : (`${number}s` as Duration);
}

/** The JSON form of a timestamp, or undefined when the parts are out of range. */
export function formatTimestamp({ seconds, nanos }: Seconds): Timestamp | undefined {
  if (!(seconds >= firstSecond && seconds <= lastSecond && nanos >= 0 && nanos <= 999_999_999))
    return undefined;
  return `${new Date(seconds * 1000).toISOString().slice(0, -'.000Z'.length)}${formatNanos(nanos)}Z`;
}

function nanosOf(fraction: string | undefined): number {
  return fraction === undefined ? 0 : Number(fraction.padEnd(9, '0'));
}

function formatNanos(nanos: number): string {
  return nanos === 0 ? '' : `.${String(nanos).padStart(9, '0').replace(/0+$/, '')}`;
}
