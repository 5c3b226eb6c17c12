import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as delay } from 'node:timers/promises';
import { afterOne, moodOf, WELL } from './mood.ts';

/**
 * A service that answers with what it was asked: `v1: GET /path`, and with `?headers` also the headers that reached it.
 * `POST /mood?status=503&requests=2` makes it fail, `?delay=500` slow, `POST /mood` well again.
 * @param name what the instance calls itself
 */
export function echoServer(name: string): Server {
  let mood = WELL;
  const server = createServer(async (request, response) => {
    // Only the path and the query count: a request line may also carry a whole URL.
    const url = URL.parse(request.url ?? '/', 'http://echo');
    if (request.method === 'POST' && url?.pathname === '/mood') {
      const next = moodOf(url.searchParams);
      if (!('problem' in next)) mood = next;
      answer(response, 'problem' in next ? 400 : 200, 'problem' in next ? next.problem : `${name}: ok`);
      return;
    }
    const now = mood;
    mood = afterOne(now);
    if (now.delay > 0) await delay(now.delay);
    if (now.status !== 200) return answer(response, now.status, `${name}: ${now.status}`);
    answer(
      response,
      200,
      [`${name}: ${request.method} ${request.url}`, ...shownHeaders(request, url)].join('\n'),
    );
  });
  // A proxy keeps idle connections for longer than Node does, and would now and then send on one just closed here.
  server.keepAliveTimeout = 0;
  return server;
}

function answer(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain' }).end(`${text}\n`);
}

function shownHeaders(request: IncomingMessage, url: URL | null): string[] {
  if (url?.searchParams.has('headers') !== true) return [];
  const named = Object.entries(request.headers).map(([name, value]) => `  ${name}: ${value}`);
  return named.sort();
}
