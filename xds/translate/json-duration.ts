import type { Duration } from '../../api/envoy/generated/types.ts';

/** Milliseconds in the JSON form of a `google.protobuf.Duration`: 1500 is `1.5s`. */
export function jsonDuration(milliseconds: number): Duration {
  return `${milliseconds / 1000}s`;
}
