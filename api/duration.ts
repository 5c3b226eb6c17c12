const UNIT_MILLISECONDS: Readonly<Record<string, number>> = { h: 3_600_000, m: 60_000, s: 1000, ms: 1 };

/** The syntax of a length of time: that of the Gateway API (GEP-2257), a subset of Go's. */
export const DURATION_PATTERN = '^([0-9]{1,5}(h|m|s|ms)){1,4}$';

const WHOLE = new RegExp(DURATION_PATTERN);
const PART = /([0-9]{1,5})(h|ms|m|s)/g;

/**
 * Reads a length of time such as `250ms`, `10s` or `1m30s`, in milliseconds.
 * Throws a RangeError where the text is none: what a user wrote is validated before it gets here.
 */
export function parseDuration(text: string): number {
  if (!WHOLE.test(text)) throw new RangeError(`not a duration: ${JSON.stringify(text.slice(0, 80))}`);
  return [...text.matchAll(PART)].reduce((sum, [, count, unit]) => {
    return sum + Number(count) * (UNIT_MILLISECONDS[unit ?? ''] ?? 0);
  }, 0);
}

/** Writes milliseconds as a duration, with the largest units first: 90000 is `1m30s`, 0 is `0s`. */
export function formatDuration(milliseconds: number): string {
  if (!Number.isSafeInteger(milliseconds) || milliseconds < 0) {
    throw new RangeError(`not a whole number of milliseconds: ${milliseconds}`);
  }
  const { parts } = Object.entries(UNIT_MILLISECONDS).reduce(
    ({ parts, rest }, [unit, size]) => {
      const count = Math.floor(rest / size);
      return { parts: count > 0 ? `${parts}${count}${unit}` : parts, rest: rest % size };
    },
    { parts: '', rest: milliseconds },
  );
  return parts === '' ? '0s' : parts;
}
