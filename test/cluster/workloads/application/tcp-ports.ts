import { connect, createServer } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Health } from './health.ts';

/** Listens on ports, `9000,9001`, and answers whatever comes with the port; not on one that is not well: `tcp-9000`. */
export function startTcpPorts(ports: string, health: Health): void {
  for (const port of ports.split(',').filter((text) => text !== '')) {
    const server = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.on('data', () => socket.end(`${port}\n`));
    });
    const follow = () => {
      if (health.of(`tcp-${port}`)) server.listen(Number(port));
      else server.close();
    };
    health.onChange((name) => name === `tcp-${port}` && follow());
    follow();
  }
}

/** Sends a word to a port, and gives what comes back; empty where that is nothing. */
export function connectOnce(host: string, port: number): Promise<string> {
  const socket = connect(port, host);
  socket.setTimeout(5_000, () => socket.destroy());
  socket.write('hello\n');
  return text(socket).catch(() => '');
}
