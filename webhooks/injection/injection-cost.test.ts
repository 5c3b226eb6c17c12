import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reviewOfPod, webhookFixture } from '../fixtures/injection-webhook.ts';

const ROUNDS = 500;
/** Well under the 50 ms that an answer may take. */
const LIMIT_MS = 25;

/** A pod as large applications have them: several containers with probes, variables and volumes. */
function largePod(round: number): object {
  const container = (name: string, port: number) => ({
    name,
    image: `registry.invalid/${name}:${round}`,
    ports: [{ name: 'http', containerPort: port }],
    env: Array.from({ length: 40 }, (_, index) => ({ name: `V_${index}`, value: 'x'.repeat(100) })),
    livenessProbe: { httpGet: { path: '/live', port } },
    readinessProbe: { grpc: { port: port + 1 } },
    startupProbe: { tcpSocket: { port } },
    volumeMounts: Array.from({ length: 10 }, (_, index) => ({ name: `v${index}`, mountPath: `/v${index}` })),
  });
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { generateName: 'shop-', labels: { app: 'shop' }, annotations: { note: 'y'.repeat(2_000) } },
    spec: {
      volumes: Array.from({ length: 10 }, (_, index) => ({ name: `v${index}`, emptyDir: {} })),
      containers: [container('web', 8080), container('cache', 9080), container('worker', 7080)],
    },
  };
}

test('a pod is injected within a few milliseconds', async (t) => {
  const { server } = webhookFixture();
  const [elapsed, worked]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    const payload = reviewOfPod(largePod(round));
    const [begun, cpu] = [performance.now(), process.cpuUsage()];
    const { statusCode } = await server.inject({ method: 'POST', url: '/inject', payload });
    const { user, system } = process.cpuUsage(cpu);
    worked.push((user + system) / 1_000);
    elapsed.push(performance.now() - begun);
    assert.equal(statusCode, 200);
  }
  const summary = `p50 ${percentile(elapsed, 0.5)} ms, p99 ${percentile(elapsed, 0.99)} ms`;
  t.diagnostic(`${ROUNDS} pods: ${summary}, CPU p99 ${percentile(worked, 0.99)} ms`);
  // CPU, since what others do on the machine is none of ours.
  assert.ok(percentile(worked, 0.99) < LIMIT_MS, summary);
});

function percentile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((one, other) => one - other);
  return Number((sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2));
}
