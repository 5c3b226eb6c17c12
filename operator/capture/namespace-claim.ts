import { createServer, type Server } from 'node:net';

/** A claim to this network namespace. */
export interface NamespaceClaim {
  /** Gives it back. It ends with the process too, however that ends. */
  release(): Promise<void>;
}

/**
 * Claims the capture of traffic in this network namespace; `undefined` where another process has it. An abstract socket
 * (unix(7)) belongs to its network namespace, as iptables rules do, and nothing of it stays behind when the process dies.
 */
export function claimNamespace(): Promise<NamespaceClaim | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((connection) => connection.destroy());
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen('\0meltemi-capture', () => {
      server.unref();
      resolve({ release: () => close(server) });
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
