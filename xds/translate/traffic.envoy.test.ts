import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect as connectHttp2, createServer as createHttp2Server } from 'node:http2';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { before, describe, test } from 'node:test';
import { parseAllDocuments } from 'yaml';
import { freePort } from '../../test/free-port.ts';
import { atEnd, type Lifetime, suiteLifetime } from '../../test/lifetime.ts';
import { startEcho } from '../../test/mesh/echo-application.ts';
import { direct, echoOf, viaProxy } from '../../test/mesh/proxied-request.ts';
import { meshOfYaml } from '../../test/mesh-of-yaml.ts';
import { requireEnvoy } from '../../test/requirement.ts';
import { startServedProxies } from '../../test/served-proxy.ts';

/** Where peers reach the instances of the service `shop`, and where the caller's sidecar takes its calls. */
interface Ports {
  readonly outbound: number;
  readonly http: number;
  readonly odd: number;
  readonly grpc: number;
}

const CLIENT_CERTIFICATE = /URI=spiffe:\/\/cluster\.local\/ns\/shop\/sa\/client/;

/** Speaks first, as MySQL does, then says everything back. */
function greeter(): Server {
  return createServer((socket) => {
    socket.on('error', () => undefined);
    socket.write('welcome\n');
    socket.pipe(socket);
  });
}

async function listening(lifetime: Lifetime, server: Server): Promise<number> {
  const port = await freePort();
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  atEnd(lifetime, () => server.close());
  return port;
}

/**
 * The service `shop` with two instances. On port `http`, `good` has an application and nobody listens behind the sidecar of
 * `bad`. On port `odd`, whose protocol nobody declares, `good` speaks something of its own and `bad` speaks HTTP.
 */
async function startMesh(lifetime: Lifetime): Promise<Ports> {
  const [outbound, http, odd, grpc, nobody] = [
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
    await freePort(),
  ];
  const echo = await startEcho(lifetime, 'echo');
  const greeting = await listening(lifetime, greeter());
  const http2 = createHttp2Server((request, response) => {
    response.end(`HTTP/${request.httpVersion} ${request.headers['x-forwarded-client-cert']}`);
  });
  const http2Port = await listening(lifetime, http2);
  const model = await meshOfYaml(
    parseAllDocuments(`
apiVersion: mesh.meltemi.dev/v1alpha1
kind: MeshWorkload
metadata: {name: good, namespace: shop, labels: {name: good}}
spec:
  service: shop
  serviceAccount: shop
  address: 127.0.9.1
  proxy: {outboundPort: ${await freePort()}}
  ports:
    - {name: http, port: ${http}, appPort: ${echo.port}}
    - {name: odd, port: ${odd}, appPort: ${greeting}}
    - {name: grpc, port: ${grpc}, appPort: ${http2Port}}
---
apiVersion: mesh.meltemi.dev/v1alpha1
kind: MeshWorkload
metadata: {name: bad, namespace: shop, labels: {name: bad}}
spec:
  service: shop
  serviceAccount: shop
  address: 127.0.9.2
  proxy: {outboundPort: ${await freePort()}}
  ports:
    - {name: http, port: ${http}, appPort: ${nobody}}
    - {name: odd, port: ${odd}, appPort: ${echo.port}}
---
apiVersion: mesh.meltemi.dev/v1alpha1
kind: MeshWorkload
metadata: {name: client, namespace: shop}
spec: {address: 127.0.9.3, serviceAccount: client, proxy: {outboundPort: ${outbound}}}
---
apiVersion: mesh.meltemi.dev/v1alpha1
kind: TrafficRoute
metadata: {name: shop, namespace: shop}
spec:
  parentRefs: [{kind: Service, name: shop, port: ${http}}]
  http:
    - {name: rule, matches: [{path: {value: /rule}}], directResponse: {status: 299, body: by the rule}}
    - name: no-retry
      matches: [{path: {value: /no-retry}}]
      retry: {attempts: 0}
      backendRefs: [{name: shop, port: ${http}}]
    - {name: rest, backendRefs: [{name: shop, port: ${http}}]}
---
apiVersion: mesh.meltemi.dev/v1alpha1
kind: TrafficRoute
metadata: {name: odd, namespace: shop}
spec:
  parentRefs: [{kind: Service, name: shop, port: ${odd}}]
  http: [{backendRefs: [{name: shop, port: ${odd}, labels: {name: bad}}]}]
  tcp: [{backendRefs: [{name: shop, port: ${odd}, labels: {name: good}}]}]
`).map((document) => document.toJS()),
  );
  await startServedProxies(lifetime, model, ['shop/good', 'shop/bad', 'shop/client']);
  return { outbound, http, odd, grpc };
}

