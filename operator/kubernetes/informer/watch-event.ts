import { isRecord } from '../../../api/record.ts';
import { type ApiError, ApiProtocolError, ApiStatusError } from '../connection/api-errors.ts';
import { readStatus } from '../connection/read-status.ts';
import { type RawObject, readObject } from '../resources/raw-object.ts';

/** What a watch says. */
export type WatchEvent =
  | { readonly type: 'Changed' | 'Deleted'; readonly object: RawObject }
  /** Nothing happened up to this version: a watch may go on from it. */
  | { readonly type: 'Bookmark'; readonly resourceVersion: string }
  /** The watch cannot go on. */
  | { readonly type: 'Error'; readonly error: ApiError };

/** Reads a line of a watch. What is no event of the API becomes an error: skipping it would lose a change. */
export function readWatchEvent(request: string, line: string): WatchEvent {
  const event = parse(line);
  if (!isRecord(event)) return failure(request, 'a line of the watch is no JSON object');
  switch (event.type) {
    // Whether an object is new to us, the cache knows better: a watch that goes on may say ADDED again.
    case 'ADDED':
    case 'MODIFIED':
      return objectEvent(request, 'Changed', event.object);
    case 'DELETED':
      return objectEvent(request, 'Deleted', event.object);
    case 'BOOKMARK':
      return bookmark(request, event.object);
    case 'ERROR':
      return { type: 'Error', error: new ApiStatusError(request, readStatus(0, event.object, undefined)) };
    default:
      return failure(request, `a line of the watch has the type ${String(event.type)}`);
  }
}

function objectEvent(request: string, type: 'Changed' | 'Deleted', value: unknown): WatchEvent {
  const object = readObject(value);
  return object === undefined ? failure(request, 'an event of the watch has no object') : { type, object };
}

/** The object of a bookmark has nothing but a version. */
function bookmark(request: string, value: unknown): WatchEvent {
  const metadata = isRecord(value) && isRecord(value.metadata) ? value.metadata : {};
  const { resourceVersion } = metadata;
  if (typeof resourceVersion !== 'string' || resourceVersion === '') {
    return failure(request, 'a bookmark of the watch has no version');
  }
  return { type: 'Bookmark', resourceVersion };
}

function failure(request: string, message: string): WatchEvent {
  return { type: 'Error', error: new ApiProtocolError(request, message) };
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
