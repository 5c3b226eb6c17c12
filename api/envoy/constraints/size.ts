/** How long a value may be, and how many values there may be. */

import type { ValueRule } from './violation.ts';

/** How large something may be. */
export interface SizeLimits {
  readonly exactly?: number | undefined;
  readonly least?: number | undefined;
  readonly most?: number | undefined;
}

/** The words for each limit. */
export interface SizeWords {
  exactly(size: number): string;
  least(size: number): string;
  most(size: number): string;
  between(least: number, most: number): string;
}

const characters: SizeWords = {
  exactly: (size) => `value must be ${size} characters`,
  least: (size) => `value length must be at least ${size} characters`,
  most: (size) => `value length must be at most ${size} characters`,
  between: (least, most) => `value must have between ${least} and ${most} characters inclusive`,
};

const bytes: SizeWords = {
  exactly: (size) => `value length must be ${size} bytes`,
  least: (size) => `value length must be at least ${size} bytes`,
  most: (size) => `value length must be at most ${size} bytes`,
  between: (least, most) => `value length must be between ${least} and ${most} bytes, inclusive`,
};

const amount = (unit: string): SizeWords => ({
  exactly: (size) => `value must contain exactly ${size} ${unit}(s)`,
  least: (size) => `value must contain at least ${size} ${unit}(s)`,
  most: (size) => `value must contain no more than ${size} ${unit}(s)`,
  between: (least, most) => `value must contain between ${least} and ${most} ${unit}s, inclusive`,
});

/** In Envoy's words. */
export const sizeWords = { characters, bytes, items: amount('item'), pairs: amount('pair') } as const;

/** The rule that limits make. A lower limit of zero limits nothing. */
export function sizeRule(
  { exactly, least = 0, most }: SizeLimits,
  words: SizeWords,
  sizeOf: (value: unknown) => number,
): ValueRule | undefined {
  const exact = exactly ?? (least === most ? most : undefined);
  if (exact !== undefined) return (value) => (sizeOf(value) === exact ? undefined : words.exactly(exact));
  if (most === undefined) {
    return least === 0 ? undefined : (value) => (sizeOf(value) < least ? words.least(least) : undefined);
  }
  const outside = least === 0 ? words.most(most) : words.between(least, most);
  return (value) => (sizeOf(value) < least || sizeOf(value) > most ? outside : undefined);
}
