/** Everything that can go wrong between us and an API server. Retrying may help with all of them. */
export abstract class ApiError extends Error {
  /** `GET /api/v1/pods`, without the query. */
  readonly request: string;

  constructor(request: string, message: string, options?: ErrorOptions) {
    super(`${request}: ${message}`, options);
    this.request = request;
  }
}

/** One reason of several behind a refusal, as in Kubernetes' metav1.StatusCause. */
export interface StatusCause {
  readonly reason: string;
  readonly message: string;
  /** The field that is meant, `.spec.replicas`; empty where there is none. */
  readonly field: string;
}

/** What the server says about a request that it refused, as in Kubernetes' metav1.Status. */
export interface ApiStatus {
  /** The HTTP status. */
  readonly code: number;
  /** `NotFound`, `Conflict`, `Expired`, ...; empty where the answer is no Status object. */
  readonly reason: string;
  readonly message: string;
  readonly causes: readonly StatusCause[];
  /** How long the server asks us to wait; absent where it does not. */
  readonly retryAfterMs: number | undefined;
}

/** The server has answered, and refused. */
export class ApiStatusError extends ApiError {
  override readonly name = 'ApiStatusError';
  readonly status: ApiStatus;

  constructor(request: string, status: ApiStatus) {
    super(request, `${status.code} ${status.reason || 'refused'}: ${status.message}`);
    this.status = status;
  }
}

/** No answer: the connection could not be made, or broke. */
export class ApiConnectionError extends ApiError {
  override readonly name = 'ApiConnectionError';
}

/** No request was sent: there are no credentials to send it with (a token file that cannot be read, a login program that fails). */
export class ApiCredentialsError extends ApiError {
  override readonly name = 'ApiCredentialsError';
}

/** No answer in time. The server may have carried out the request. */
export class ApiTimeoutError extends ApiError {
  override readonly name = 'ApiTimeoutError';
  readonly afterMs: number;

  constructor(request: string, afterMs: number) {
    super(request, `no answer in ${afterMs} ms`);
    this.afterMs = afterMs;
  }
}

/** An answer that is none of those the Kubernetes API promises: no JSON, or not the object asked for. */
export class ApiProtocolError extends ApiError {
  override readonly name = 'ApiProtocolError';
}

/** There is no such object, or no such kind. */
export function isNotFound(error: unknown): boolean {
  return hasCode(error, 404);
}

/** Somebody else was faster (a stale resourceVersion), has the name already, or manages a field that was applied. */
export function isConflict(error: unknown): boolean {
  return hasCode(error, 409);
}

/** We may not do that, or the namespace is on its way out. */
export function isForbidden(error: unknown): boolean {
  return hasCode(error, 403);
}

/** An object of this name exists already. */
export function isAlreadyExists(error: unknown): boolean {
  return error instanceof ApiStatusError && error.status.reason === 'AlreadyExists';
}

/** The server's history does not reach back to the resourceVersion, or the `continue` token, that was sent. */
export function isExpired(error: unknown): boolean {
  return error instanceof ApiStatusError && (error.status.code === 410 || error.status.reason === 'Expired');
}

/**
 * The resourceVersion is from the server's future: the server lags, or etcd was restored from a backup. A list without a version
 * is right in both cases (apimachinery `errors.IsTooLargeResourceVersion`).
 */
export function isFromTheFuture(error: unknown): boolean {
  return (
    error instanceof ApiStatusError &&
    error.status.causes.some(({ reason }) => reason === 'ResourceVersionTooLarge')
  );
}

function hasCode(error: unknown, code: number): boolean {
  return error instanceof ApiStatusError && error.status.code === code;
}
