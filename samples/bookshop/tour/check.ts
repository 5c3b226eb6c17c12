import { binomialBounds } from './binomial.ts';
import { percentage } from './table.ts';

/** Whether a step showed what it should, in words. */
export interface Check {
  readonly holds: boolean;
  readonly text: string;
}

/** How many of how many. */
export interface Tally {
  readonly hits: number;
  readonly of: number;
}

/** Something is so, or is not. */
export function expectThat(holds: boolean, text: string): Check {
  return { holds, text };
}

/** All of them, and at least one. */
export function expectAll({ hits, of }: Tally, what: string): Check {
  return { holds: of > 0 && hits === of, text: `${what}: ${hits} of ${of}, all of them expected` };
}

/** None of at least one. */
export function expectNone({ hits, of }: Tally, what: string): Check {
  return { holds: of > 0 && hits === 0, text: `${what}: ${hits} of ${of}, none expected` };
}

/** About this share, each of them by its own chance. See `falseAlarmChance` for how wide "about" is. */
export function expectShare({ hits, of }: Tally, probability: number, what: string): Check {
  const { lowest, highest } = binomialBounds(of, probability);
  const seen = `${hits} of ${of}, ${percentage(hits, of)}`;
  const expected = `${percentage(probability, 1)} expected, ${lowest} to ${highest} believed`;
  return { holds: of > 0 && hits >= lowest && hits <= highest, text: `${what}: ${seen} (${expected})` };
}

/** At most this share, each of them by its own chance. */
export function expectAtMostShare({ hits, of }: Tally, probability: number, what: string): Check {
  const { highest } = binomialBounds(of, probability);
  return {
    holds: of > 0 && hits <= highest,
    text: `${what}: ${hits} of ${of} (at most ${highest} believed)`,
  };
}
