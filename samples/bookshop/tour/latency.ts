/**
 * The value below which this share of the values lies (nearest rank).
 * @param share above 0, up to 1: 0.5 for the median
 * @returns 0 where there are no values
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

/** A time for people: `12 ms`, `1.02 s`. */
export function duration(milliseconds: number): string {
  if (milliseconds < 1_000) return `${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms`;
  return `${(milliseconds / 1_000).toFixed(2)} s`;
}
