import type { Details, Page, Ratings, Review, Reviews, Section, Stars } from './answers.ts';

/** Whether a value is of a type: what comes from another process is checked once, with one of these. */
export type Shape<Value> = (value: unknown) => value is Value;

type Fields = Readonly<Record<string, unknown>>;

/** @returns whether the value is what the ratings service says */
export function isRatings(value: unknown): value is Ratings {
  return isFields(value) && isText(value.instance) && areStars(value.stars);
}

/** @returns whether the value is what the details service says */
export function isDetails(value: unknown): value is Details {
  if (!isFields(value)) return false;
  return [value.instance, value.title, value.author, value.publisher].every(isText) && isNumber(value.year);
}

/** @returns whether the value is what the reviews service says */
export function isReviews(value: unknown): value is Reviews {
  if (!isFields(value) || !isText(value.instance) || !isStars(value.stars)) return false;
  const knownVersion = value.version === 'v1' || value.version === 'v2' || value.version === 'v3';
  return knownVersion && Array.isArray(value.reviews) && value.reviews.every(isReview);
}

/** @returns whether the value is the page as JSON */
export function isPage(value: unknown): value is Page {
  if (!isFields(value) || !isText(value.instance)) return false;
  return isSection(value.details, isDetails) && isSection(value.reviews, isReviews);
}

function isSection<Content>(value: unknown, isContent: Shape<Content>): value is Section<Content> {
  if (!isFields(value)) return false;
  if (value.kind === 'loaded') return isContent(value.content);
  return value.kind === 'unavailable' && isText(value.reason);
}

function isStars(value: unknown): value is Stars {
  if (!isFields(value)) return false;
  if (value.kind === 'none') return true;
  if (value.kind === 'unavailable') return isText(value.reason);
  const knownColour = value.colour === 'black' || value.colour === 'red';
  return value.kind === 'shown' && knownColour && isText(value.ratedBy);
}

function isReview(value: unknown): value is Review {
  if (!isFields(value) || !isText(value.reviewer) || !isText(value.text)) return false;
  return value.stars === undefined || isStarCount(value.stars);
}

function areStars(value: unknown): boolean {
  return isFields(value) && Object.values(value).every(isStarCount);
}

function isStarCount(value: unknown): value is number {
  return Number.isInteger(value) && isNumber(value) && value >= 0 && value <= 5;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}
