/** Figures as people read them, with three digits that count. */

export function seconds(value: number): string {
  return `${digits(value)} s`;
}

export function milliseconds(value: number): string {
  return `${digits(value)} ms`;
}

/** In MB of 10^6 bytes. */
export function megabytes(value: number): string {
  return `${digits(value / 1e6)} MB`;
}

export function bytes(value: number): string {
  return value < 10_000 ? `${Math.round(value)} B` : `${digits(value / 1000)} kB`;
}

export function ratio(value: number): string {
  return `${value.toFixed(2)} times`;
}

/** A number of things. */
export function count(value: number): string {
  return Math.round(value).toLocaleString('en');
}

export function plain(value: number): string {
  return digits(value);
}

function digits(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return value.toPrecision(value < 1 ? 2 : 3);
}
