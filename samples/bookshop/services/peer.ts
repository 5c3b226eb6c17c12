import { get, type IncomingMessage } from 'node:http';
import type { Shape } from './answer-shapes.ts';
import type { Section } from './answers.ts';

/** A peer that has not answered by then is not waited for any longer. */
const patienceMs = 10_000;

/**
 * Asks a peer. Everything that can go wrong on the way is a value, so that a page can leave out one part of itself.
 * @param url where, such as `http://reviews:9080/reviews/0`
 * @param headers sent along, see `forwardedHeaders`
 * @param isExpected what the peer's JSON must look like
 */
export function askPeer<Content>(
  url: string,
  headers: Readonly<Record<string, string>>,
  isExpected: Shape<Content>,
): Promise<Section<Content>> {
  const { promise, resolve } = Promise.withResolvers<Section<Content>>();
  const signal = AbortSignal.timeout(patienceMs);
  const request = get(url, { headers, signal }, (response) => {
    readAnswer(response, isExpected).then(resolve, (error: unknown) => resolve(unavailable(url, error)));
  });
  request.on('error', (error) => resolve(unavailable(url, error)));
  return promise;
}

async function readAnswer<Content>(
  response: IncomingMessage,
  isExpected: Shape<Content>,
): Promise<Section<Content>> {
  const body = (await response.setEncoding('utf8').toArray()).join('');
  if (response.statusCode !== 200) return { kind: 'unavailable', reason: `answered ${response.statusCode}` };
  const content: unknown = JSON.parse(body);
  if (isExpected(content)) return { kind: 'loaded', content };
  return { kind: 'unavailable', reason: 'answered something that is not understood' };
}

function unavailable(url: string, error: unknown): Section<never> {
  const reason = error instanceof Error ? error.message : String(error);
  return { kind: 'unavailable', reason: `cannot be reached at ${new URL(url).host}: ${reason}` };
}
