import type { FractionalPercent } from '../../api/envoy/generated/types.ts';

const PER_PERCENT = 10_000;

/** A percentage, exact to a ten-thousandth of a percent: the finest that Envoy has. */
export function fractionalPercent(percent: number): FractionalPercent {
  return { numerator: Math.round(percent * PER_PERCENT), denominator: 'MILLION' };
}
