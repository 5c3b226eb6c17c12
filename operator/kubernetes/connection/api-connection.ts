import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { text } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { TimeLimit } from '../time-limit.ts';
import { AgentPool } from './agent-pool.ts';
import type { ApiAccess, Credentials } from './api-access.ts';
import {
  ApiConnectionError,
  ApiCredentialsError,
  ApiError,
  ApiProtocolError,
  ApiStatusError,
  ApiTimeoutError,
} from './api-errors.ts';
import { type ApiRequest, requestText, requestUrl } from './api-request.ts';
import { readStatus } from './read-status.ts';
import { RequestMetrics } from './request-metrics.ts';

/** How long a request may take unless it says so itself: below the 60 s after which API servers end one. */
export const DEFAULT_LIMIT_MS = 30_000;

/** How often a request is sent again because the server asked for it (429, or 5xx with `Retry-After`). */
const MOST_ATTEMPTS = 6;

export interface ConnectionOptions {
  readonly access: ApiAccess;
  /** `meltemi/0.1.0`: API servers log it. */
  readonly userAgent: string;
  readonly metrics?: RequestMetrics;
}

/** The raw way to an API server: JSON in, JSON out, every failure an `ApiError`. */
export class ApiConnection {
  readonly access: ApiAccess;
  readonly #userAgent: string;
  readonly #metrics: RequestMetrics;
  readonly #agents: AgentPool;

  constructor(options: ConnectionOptions) {
    this.access = options.access;
    this.#userAgent = options.userAgent;
    this.#metrics = options.metrics ?? new RequestMetrics();
    this.#agents = new AgentPool(options.access.server);
  }

  /**
   * Sends a request and gives the answer's JSON. Where the server says that it is too busy, waits as long as it asks, as far as the
   * time of the request allows.
   * @throws ApiError, or the reason of the signal
   */
  async send(request: ApiRequest): Promise<unknown> {
    const limit = timeLimit(request);
    try {
      for (let attempt = 1; ; attempt += 1) {
        const answer = await this.#attempt(request, limit);
        if (answer.kind === 'answered') return answer.body;
        const pauseMs = answer.error.status.retryAfterMs ?? Number.POSITIVE_INFINITY;
        const mayRetry = request.retries !== false && attempt < MOST_ATTEMPTS;
        // A refusal says more than a timeout would.
        if (!mayRetry || pauseMs >= limit.remainingMs) throw answer.error;
        await delay(pauseMs, undefined, { signal: limit.signal });
      }
    } catch (error) {
      throw this.#explain(error, request, limit);
    } finally {
      limit.end();
    }
  }

  /**
   * Opens an answer that goes on: a watch. It ends when the signal fires, or the stream is destroyed.
   * @throws ApiError, or the reason of the signal
   */
  async open(request: ApiRequest): Promise<IncomingMessage> {
    const limit = timeLimit(request);
    try {
      const response = await this.#exchange(request, limit);
      if (!isSuccess(response)) throw await refusal(request, response);
      limit.liftTime();
      response.once('close', () => limit.end());
      return response;
    } catch (error) {
      limit.end();
      throw this.#explain(error, request, limit);
    }
  }

  /** Ends all connections, also those in use. */
  close(): void {
    this.#agents.destroy();
  }

  async #attempt(request: ApiRequest, limit: TimeLimit): Promise<Answer> {
    const response = await this.#exchange(request, limit);
    if (!isSuccess(response)) return { kind: 'refused', error: await refusal(request, response) };
    return { kind: 'answered', body: parseBody(request, await text(response)) };
  }

  /** Sends the request once more where the server has closed the connection that it was about to be sent on. */
  async #exchange(request: ApiRequest, limit: TimeLimit): Promise<IncomingMessage> {
    const started = performance.now();
    const ended = (code: number | undefined) =>
      this.#metrics.attempted(request.method, request.resource, code, (performance.now() - started) / 1000);
    try {
      const response = await this.#dispatch(request, limit).catch((error: unknown) => {
        if (!(error instanceof StaleConnection) || request.method === 'POST') throw error;
        this.#agents.dropIdle();
        return this.#dispatch(request, limit);
      });
      ended(response.statusCode);
      return response;
    } catch (error) {
      ended(undefined);
      throw error;
    }
  }

  async #dispatch(request: ApiRequest, limit: TimeLimit): Promise<IncomingMessage> {
    const credentials = await this.#authorize(request);
    const url = requestUrl(this.access.server, request);
    const body = request.body === undefined ? undefined : JSON.stringify(request.body);
    const content =
      body === undefined
        ? {}
        : {
            'content-type': request.contentType ?? 'application/json',
            'content-length': Buffer.byteLength(body),
          };
    const options = {
      method: request.method === 'WATCH' ? 'GET' : request.method,
      headers: {
        accept: 'application/json',
        'user-agent': this.#userAgent,
        ...credentials.headers,
        ...content,
      },
      agent: this.#agents.agentFor(credentials),
      signal: limit.signal,
    };
    return new Promise((resolve, reject) => {
      const outgoing = (url.protocol === 'https:' ? requestHttps : requestHttp)(url, options, resolve);
      outgoing.on('error', (error) => reject(outgoing.reusedSocket ? new StaleConnection(error) : error));
      outgoing.end(body);
    });
  }

  async #authorize(request: ApiRequest): Promise<Credentials> {
    try {
      return await this.access.authorize();
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      throw new ApiCredentialsError(requestText(request), `cannot log in: ${message}`, { cause });
    }
  }

  #explain(error: unknown, request: ApiRequest, limit: TimeLimit): unknown {
    const original = error instanceof StaleConnection ? error.cause : error;
    // A refusal that came just before the end stays one.
    const cause = limit.signal.aborted && !(original instanceof ApiError) ? limit.signal.reason : original;
    if (cause instanceof ApiTimeoutError) this.#agents.dropIdle();
    if (!isSystemError(cause)) return cause;
    return new ApiConnectionError(requestText(request), cause.message || cause.code, { cause });
  }
}

function timeLimit(request: ApiRequest): TimeLimit {
  const { limitMs = DEFAULT_LIMIT_MS, signal } = request;
  return new TimeLimit(limitMs, signal, () => new ApiTimeoutError(requestText(request), limitMs));
}

type Answer =
  | { readonly kind: 'answered'; readonly body: unknown }
  | { readonly kind: 'refused'; readonly error: ApiStatusError };

/** A kept connection broke before an answer: the server may have closed it just before. */
class StaleConnection extends Error {
  constructor(cause: Error) {
    super(cause.message, { cause });
  }
}

function isSuccess({ statusCode = 0 }: IncomingMessage): boolean {
  return statusCode >= 200 && statusCode < 300;
}

async function refusal(request: ApiRequest, response: IncomingMessage): Promise<ApiStatusError> {
  const written = await text(response);
  const status = readStatus(response.statusCode ?? 500, jsonOrText(written), response.headers['retry-after']);
  return new ApiStatusError(requestText(request), status);
}

function jsonOrText(written: string): unknown {
  try {
    return JSON.parse(written);
  } catch {
    return written;
  }
}

function parseBody(request: ApiRequest, written: string): unknown {
  try {
    return JSON.parse(written);
  } catch (cause) {
    throw new ApiProtocolError(requestText(request), 'the answer is no JSON', { cause });
  }
}

/** What sockets, TLS and the HTTP parser throw. Mistakes of our own are TypeErrors or have no code. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException & { readonly code: string } {
  const isOurs = error instanceof TypeError || error instanceof RangeError;
  return error instanceof Error && !isOurs && 'code' in error && typeof error.code === 'string';
}
