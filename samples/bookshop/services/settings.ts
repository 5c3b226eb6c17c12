import { hostname } from 'node:os';

/** Which look of the reviews service runs: without stars, with black stars, with red stars. */
export type ReviewsVersion = 'v1' | 'v2' | 'v3';

/** What a service takes from its environment. It knows its peers by name only. */
export interface ServiceSettings {
  /** The address to listen on. */
  readonly host: string;
  /** The port to listen on; 0 picks a free one. */
  readonly port: number;
  /** Names this process among the others of its service, in answers and in the log. */
  readonly instance: string;
  readonly reviewsVersion: ReviewsVersion;
  readonly detailsUrl: string;
  readonly reviewsUrl: string;
  readonly ratingsUrl: string;
}

/** A variable of the environment holds what the service cannot use. */
export class SettingError extends Error {
  override readonly name = 'SettingError';
  readonly variable: string;

  constructor(variable: string, value: string, expected: string) {
    super(`${variable} is '${value}': set it to ${expected}, or unset it`);
    this.variable = variable;
  }
}

/**
 * Reads the settings: HOST, PORT, INSTANCE, REVIEWS_VERSION, DETAILS_URL, REVIEWS_URL, RATINGS_URL, each with a default
 * that fits a Kubernetes pod. An empty variable counts as unset.
 * @throws SettingError
 */
export function readSettings(environment: NodeJS.ProcessEnv): ServiceSettings {
  const read = (variable: string, fallback: string) => environment[variable] || fallback;
  return {
    host: read('HOST', '0.0.0.0'),
    port: portOf(read('PORT', '9080')),
    instance: read('INSTANCE', hostname()),
    reviewsVersion: reviewsVersionOf(read('REVIEWS_VERSION', 'v1')),
    detailsUrl: urlOf('DETAILS_URL', read('DETAILS_URL', 'http://details:9080')),
    reviewsUrl: urlOf('REVIEWS_URL', read('REVIEWS_URL', 'http://reviews:9080')),
    ratingsUrl: urlOf('RATINGS_URL', read('RATINGS_URL', 'http://ratings:9080')),
  };
}

function portOf(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port >= 0 && port <= 65_535) return port;
  throw new SettingError('PORT', text, 'a port between 0 and 65535');
}

function reviewsVersionOf(text: string): ReviewsVersion {
  if (text === 'v1' || text === 'v2' || text === 'v3') return text;
  throw new SettingError('REVIEWS_VERSION', text, 'v1, v2 or v3');
}

function urlOf(variable: string, text: string): string {
  if (URL.canParse(text) && new URL(text).protocol === 'http:') return text.replace(/\/$/, '');
  throw new SettingError(variable, text, 'a URL such as http://reviews:9080');
}
