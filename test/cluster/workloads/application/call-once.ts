import { type RequestOptions, request } from 'node:http';
import { request as secureRequest } from 'node:https';
import { text } from 'node:stream/consumers';

/** What a call brought back; status 0 where there was no answer, with the reason as the body. */
export interface CallResult {
  readonly status: number;
  readonly body: string;
}

const PATIENCE_MS = 20_000;

/** Calls a URL over a connection of its own. */
export function callOnce(
  url: string,
  options: RequestOptions & { readonly ca?: Buffer } = {},
): Promise<CallResult> {
  const begin = url.startsWith('https:') ? secureRequest : request;
  return new Promise((resolve) => {
    const fail = (error: unknown) => resolve({ status: 0, body: String(error) });
    try {
      const call = begin(url, { agent: false, timeout: PATIENCE_MS, ...options }, (response) => {
        text(response).then((body) => resolve({ status: response.statusCode ?? 0, body }), fail);
      });
      call.on('timeout', () => call.destroy(new Error('no answer in time')));
      call.on('error', fail);
      call.end();
    } catch (error) {
      fail(error);
    }
  });
}
