import { createServer, type Server } from 'node:net';

/**
 * Ports are handed out from blocks below the kernel's ephemeral range, so that an outgoing connection cannot take one
 * between its choice and its use. A process owns a block by listening on the block's first port for as long as it
 * lives: test files that run at the same time, in this checkout or another, never share a block.
 */
const firstPort = 20_000;
const blockSize = 50;
const blockCount = 240;

let unused: number[] = [];
let claiming: Promise<void> | undefined;

/** A TCP port that nothing listens on, at any address of this machine, and that no other test will be given. */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = unused.shift();
    if (port === undefined) {
      claiming ??= claimBlock().finally(() => {
        claiming = undefined;
      });
      await claiming;
    } else if (await isFree(port)) {
      return port;
    }
  }
}

/** Several free ports, all different. */
export async function freePorts(count: number): Promise<number[]> {
  const ports: number[] = [];
  while (ports.length < count) ports.push(await freePort());
  return ports;
}

async function claimBlock(): Promise<void> {
  const start = process.pid % blockCount;
  for (let step = 0; step < blockCount; step += 1) {
    const first = firstPort + ((start + step) % blockCount) * blockSize;
    const claim = await listen(first, '127.0.0.1');
    if (claim === undefined) continue;
    claim.unref();
    unused = Array.from({ length: blockSize - 1 }, (_, index) => first + 1 + index);
    return;
  }
  throw new Error(
    `every block of ports from ${firstPort} on is taken: are tests left running on this machine?`,
  );
}

async function isFree(port: number): Promise<boolean> {
  // The wildcard address collides with a listener at any address, 127.0.1.11 as well as 127.0.0.1.
  const server = await listen(port, '0.0.0.0');
  if (server === undefined) return false;
  await new Promise((resolve) => server.close(resolve));
  return true;
}

function listen(port: number, host: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(undefined);
      else reject(error);
    });
    server.listen({ port, host, exclusive: true }, () => resolve(server));
  });
}
