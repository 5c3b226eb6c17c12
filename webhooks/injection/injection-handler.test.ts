import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { injectedPod } from '../../sidecar-injector/fixtures/injection-fixture.ts';
import { readLimitRange } from '../../sidecar-injector/limits/limit-range.ts';
import { applyPatch } from '../../sidecar-injector/patch/apply-patch.ts';
import type { JsonPatch } from '../../sidecar-injector/patch/json-patch.ts';
import { reviewOfPod, type WebhookFixture, webhookFixture } from '../fixtures/injection-webhook.ts';

const pod = {
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { generateName: 'reviews-5d8f7c9b4d-', labels: { app: 'reviews' } },
  spec: { containers: [{ name: 'app', image: 'reviews:1', livenessProbe: { tcpSocket: { port: 80 } } }] },
};

/** What comes back for a review, as far as it is looked at here. */
interface Response {
  readonly uid: string;
  readonly allowed: boolean;
  readonly warnings?: readonly string[];
  readonly patchType?: string;
  readonly patch?: string;
}

async function answerTo({ server }: WebhookFixture, review: object): Promise<Response> {
  const reply = await server.inject({ method: 'POST', url: '/inject', payload: review });
  assert.equal(reply.statusCode, 200, reply.body);
  const body: { apiVersion: string; kind: string; response: Response } = reply.json();
  assert.deepEqual([body.apiVersion, body.kind], ['admission.k8s.io/v1', 'AdmissionReview']);
  return body.response;
}

function patchOf({ patch = '' }: Response): JsonPatch {
  const decoded: JsonPatch = JSON.parse(Buffer.from(patch, 'base64').toString());
  return decoded;
}

const uid = '705ab4f5-6393-11e8-b7cc-42010a800002';
const allowed = { uid, allowed: true };

describe('the injection webhook', () => {
  test('answers a new pod with the patch that injects it', async () => {
    const webhook = webhookFixture();
    const response = await answerTo(webhook, reviewOfPod(pod));
    assert.deepEqual([response.uid, response.allowed, response.patchType], [uid, true, 'JSONPatch']);
    assert.deepEqual(applyPatch(pod, patchOf(response)), injectedPod(pod));
    const second = await answerTo(webhook, reviewOfPod(injectedPod(pod)));
    assert.deepEqual(second, allowed);
    const metrics = await webhook.registry.metrics();
    assert.match(metrics, /meltemi_injection_pods_total\{outcome="injected",reason=""\} 1/);
    assert.match(metrics, /meltemi_injection_pods_total\{outcome="unchanged",reason=""\} 1/);
    assert.match(metrics, /meltemi_webhook_duration_seconds_count\{path="\/inject"\} 2/);
  });

  test('gives a sidecar no more than the LimitRanges of its namespace allow', async () => {
    const ranges = readLimitRange({ limits: [{ type: 'Container', max: { cpu: '300m' } }] });
    for (const [namespace, limit] of [
      ['shop', '300m'],
      ['elsewhere', '2'],
    ] as const) {
      const webhook = webhookFixture({ ranges: { [namespace]: ranges } });
      const injected = applyPatch(pod, patchOf(await answerTo(webhook, reviewOfPod(pod))));
      assert.equal(JSON.stringify(injected).split(`"limits":{"cpu":"${limit}"`).length, 3);
    }
  });

  test('looks at nothing but new pods', async () => {
    const webhook = webhookFixture();
    assert.deepEqual(await answerTo(webhook, reviewOfPod(pod, { operation: 'UPDATE' })), allowed);
    const deployment = { kind: { group: 'apps', version: 'v1', kind: 'Deployment' } };
    assert.deepEqual(await answerTo(webhook, reviewOfPod(pod, deployment)), allowed);
  });

  test('takes the namespace from the question, since a new pod need not have it', async () => {
    const asked: string[] = [];
    const namespaceLabels = async (name: string) => {
      asked.push(name);
      return {};
    };
    const webhook = webhookFixture({ namespaceLabels });
    assert.deepEqual(await answerTo(webhook, reviewOfPod(pod, { namespace: 'other' })), allowed);
    assert.deepEqual(asked, ['other']);
    assert.deepEqual(await answerTo(webhook, reviewOfPod(pod, { namespace: 'kube-system' })), allowed);
  });

  test('believes the API server’s selectors where it knows nothing of the namespace', async () => {
    for (const namespaceLabels of [async () => undefined, () => Promise.reject(new Error('no API server'))]) {
      const response = await answerTo(webhookFixture({ namespaceLabels }), reviewOfPod(pod));
      assert.equal(response.patchType, 'JSONPatch');
    }
  });

  test('says why a pod that should be in the mesh is not, and nothing of others', async () => {
    const webhook = webhookFixture();
    const onHost = { ...pod, spec: { ...pod.spec, hostNetwork: true } };
    const { warnings, ...response } = await answerTo(webhook, reviewOfPod(onHost));
    assert.deepEqual(response, allowed);
    assert.match(warnings?.[0] ?? '', /^not injected: it uses the network of its node/);
    const optedOut = { ...pod, metadata: { labels: { 'mesh.meltemi.dev/inject': 'false' } } };
    assert.deepEqual(await answerTo(webhook, reviewOfPod(optedOut)), allowed);
    const metrics = await webhook.registry.metrics();
    assert.match(metrics, /outcome="skipped",reason="HostNetwork"\} 1/);
    assert.match(metrics, /outcome="skipped",reason="OptedOut"\} 1/);
  });

  test('injects a pod with a mistake, and says which', async () => {
    const annotations = { 'mesh.meltemi.dev/proxy-cpu': 'lots' };
    const webhook = webhookFixture();
    const response = await answerTo(webhook, reviewOfPod({ ...pod, metadata: { annotations } }));
    assert.equal(response.patchType, 'JSONPatch');
    assert.match(response.warnings?.[0] ?? '', /"lots" is no amount of CPU/);
  });

  test('lets a pod pass that it cannot read', async () => {
    const webhook = webhookFixture();
    const { warnings, ...response } = await answerTo(webhook, reviewOfPod({ spec: { containers: 'app' } }));
    assert.deepEqual(response, allowed);
    assert.deepEqual(warnings, ['not injected: spec.containers: must be a list']);
    assert.equal(webhook.log.lines[0]?.level, 'error');
  });
});
