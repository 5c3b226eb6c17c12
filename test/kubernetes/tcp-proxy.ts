import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { atEnd, type Lifetime } from '../lifetime.ts';

/** What the network does: `open`, `cut` (connections break, and no new ones are made) or `stalled` (they stay, and carry nothing). */
type NetworkState = 'open' | 'cut' | 'stalled';

/** A piece of network between a client and a server on loopback that can be broken. */
export class TcpProxy {
  readonly port: number;
  readonly #sockets = new Set<Socket>();
  #state: NetworkState = 'open';
  #target: number;

  constructor(server: Server, target: number) {
    const address = server.address();
    if (address === null || typeof address === 'string') throw new TypeError('the proxy does not listen');
    this.port = address.port;
    this.#target = target;
    server.on('connection', (socket) => this.#carry(socket));
  }

  /** Breaks all connections, and each new one. */
  cut(): void {
    this.#state = 'cut';
    for (const socket of this.#sockets) socket.resetAndDestroy();
  }

  /** Keeps all connections, and loses everything that is sent on them: what a firewall does that has forgotten them. */
  stall(): void {
    this.#state = 'stalled';
  }

  /** New connections are fine again. Those that have lost something never are. */
  mend(): void {
    this.#state = 'open';
  }

  /** Breaks all connections, and leads new ones to another port of loopback. */
  leadTo(target: number): void {
    this.cut();
    this.#target = target;
    this.mend();
  }

  #carry(socket: Socket): void {
    if (this.#state === 'cut') {
      socket.resetAndDestroy();
      return;
    }
    const upstream = connect(this.#target, '127.0.0.1');
    let hasLost = false;
    for (const [from, to] of [
      [socket, upstream],
      [upstream, socket],
    ] as const) {
      this.#sockets.add(from);
      from.on('data', (bytes) => {
        hasLost ||= this.#state === 'stalled';
        if (!hasLost) to.write(bytes);
      });
      from.on('error', () => undefined);
      from.on('close', () => {
        this.#sockets.delete(from);
        if (!hasLost) to.destroy();
      });
    }
  }

  end(): void {
    for (const socket of this.#sockets) socket.destroy();
  }
}

/** Starts a proxy in front of a port of loopback. */
export async function startTcpProxy(lifetime: Lifetime, target: number): Promise<TcpProxy> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const proxy = new TcpProxy(server, target);
  atEnd(lifetime, () => {
    proxy.end();
    server.close();
  });
  return proxy;
}
