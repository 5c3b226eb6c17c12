import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect, createServer } from 'node:net';
import { describe, test } from 'node:test';
import { freePorts } from '../free-port.ts';
import { atEnd, type Lifetime } from '../lifetime.ts';
import { requireEnvoy } from '../requirement.ts';
import { waitFor } from '../wait-for.ts';
import { startEcho } from './echo-application.ts';
import { echoOf, viaProxy } from './proxied-request.ts';
import { prepareMesh } from './standalone-mesh.ts';

/** A server of lines that speaks first, as databases do. */
async function startLineServer(t: Lifetime): Promise<number> {
  const server = createServer((socket) => {
    socket.write('ready\n');
    socket.on('data', (line) => socket.write(`you said ${line}`));
    socket.on('error', () => socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  atEnd(t, () => server.close());
  return (server.address() as AddressInfo).port;
}

/** Opens a tunnel through an HTTP proxy, says one line, and returns everything that came back after the tunnel was up. */
function throughTunnel(proxyPort: number, target: string, line: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(proxyPort, '127.0.0.1', () =>
      socket.write(`CONNECT ${target} HTTP/1.1\r\nHost: ${target}\r\n\r\n`),
    );
    let received = '';
    socket.setTimeout(5_000, () => socket.destroy(new Error(`only got ${JSON.stringify(received)}`)));
    socket.on('error', reject);
    socket.on('data', (bytes) => {
      received += bytes.toString();
      if (/^HTTP\/1\.1 [^2]/.test(received)) resolve(received);
      if (received.endsWith('ready\n')) socket.write(line);
      if (!received.endsWith(`you said ${line}`)) return;
      socket.destroy();
      resolve(received.slice(received.indexOf('\r\n\r\n') + 4));
    });
  });
}

describe('destinations of every kind, at real Envoys', requireEnvoy(), () => {
  test('an implied service, a TCP service, an external host, in nested files of another shape', async (t) => {
    const mesh = await prepareMesh(t);
    const [port = 0, outbound = 0, tcpPort = 0, lineProxy = 0] = await freePorts(4);
    const application = await startEcho(t, 'greeter');
    const outside = await startEcho(t, 'outside');
    const lines = await startLineServer(t);
    const head = 'apiVersion: mesh.meltemi.dev/v1alpha1';
    await mesh.write(
      'all.json',
      JSON.stringify({
        apiVersion: 'v1',
        kind: 'List',
        items: [
          {
            apiVersion: 'mesh.meltemi.dev/v1alpha1',
            kind: 'MeshWorkload',
            metadata: { name: 'greeter-a', namespace: 'hello' },
            spec: {
              service: 'greeter',
              address: '127.0.0.1',
              serviceAccount: 'greeter',
              ports: [{ name: 'http', port, appPort: application.port, protocol: 'HTTP' }],
              proxy: { mode: 'Explicit', outboundPort: outbound },
            },
          },
        ],
      }),
    );
    await mesh.write(
      'data.yml',
      `${head}
kind: MeshWorkload
metadata: {name: lines-a, namespace: data, labels: {app: lines}}
spec:
  address: 127.0.0.1
  serviceAccount: lines
  ports: [{name: tcp-lines, port: ${tcpPort}, appPort: ${lines}, protocol: TCP}]
  proxy: {mode: Explicit, outboundPort: ${lineProxy}}
---
apiVersion: v1
kind: Service
metadata: {name: lines, namespace: data}
spec: {selector: {app: lines}, ports: [{name: tcp-lines, port: 7000, targetPort: ${tcpPort}}]}
---
${head}
kind: MeshService
metadata: {name: partner, namespace: hello}
spec: {hosts: [partner.example], ports: [{name: http, number: 80, protocol: HTTP}], resolution: Static,
       endpoints: [{address: 127.0.0.1, ports: {http: ${outside.port}}}]}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: not-ours}
`,
    );
    await mesh.up();
    for (const [proxy, host] of [
      [outbound, 'greeter'],
      [lineProxy, 'greeter.hello'],
    ] as const) {
      await waitFor(async () => (await viaProxy(proxy, `http://${host}:${port}/`)).status === 200, {
        describe: `the implied service, as ${host}`,
        timeout: 30_000,
      });
    }
    const { headers } = echoOf(await viaProxy(lineProxy, `http://greeter.hello:${port}/hi`));
    assert.match(headers['x-forwarded-client-cert'] ?? '', /ns\/data\/sa\/lines/);
    assert.equal(await throughTunnel(outbound, 'lines.data:7000', 'hello\n'), 'ready\nyou said hello\n');
    assert.equal(echoOf(await viaProxy(outbound, 'http://partner.example/x')).instance, 'outside');
    const refused = await throughTunnel(outbound, `greeter.nowhere:${port}`, 'x');
    assert.match(refused, /^HTTP\/1\.1 5\d\d/);
  });
});
