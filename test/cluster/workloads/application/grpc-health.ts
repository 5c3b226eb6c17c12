import { createServer, type ServerHttp2Stream } from 'node:http2';
import { buffer } from 'node:stream/consumers';
import type { Health } from './health.ts';

const SERVING = 1;
const NOT_SERVING = 2;

/**
 * gRPC's health service, by hand: a message is five bytes (a flag, its length), then its fields. Both messages have one field, `1`.
 * https://github.com/grpc/grpc/blob/master/doc/health-checking.md
 */
export function startGrpcHealth(port: number, health: Health): void {
  const server = createServer();
  server.on('stream', (stream, { ':path': path }) => {
    stream.on('error', () => undefined);
    answer(stream, path ?? '', health).catch(() => stream.destroy());
  });
  server.listen(port);
}

async function answer(stream: ServerHttp2Stream, path: string, health: Health): Promise<void> {
  const request = await buffer(stream);
  if (path !== '/grpc.health.v1.Health/Check') {
    stream.respond(
      { ':status': 200, 'content-type': 'application/grpc', 'grpc-status': '12' },
      { endStream: true },
    );
    return;
  }
  // A tag, a length, and the name of the service; nothing where it has no name.
  const service = request.subarray(7).toString();
  const status = health.of(`grpc-${service}`) ? SERVING : NOT_SERVING;
  stream.respond({ ':status': 200, 'content-type': 'application/grpc' }, { waitForTrailers: true });
  stream.on('wantTrailers', () => stream.sendTrailers({ 'grpc-status': '0' }));
  stream.end(Buffer.from([0, 0, 0, 0, 2, 0x08, status]));
}
