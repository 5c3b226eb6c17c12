import { isRecord } from '../../../api/record.ts';
import type { ApiConnection } from '../connection/api-connection.ts';
import { ApiProtocolError, isExpired } from '../connection/api-errors.ts';
import { readObject } from '../resources/raw-object.ts';
import type { KeptObject } from './object-cache.ts';
import { collectionRequest, type WatchedKind } from './watched-kind.ts';

/**
 * Objects in one answer. client-go asks for 500; but a page is in memory twice, as text and as what is read of it, and while it is read,
 * nothing else is done.
 */
const PAGE_SIZE = 100;

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
    return await readPages(connection, kind, kind.pageSize ?? PAGE_SIZE, signal);
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
  const { path, resource, query } = collectionRequest(kind);
  const objects: KeptObject<T>[] = [];
  const tokens = new Set<string>();
  for (let token = ''; ; ) {
    const body = await connection.send({
      method: 'GET',
      path,
      resource,
      query: { ...query, limit, continue: token === '' ? undefined : token },
      limitMs: LIST_LIMIT_MS,
      retries: false,
      signal,
    });
    const page = readPage(`GET ${path}`, body);
    // Each page is reduced before the next one comes, so that only one is ever in memory whole.
    for (const item of page.items) objects.push(keepItem(`GET ${path}`, kind, item));
    if (page.continue === '') return { objects, resourceVersion: page.resourceVersion };
    token = page.continue;
    if (tokens.has(token))
      throw new ApiProtocolError(`GET ${path}`, 'the pages of the list go round in a circle');
    tokens.add(token);
  }
}

interface Page {
  readonly items: readonly unknown[];
  readonly resourceVersion: string;
  readonly continue: string;
}

function readPage(request: string, body: unknown): Page {
  if (!isRecord(body) || !isRecord(body.metadata))
    throw new ApiProtocolError(request, 'the answer is no list');
  const { resourceVersion, continue: token = '' } = body.metadata;
  // An empty list may be written as null.
  const items = body.items ?? [];
  if (!Array.isArray(items) || typeof resourceVersion !== 'string' || typeof token !== 'string') {
    throw new ApiProtocolError(request, 'the answer is no list');
  }
  return { items, resourceVersion, continue: token };
}

function keepItem<T>(request: string, kind: WatchedKind<T>, item: unknown): KeptObject<T> {
  const object = readObject(item);
  if (object === undefined) throw new ApiProtocolError(request, 'an item of the list is no object');
  return { metadata: object.metadata, value: kind.keep(object) };
}
