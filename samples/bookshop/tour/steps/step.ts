import type { Check } from '../check.ts';
import type { Narrator } from '../narrator.ts';
import type { Shop } from '../shop.ts';

/** What a step plays on. */
export interface Stage {
  readonly shop: Shop;
  readonly narrator: Narrator;
  /** The files under routes/ whose text the user has seen already. */
  readonly shownFiles: Set<string>;
}

/** One stop of the tour. */
export interface Step {
  /** What it is about, in a few words. */
  readonly title: string;
  /** What there is to see. */
  readonly lesson: string;
  /** @returns whether it showed what it should */
  readonly play: (stage: Stage) => Promise<readonly Check[]>;
}
