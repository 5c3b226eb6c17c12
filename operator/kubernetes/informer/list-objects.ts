import { isRecord } from '../../../api/record.ts';
import type { ApiConnection } from '../connection/api-connection.ts';
import { ApiProtocolError, ApiTimeoutError, isExpired } from '../connection/api-errors.ts';
import { readObject } from '../resources/raw-object.ts';
import { brokenAnswer } from './broken-answer.ts';
import { ListScanner } from './list-scanner.ts';
import type { KeptObject } from './object-cache.ts';
import { collectionRequest, type WatchedKind } from './watched-kind.ts';

/** Objects in one answer: what client-go asks for. */
const PAGE_SIZE = 500;

/** A list takes longer than other requests: API servers answer it within 60 s, or not at all. */
const LIST_LIMIT_MS = 60_000;

/** All objects of a kind at one moment. */
export interface ObjectList<T> {
  readonly objects: readonly KeptObject<T>[];
  /** The moment: a watch goes on from here. */
  readonly resourceVersion: string;
}

/**
 * Lists a kind in pages. Asks for the newest state, and not for whatever the answering server has in its cache: after a list, no
 * replica of the API server can take us back in time.
 * @throws ApiError
 */
export async function listObjects<T>(
  connection: ApiConnection,
  kind: WatchedKind<T>,
  signal: AbortSignal,
): Promise<ObjectList<T>> {
  try {
    return await readPages(connection, kind, PAGE_SIZE, signal);
  } catch (error) {
    if (!isExpired(error)) throw error;
    // The pages took longer than the server remembers their moment. In one piece there is nothing to remember.
    return readPages(connection, kind, undefined, signal);
  }
}

async function readPages<T>(
  connection: ApiConnection,
  kind: WatchedKind<T>,
  limit: number | undefined,
  signal: AbortSignal,
): Promise<ObjectList<T>> {
  const { path } = collectionRequest(kind);
  const objects: KeptObject<T>[] = [];
  const tokens = new Set<string>();
  for (let token = ''; ; ) {
    const page = await readPage(connection, kind, { limit, token, objects }, signal);
    if (page.continue === '') return { objects, resourceVersion: page.resourceVersion };
    token = page.continue;
    if (tokens.has(token))
      throw new ApiProtocolError(`GET ${path}`, 'the pages of the list go round in a circle');
    tokens.add(token);
  }
}

interface PageWish<T> {
  readonly limit: number | undefined;
  /** Where the page begins; empty for the first. */
  readonly token: string;
  /** Takes the objects of the page. */
  readonly objects: KeptObject<T>[];
}

/** Each object is reduced as it arrives, so that few are ever in memory whole. */
async function readPage<T>(
  connection: ApiConnection,
  kind: WatchedKind<T>,
  { limit, token, objects }: PageWish<T>,
  signal: AbortSignal,
): Promise<PageEnvelope> {
  const { path, resource, query } = collectionRequest(kind);
  const request = `GET ${path}`;
  const response = await connection.open({
    method: 'GET',
    path,
    resource,
    query: { ...query, limit, continue: token === '' ? undefined : token },
    limitMs: LIST_LIMIT_MS,
    signal,
  });
  const limitEnd = setTimeout(
    () => response.destroy(new ApiTimeoutError(request, LIST_LIMIT_MS)),
    LIST_LIMIT_MS,
  );
  const scanner = new ListScanner();
  try {
    for await (const chunk of response) {
      for (const item of scanner.push(chunk)) objects.push(keepItem(request, kind, item));
    }
    return readEnvelope(request, scanner.end());
  } catch (error) {
    signal.throwIfAborted();
    throw brokenAnswer(request, 'the list', error);
  } finally {
    clearTimeout(limitEnd);
    response.destroy();
  }
}

interface PageEnvelope {
  readonly resourceVersion: string;
  readonly continue: string;
}

function readEnvelope(request: string, envelope: unknown): PageEnvelope {
  if (!isRecord(envelope) || !isRecord(envelope.metadata))
    throw new ApiProtocolError(request, 'the answer is no list');
  const { resourceVersion, continue: token = '' } = envelope.metadata;
  // An empty list may be written as null.
  const items = envelope.items ?? [];
  if (!Array.isArray(items) || typeof resourceVersion !== 'string' || typeof token !== 'string') {
    throw new ApiProtocolError(request, 'the answer is no list');
  }
  return { resourceVersion, continue: token };
}

function keepItem<T>(request: string, kind: WatchedKind<T>, item: unknown): KeptObject<T> {
  const object = readObject(item);
  if (object === undefined) throw new ApiProtocolError(request, 'an item of the list is no object');
  return { metadata: object.metadata, value: kind.keep(object) };
}
