import { type MetricSample, samplesOf } from './metric-samples.ts';

/** How many requests there were since a process started, by `VERB resource`: `LIST pods`. */
export type RequestCounts = ReadonlyMap<string, number>;

/** What an API server has answered, as its own metrics tell: whoever asked. */
export function answeredRequests(page: string): RequestCounts {
  return summed(
    samplesOf(page, 'apiserver_request_total'),
    ({ verb = '', resource = '', subresource = '' }) =>
      subresource === '' ? `${verb} ${resource}` : `${verb} ${resource}/${subresource}`,
  );
}

/** What the control plane has asked for, as its metrics tell. A list is a GET there, of a page of it. */
export function askedRequests(page: string): RequestCounts {
  return summed(
    samplesOf(page, 'meltemi_kubernetes_requests_total'),
    ({ method = '', resource = '' }) => `${method} ${resource}`,
  );
}

/** Full lists of the control plane, by its own count. */
export function fullLists(page: string): number {
  return samplesOf(page, 'meltemi_informer_lists_total').reduce((total, { value }) => total + value, 0);
}

/** What has come on top from one moment to a later one. */
export function requestsBetween(before: RequestCounts, after: RequestCounts): RequestCounts {
  const grown = [...after].map(([request, count]) => [request, count - (before.get(request) ?? 0)] as const);
  return new Map(grown.filter(([, count]) => count > 0));
}

/** Of the control plane's requests; besides them there are watches. */
export const READS = ['GET'] as const;
export const WRITES = ['POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** How many of the requests have one of these verbs. */
export function countOf(requests: RequestCounts, ...verbs: readonly string[]): number {
  return [...requests]
    .filter(([request]) => verbs.some((verb) => request.startsWith(`${verb} `)))
    .reduce((total, [, count]) => total + count, 0);
}

/** The requests with a verb, by resource. */
export function resourcesOf(requests: RequestCounts, verb: string): RequestCounts {
  const ofVerb = [...requests].filter(([request]) => request.startsWith(`${verb} `));
  return new Map(ofVerb.map(([request, count]) => [request.slice(verb.length + 1), count]));
}

function summed(
  samples: readonly MetricSample[],
  requestOf: (labels: MetricSample['labels']) => string,
): RequestCounts {
  const counts = new Map<string, number>();
  for (const { labels, value } of samples) {
    const request = requestOf(labels);
    counts.set(request, (counts.get(request) ?? 0) + value);
  }
  return counts;
}
