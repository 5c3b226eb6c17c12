import { createServer, type Server } from 'node:net';
import { createInterface } from 'node:readline';

/** A service that is not HTTP: answers one line with `v2: the line`, and ends the connection. */
export function linesServer(name: string): Server {
  return createServer((socket) => {
    socket.on('error', () => socket.destroy());
    createInterface({ input: socket }).once('line', (line) => socket.end(`${name}: ${line}\n`));
  });
}
