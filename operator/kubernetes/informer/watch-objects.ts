import type { IncomingMessage } from 'node:http';
import type { ApiConnection } from '../connection/api-connection.ts';
import { ApiError } from '../connection/api-errors.ts';
import { brokenAnswer } from './broken-answer.ts';
import { readLines } from './json-lines.ts';
import { readWatchEvent, type WatchEvent } from './watch-event.ts';
import { collectionRequest, type WatchedKind } from './watched-kind.ts';

export interface WatchTimes {
  /** How long the server may take to begin a watch. */
  readonly openMs: number;
  /** How long the server is asked to keep a watch open, at least; up to twice as long, at random, so that not all end together. */
  readonly shortestMs: number;
  /**
   * A watch that has said nothing for this long is taken to be dead: a connection that the network forgot says nothing either. API
   * servers send a bookmark about once a minute.
   */
  readonly silenceMs: number;
}

export const DEFAULT_WATCH_TIMES: WatchTimes = { openMs: 15_000, shortestMs: 300_000, silenceMs: 150_000 };

/** A watch went silent. */
export class WatchSilentError extends ApiError {
  override readonly name = 'WatchSilentError';

  constructor(request: string, silenceMs: number) {
    super(request, `the watch said nothing for ${silenceMs} ms`);
  }
}

/**
 * Follows the changes of a kind from a version on: the events that arrived together, together. Ends when the server ends the watch, as
 * it does in time.
 * @throws ApiError where the watch cannot be opened, breaks, goes silent, or says something that is no event
 */
export async function* watchObjects<T>(
  connection: ApiConnection,
  kind: WatchedKind<T>,
  resourceVersion: string,
  times: WatchTimes,
  signal: AbortSignal,
): AsyncGenerator<readonly WatchEvent[]> {
  const { path, resource, query } = collectionRequest(kind);
  const request = `WATCH ${path}`;
  const timeoutSeconds = Math.ceil((times.shortestMs * (1 + Math.random())) / 1000);
  const response = await connection.open({
    method: 'WATCH',
    path,
    resource,
    query: { ...query, watch: true, resourceVersion, allowWatchBookmarks: true, timeoutSeconds },
    limitMs: times.openMs,
    signal,
  });
  const silence = setTimeout(
    () => response.destroy(new WatchSilentError(request, times.silenceMs)),
    times.silenceMs,
  );
  try {
    for await (const lines of readLines(chunksOf(response, silence))) {
      yield lines.map((line) => readWatchEvent(request, line));
    }
  } catch (error) {
    signal.throwIfAborted();
    throw brokenAnswer(request, 'the watch', error);
  } finally {
    clearTimeout(silence);
    response.destroy();
  }
}

/** Every byte is a sign of life. */
async function* chunksOf(response: IncomingMessage, silence: NodeJS.Timeout): AsyncGenerator<Buffer> {
  for await (const chunk of response) {
    silence.refresh();
    yield chunk;
  }
}
