import { isRecord } from '../../../api/record.ts';
import type { ApiStatus, StatusCause } from './api-errors.ts';

/** Longer texts of answers that are no Status objects (a proxy's error page) are cut. */
const MESSAGE_LIMIT = 300;

/**
 * Reads a refusal: the body of an HTTP answer, or the object of an ERROR event of a watch. What is missing or of another shape is
 * left empty: a refusal is one, however badly it is written.
 * @param code the HTTP status; 0 where the Status object itself must say it
 * @param retryAfter the answer's `Retry-After` in seconds; dates are not used by API servers, and ignored
 */
export function readStatus(code: number, body: unknown, retryAfter: string | undefined): ApiStatus {
  const status = isRecord(body) && body.kind === 'Status' ? body : {};
  const details = isRecord(status.details) ? status.details : {};
  const seconds = positive(Number(retryAfter)) ?? positive(details.retryAfterSeconds);
  return {
    code: code === 0 ? (positive(status.code) ?? 500) : code,
    reason: text(status.reason),
    message: text(status.message) || unstructured(body),
    causes: Array.isArray(details.causes) ? details.causes.filter(isRecord).map(readCause) : [],
    retryAfterMs: seconds === undefined ? undefined : seconds * 1000,
  };
}

function readCause(cause: Record<string, unknown>): StatusCause {
  return { reason: text(cause.reason), message: text(cause.message), field: text(cause.field) };
}

function unstructured(body: unknown): string {
  const written = typeof body === 'string' ? body.trim() : '';
  return written === '' ? 'no explanation' : written.slice(0, MESSAGE_LIMIT);
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function positive(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : undefined;
}
