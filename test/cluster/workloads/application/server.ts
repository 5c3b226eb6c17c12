import { createServer, type ServerResponse } from 'node:http';
import { hostname } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { callOnce } from './call-once.ts';
import { askKubernetes } from './cluster-calls.ts';
import { askOverTcp } from './dns-over-tcp.ts';
import { startGrpcHealth } from './grpc-health.ts';
import { Health } from './health.ts';
import { ownProcess } from './own-process.ts';
import { connectOnce, startTcpPorts } from './tcp-ports.ts';

/** Serves until it is told to end, and then ends at once, as applications do that were not written with care. */
export function serve(port: number): void {
  const health = new Health();
  const calls: string[] = [];
  startTcpPorts(process.env.TCP_PORTS ?? '', health);
  if (process.env.GRPC_PORT !== undefined) startGrpcHealth(Number(process.env.GRPC_PORT), health);
  const server = createServer((message, response) => {
    const { pathname, searchParams } = new URL(message.url ?? '/', 'http://application');
    const get = (name: string) => searchParams.get(name) ?? '';
    if (pathname.startsWith('/healthy/')) {
      send(response, health.of(pathname.slice('/healthy/'.length)) ? 200 : 503, {});
      return;
    }
    const answers: Readonly<Record<string, () => unknown>> = {
      '/': () => ({ instance: hostname(), container: process.env.NAME, from: message.socket.remoteAddress }),
      '/echo': () => ({ instance: hostname(), headers: message.headers }),
      '/health': () => health.set(get('of'), get('is') === 'true'),
      '/hook': () => calls.push(get('of')),
      '/hooks': () => calls,
      '/slow': () => delay(Number(get('ms')), { instance: hostname() }),
      '/who': () => ownProcess(),
      '/call': () => callOnce(get('url')),
      '/connect': () => connectOnce(get('host'), Number(get('port'))),
      '/kubernetes': () => askKubernetes(get('host'), get('path')),
      '/dns-over-tcp': () => askOverTcp(get('name')),
      '/crash': () => setTimeout(() => process.exit(3), 1_000) && {},
    };
    const answer = answers[pathname];
    if (answer === undefined) return send(response, 404, {});
    // Whoever calls a hook from outside of the container shows in its log too, which outlives the container.
    if (pathname === '/hook') console.log(`hook ${get('of')}`);
    Promise.resolve()
      .then(answer)
      .then(
        (body) => send(response, 200, body),
        (error: unknown) => send(response, 500, { error: String(error) }),
      );
  });
  server.listen(port, () => console.log(`listening on ${port}`));
  process.on('SIGTERM', () => process.exit(0));
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body ?? {}));
}
