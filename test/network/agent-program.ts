/**
 * A program for a network namespace, run as some user: it listens and calls as it is told, and says what came of it. Sockets
 * belong to the network in which their process runs, so a test cannot open them itself.
 * `node agent-program.ts UID`
 */
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { createServer as createHttpServer, get, type IncomingMessage } from 'node:http';
import { connect, createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import type { AgentReply, AgentRequest, HttpAnswer, SeenRequest, Taken } from './agent-protocol.ts';

const PATIENCE_MS = 3_000;

becomeUser(Number(process.argv[2]));
let open: Socket | undefined;
for await (const line of createInterface({ input: process.stdin })) {
  const reply = await answer(JSON.parse(line));
  process.stdout.write(`${JSON.stringify(reply)}\n`);
}
process.exit();

/** The group goes with the user; nothing is kept of the groups that root is in. */
function becomeUser(uid: number): void {
  process.setgroups?.([]);
  process.setgid?.(uid);
  process.setuid?.(uid);
}

async function answer(request: AgentRequest): Promise<AgentReply> {
  try {
    return { ok: true, value: await act(request) };
  } catch (error) {
    if (!(error instanceof Error)) return { ok: false, error: String(error) };
    return { ok: false, error: 'code' in error ? String(error.code) : error.message };
  }
}

function act(request: AgentRequest): Promise<unknown> {
  switch (request.act) {
    case 'listen':
      return listen(request.protocol, request.host, request.port);
    case 'call':
      return call(request.host, request.port, request.from);
    case 'open':
      return openConnection(request.host, request.port);
    case 'say':
      return say(request.words);
    case 'query':
      return query(request.host, request.port, request.fromPort);
    case 'get':
      return httpGet(request.url, request.headers ?? {});
  }
}

function listen(protocol: 'tcp' | 'udp' | 'http', host: string, port: number): Promise<void> {
  if (protocol === 'tcp') return listenTcp(host, port);
  return protocol === 'udp' ? listenUdp(host, port) : listenHttp(host, port);
}

async function listenTcp(host: string, port: number): Promise<void> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    const taken: Taken = { takenBy: port, caller: `${socket.remoteAddress}` };
    socket.write(`${JSON.stringify(taken)}\n`);
    // What follows is said back, and the caller decides when it is over.
    socket.pipe(socket);
  });
  server.listen(port, host);
  await once(server, 'listening');
}

async function listenUdp(host: string, port: number): Promise<void> {
  const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4');
  socket.on('message', (_, peer) => {
    const taken: Taken = { takenBy: port, caller: peer.address };
    socket.send(JSON.stringify(taken), peer.port, peer.address);
  });
  socket.bind(port, host);
  await once(socket, 'listening');
}

async function listenHttp(host: string, port: number): Promise<void> {
  const server = createHttpServer((request, response) => {
    const seen: SeenRequest = {
      port,
      caller: `${request.socket.remoteAddress}`,
      path: `${request.url}`,
      headers: Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      ),
    };
    response.end(JSON.stringify(seen));
  });
  server.listen(port, host);
  await once(server, 'listening');
}

async function call(host: string, port: number, from: string | undefined): Promise<Taken> {
  const socket = connect({ host, port, ...(from !== undefined && { localAddress: from }) });
  const said = await firstWords(socket);
  socket.destroy();
  return JSON.parse(said);
}

async function openConnection(host: string, port: number): Promise<Taken> {
  open = connect({ host, port });
  return JSON.parse(await firstWords(open));
}

async function say(words: string): Promise<string> {
  if (open === undefined) throw new Error('nothing is open');
  open.write(words);
  return firstWords(open);
}

async function firstWords(socket: Socket): Promise<string> {
  const closed = once(socket, 'close').then(() => Promise.reject(new Error('CLOSED')));
  const [data] = await withPatience(Promise.race([once(socket, 'data'), closed]));
  closed.catch(() => undefined);
  return String(data);
}

async function query(host: string, port: number, fromPort: number | undefined): Promise<Taken> {
  const socket = createSocket(host.includes(':') ? 'udp6' : 'udp4');
  try {
    if (fromPort !== undefined) {
      socket.bind(fromPort);
      await once(socket, 'listening');
    }
    socket.send('?', port, host);
    const [data] = await withPatience(once(socket, 'message'));
    return JSON.parse(String(data));
  } finally {
    socket.close();
  }
}

async function httpGet(url: string, headers: Readonly<Record<string, string>>): Promise<HttpAnswer> {
  // No connection is kept: each call is to be captured anew.
  const request = get(url, { headers, agent: false });
  const [response]: IncomingMessage[] = await withPatience(once(request, 'response'));
  if (response === undefined) throw new Error('no response');
  return { status: response.statusCode ?? 0, body: await text(response) };
}

function withPatience<T>(waited: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const impatience = setTimeout(() => reject(new Error('NO_ANSWER')), PATIENCE_MS);
    waited.then(resolve, reject).finally(() => clearTimeout(impatience));
  });
}
