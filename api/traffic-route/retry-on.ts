import { isRecord } from '../record.ts';

/** What a retry without `on` tries again: failures after which the request has done nothing yet, and 503. */
export const DEFAULT_RETRY_ON: readonly string[] = [
  'connect-failure',
  'refused-stream',
  'reset-before-request',
  'grpc:unavailable',
  '503',
];

/** What an unquoted `on` is called once kubectl, a reader of YAML 1.1, has read it. */
export const MISREAD_ON = 'true';

/**
 * Gives `retry.on` its name back, in place, wherever a reader of YAML 1.1 has made `true` of it. Takes an unchecked
 * TrafficRoute, and leaves anything that is not as it should be for the validator to report.
 */
export function restoreRetryOn(route: Record<string, unknown>): void {
  if (!isRecord(route.spec) || !Array.isArray(route.spec.http)) return;
  for (const rule of route.spec.http) {
    const retry = isRecord(rule) ? rule.retry : undefined;
    if (!isRecord(retry) || !Object.hasOwn(retry, MISREAD_ON) || Object.hasOwn(retry, 'on')) continue;
    retry.on = retry[MISREAD_ON];
    delete retry[MISREAD_ON];
  }
}
