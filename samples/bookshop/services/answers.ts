import type { ReviewsVersion } from './settings.ts';

/** What the ratings service says: the stars of each reviewer, by name. */
export interface Ratings {
  readonly instance: string;
  readonly stars: Readonly<Record<string, number>>;
}

/** What the details service says. */
export interface Details {
  readonly instance: string;
  readonly title: string;
  readonly author: string;
  readonly year: number;
  readonly publisher: string;
}

/** Whether the reviews come with stars: v1 shows none, and a broken ratings service takes them away. */
export type Stars =
  | { readonly kind: 'none' }
  | { readonly kind: 'shown'; readonly colour: 'black' | 'red'; readonly ratedBy: string }
  | { readonly kind: 'unavailable'; readonly reason: string };

export interface Review {
  readonly reviewer: string;
  readonly text: string;
  /** 1 to 5, where stars are shown. */
  readonly stars?: number;
}

/** What the reviews service says. */
export interface Reviews {
  readonly instance: string;
  readonly version: ReviewsVersion;
  readonly stars: Stars;
  readonly reviews: readonly Review[];
}

/** A part of the page: what the peer said, or why there is nothing. */
export type Section<Content> =
  | { readonly kind: 'loaded'; readonly content: Content }
  | { readonly kind: 'unavailable'; readonly reason: string };

/** The page as JSON, for `accept: application/json`. */
export interface Page {
  readonly instance: string;
  readonly details: Section<Details>;
  readonly reviews: Section<Reviews>;
}