/** Opens a tunnel through an HTTP proxy; what came behind the proxy's answer can still be read. */
async function tunnel(proxyPort: number, authority: string): Promise<Socket> {
  const socket = connect(proxyPort, '127.0.0.1');
  socket.write(`CONNECT ${authority} HTTP/1.1\r\nHost: ${authority}\r\n\r\n`);
  const head = await readUntil(socket, '\r\n\r\n');
  assert.match(head, /^HTTP\/1\.1 200/);
  return socket;
}

/** What comes up to the end of `end`. The rest stays to be read. */
async function readUntil(socket: Socket, end: string): Promise<string> {
  let seen = '';
  while (!seen.includes(end)) {
    const more = once(socket, 'data');
    socket.resume();
    const [data] = await more;
    seen += String(data);
    socket.pause();
  }
  const length = seen.indexOf(end) + end.length;
  if (seen.length > length) socket.unshift(Buffer.from(seen.slice(length)));
  return seen.slice(0, length);
}

describe('traffic through real Envoys with translated configuration', requireEnvoy(), () => {
  const lifetime = suiteLifetime();
  let ports: Ports;
  before(async () => {
    ports = await startMesh(lifetime);
  });

  const url = (port: number, path = '/') => `http://shop:${port}${path}`;

  test('a request in a tunnel to an HTTP port follows the rules, like one without', async () => {
    const plain = await viaProxy(ports.outbound, url(ports.http, '/rule'));
    assert.deepEqual([plain.status, plain.body], [299, 'by the rule']);
    const socket = await tunnel(ports.outbound, `shop:${ports.http}`);
    socket.write(`GET /rule HTTP/1.1\r\nHost: shop:${ports.http}\r\nConnection: close\r\n\r\n`);
    assert.match(await text(socket), /^HTTP\/1\.1 299[\s\S]*by the rule$/);
  });

  test('what an instance did not see is sent to another one, whatever the method; its mark does not show', async () => {
    const without = new Set<number>();
    for (let i = 0; i < 10; i++) {
      const reply = await viaProxy(ports.outbound, url(ports.http, '/no-retry'), { method: 'POST' });
      without.add(reply.status);
      assert.equal(reply.headers['x-meltemi-undelivered'], undefined);
    }
    assert.deepEqual([...without].sort(), [200, 503]);
    for (let i = 0; i < 20; i++) {
      const reply = await viaProxy(ports.outbound, url(ports.http), { method: 'POST' });
      assert.equal(reply.status, 200, reply.body);
    }
  });

  test('on a port of no declared protocol, HTTP is seen as such and other bytes pass, with mutual TLS both', async () => {
    const { headers } = echoOf(await viaProxy(ports.outbound, url(ports.odd)));
    assert.match(headers['x-forwarded-client-cert'] ?? '', CLIENT_CERTIFICATE);
    const socket = await tunnel(ports.outbound, `shop:${ports.odd}`);
    assert.equal(await readUntil(socket, '\n'), 'welcome\n');
    socket.write('hello\n');
    assert.equal(await readUntil(socket, '\n'), 'hello\n');
    socket.destroy();
    const http = await tunnel(ports.outbound, `shop:${ports.odd}`);
    http.write(`GET /in-a-tunnel HTTP/1.1\r\nHost: shop:${ports.odd}\r\nConnection: close\r\n\r\n`);
    assert.match(await text(http), /"instance":"echo"[\s\S]*in-a-tunnel/);
  });

  test('a plain caller of such a port waits for a server that speaks first, and for HTTP it does not', async () => {
    const socket = connect(ports.odd, '127.0.9.1');
    assert.equal(await readUntil(socket, '\n'), 'welcome\n');
    socket.destroy();
    const reply = await direct('127.0.9.2', ports.odd, '/');
    assert.ok(reply.milliseconds < 900, `${reply.milliseconds} ms`);
    assert.equal(echoOf(reply).headers['x-forwarded-client-cert'], undefined);
  });

  test('HTTP/2 stays HTTP/2 from end to end, in a tunnel', async () => {
    const socket = await tunnel(ports.outbound, `shop:${ports.grpc}`);
    const session = connectHttp2(`http://shop:${ports.grpc}`, { createConnection: () => socket });
    const stream = session.request({ ':path': '/' });
    const body = await text(stream);
    assert.match(body, /^HTTP\/2\.0/);
    assert.match(body, CLIENT_CERTIFICATE);
    session.destroy();
  });

  test('a host that no service names is reached by name', async (t) => {
    const { port } = await startEcho(t, 'outside');
    const echo = echoOf(await viaProxy(ports.outbound, `http://localhost:${port}/out`));
    assert.deepEqual([echo.instance, echo.path], ['outside', '/out']);
    const socket = await tunnel(ports.outbound, `localhost:${port}`);
    socket.write('GET /out HTTP/1.1\r\nHost: any\r\nConnection: close\r\n\r\n');
    assert.match(await text(socket), /outside/);
  });
});
