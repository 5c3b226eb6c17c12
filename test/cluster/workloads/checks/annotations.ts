import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STRICT } from '../manifests/kubernetes-objects.ts';
import { callFrom, containerOf, podOf, tell, untilReady } from '../pod-view.ts';
import type { Suite } from '../suite.ts';

const pod = (name: string) => ({ namespace: STRICT, name });

export function checkAnnotations(suite: () => Suite): void {
  test('exclude-inbound-ports: the port is reached without a certificate, and the others are not', async () => {
    const { cluster } = suite();
    await Promise.all(['excluding', 'opted-out'].map((name) => untilReady(cluster, STRICT, `pod/${name}`)));
    const connect = (port: number) => tell(cluster, pod('opted-out'), `/connect?host=excluding&port=${port}`);
    assert.equal(await connect(9000), '9000\n');
    assert.equal(await connect(80), '');
  });

  test('connections to excluded ports and ranges, and to those not included, go around the sidecar', async () => {
    const { cluster, outerServer } = suite();
    await Promise.all(['excluding', 'including'].map((name) => untilReady(cluster, STRICT, `pod/${name}`)));
    await untilReady(cluster, STRICT, 'deployment/server');
    const call = (name: string, url: string) => callFrom(cluster, pod(name), url);
    /** How many connections the sidecar has taken from the application while it called. */
    const taken = async (name: string, url: string) => {
      const before = await outboundConnections(suite(), name);
      const { status } = await call(name, url);
      return { status, taken: (await outboundConnections(suite(), name)) - before };
    };
    assert.deepEqual(await taken('excluding', outerServer), { status: 200, taken: 0 });
    assert.deepEqual(await taken('including', outerServer), { status: 200, taken: 1 });
    // Strict lets in nobody without a certificate, which only the sidecar has.
    assert.deepEqual(await taken('excluding', 'http://server:81/'), { status: 0, taken: 0 });
    assert.deepEqual(await taken('excluding', 'http://server/'), { status: 200, taken: 1 });
    assert.deepEqual(await taken('including', 'http://server/'), { status: 0, taken: 0 });
  });

  test('the proxy has the resources, threads and log level that are written', async () => {
    const { cluster } = suite();
    await untilReady(cluster, STRICT, 'pod/excluding');
    const { resources } = containerOf(await podOf(cluster, STRICT, 'excluding'), 'meltemi-proxy');
    assert.deepEqual(resources?.requests, { cpu: '50m', memory: '96Mi' });
    assert.equal(resources?.limits?.memory, '96Mi');
    const admin = async (path: string) =>
      (await callFrom(cluster, pod('excluding'), `http://127.0.0.1:15000${path}`)).body;
    assert.equal(JSON.parse(await admin('/server_info')).command_line_options.concurrency, 1);
    assert.equal(JSON.parse(await admin('/server_info')).command_line_options.log_level, 'info');
  });
}

/** Of the listeners for what the application calls, whichever of them a connection came to. */
async function outboundConnections({ cluster }: Suite, name: string): Promise<number> {
  const filter = '^(http.outbound_|tcp.outbound_|tcp.passthrough).*downstream_cx_total$';
  const { body } = await callFrom(
    cluster,
    pod(name),
    `http://127.0.0.1:15000/stats?format=json&filter=${encodeURIComponent(filter)}`,
  );
  const { stats }: { readonly stats: readonly { readonly name: string; readonly value: number }[] } =
    JSON.parse(body);
  assert.ok(stats.length > 2, body);
  return stats.reduce((sum, { value }) => sum + value, 0);
}
