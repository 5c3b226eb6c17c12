import { get } from 'node:http';
import { type HostPort, hostPortText } from '../../operator/standalone/host-port.ts';
import { connectionError, noAnswer, unexpectedAnswer } from './api-errors.ts';

/** An HTTP answer whose body was JSON. */
export interface JsonAnswer {
  readonly status: number;
  readonly body: unknown;
}

/**
 * Asks for JSON. `path` begins with a slash; the time limit, in milliseconds, is for the whole answer.
 *
 * With node:http, as fetch takes longer to load than a control plane to answer.
 * @throws ApiUnreachable, UnexpectedAnswer
 */
export function getJson(address: HostPort, path: string, limitMs: number): Promise<JsonAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<JsonAnswer>();
  const request = get({ ...address, path, headers: { accept: 'application/json' } }, (response) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('error', (error) => reject(connectionError(address, error)));
    response.on('end', () => {
      const text = Buffer.concat(chunks).toString('utf8');
      const body = parseJson(text);
      if (body === undefined) reject(unexpectedAnswer(hostPortText(address), 'which is not JSON'));
      else resolve({ status: response.statusCode ?? 0, body });
    });
  });
  const limit = setTimeout(() => {
    reject(noAnswer(address, limitMs));
    request.destroy();
  }, limitMs);
  request.on('error', (error) => reject(connectionError(address, error)));
  request.on('close', () => clearTimeout(limit));
  return promise;
}

/** Undefined, which JSON has not, where the text is none. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
