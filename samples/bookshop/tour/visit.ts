import { isPage } from '../services/answer-shapes.ts';
import type { Page } from '../services/answers.ts';
import type { ReviewsVersion } from '../services/settings.ts';
import type { Outcome } from './http-client.ts';

/** What somebody who opened the page got to see. */
export type Visit =
  | { readonly kind: 'shown'; readonly page: ShownPage; readonly milliseconds: number }
  | { readonly kind: 'failed'; readonly reason: string; readonly milliseconds: number };

/** A page with all of its parts; the stars may still be missing. */
export interface ShownPage {
  readonly reviewsVersion: ReviewsVersion;
  readonly stars: 'none' | 'shown' | 'unavailable';
}

/** Reads the answer of the page. A page without its details or reviews counts as failed: a reader would say so too. */
export function visitFrom(outcome: Outcome): Visit {
  const { milliseconds } = outcome;
  const failed = (reason: string) => ({ kind: 'failed', reason, milliseconds }) as const;
  if (outcome.kind === 'failed') return failed(outcome.reason);
  if (outcome.status !== 200) return failed(`the page answered ${outcome.status}: ${outcome.body.trim()}`);
  const page = parsePage(outcome.body);
  if (page === undefined) return failed('the page answered something that is not understood');
  const { details, reviews } = page;
  if (details.kind === 'unavailable') return failed(`details ${details.reason}`);
  if (reviews.kind === 'unavailable') return failed(`reviews ${reviews.reason}`);
  const { version, stars } = reviews.content;
  return { kind: 'shown', page: { reviewsVersion: version, stars: stars.kind }, milliseconds };
}

/** How many of the visits the question is true of. A visit that failed is none of them. */
export function countPages(visits: readonly Visit[], question: (page: ShownPage) => boolean): number {
  return visits.filter((visit) => visit.kind === 'shown' && question(visit.page)).length;
}

/** The reasons of the visits that failed. */
export function failuresOf(visits: readonly Visit[]): readonly string[] {
  return visits.flatMap((visit) => (visit.kind === 'failed' ? [visit.reason] : []));
}

function parsePage(body: string): Page | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return isPage(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
