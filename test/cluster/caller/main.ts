/**
 * A program for pods of test clusters that calls others, and tells how it went. It knows nothing of a mesh.
 *
 * - `POST /start` with `{"url": "...", "rate": 50}` begins; `GET /report` tells; `POST /stop` ends and tells.
 * - `GET /call?url=...` calls once, and answers with what came back: `{"status": 200, "body": "...", "headers": {...}}`.
 * - `GET /echo` answers with who it is, and the headers as they came.
 */
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { hostname } from 'node:os';
import { text } from 'node:stream/consumers';
import { SteadyLoad } from './steady-load.ts';

const PORT = Number(process.env.PORT ?? 8080);
let load: SteadyLoad | undefined;

const server = createServer((message, response) => {
  answer(message, response).catch((error: unknown) => send(response, 500, { error: String(error) }));
});
server.listen(PORT, () => console.log(`the caller listens on ${PORT}`));

for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => process.exit(0));

async function answer(message: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(message.url ?? '/', 'http://caller');
  switch (`${message.method} ${pathname}`) {
    case 'GET /call':
      return send(response, 200, await callOnce(searchParams.get('url') ?? '', message));
    case 'GET /echo':
      return send(response, 200, { instance: hostname(), headers: message.headers });
    case 'POST /start':
      await load?.stop();
      load = new SteadyLoad(JSON.parse(await text(message)));
      return send(response, 200, load.report);
    case 'GET /report':
      return send(response, load === undefined ? 404 : 200, load?.report ?? {});
    case 'POST /stop':
      return send(response, load === undefined ? 404 : 200, (await load?.stop()) ?? {});
    default:
      return send(response, pathname === '/' ? 200 : 404, {});
  }
}

/** Passes on the headers that are meant for the one who is called: `x-call-end-user: jason` becomes `end-user: jason`. */
function callOnce(url: string, { headers }: IncomingMessage): Promise<object> {
  const meant = Object.entries(headers)
    .filter(([name]) => name.startsWith('x-call-'))
    .map(([name, value]) => [name.slice('x-call-'.length), String(value)]);
  return new Promise((resolve) => {
    const options = { headers: Object.fromEntries(meant), timeout: 10_000, agent: false } as const;
    const call = request(url, options, (response) => {
      text(response).then(
        (body) => resolve({ status: response.statusCode ?? 0, body, headers: response.headers }),
        (error: unknown) => resolve({ status: 0, body: String(error), headers: {} }),
      );
    });
    call.on('timeout', () => call.destroy(new Error('no answer in time')));
    call.on('error', (error) => resolve({ status: 0, body: String(error), headers: {} }));
    call.end();
  });
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
