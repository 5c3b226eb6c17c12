import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MESH_API_VERSION } from '../api/kinds.ts';
import { defaultInstallSettings, renderInstallation } from '../cli/install/render.ts';
import { USER_KINDS } from '../cli/install/users-objects.ts';
import { recordOf, recordsOf, textsOf } from '../operator/kubernetes/resources/read-fields.ts';
import { CONTEXT, podOf } from '../sidecar-injector/fixtures/injection-fixture.ts';
import { decide } from '../sidecar-injector/injection/decide.ts';
import { LABELS } from '../sidecar-injector/mesh-words.ts';

type Labels = Readonly<Record<string, string>>;

const manifests = renderInstallation(defaultInstallSettings());
const webhooksOf = (kind: string) =>
  recordsOf(manifests.find((manifest) => manifest.kind === kind)?.webhooks);
const injectors = webhooksOf('MutatingWebhookConfiguration');
const validators = webhooksOf('ValidatingWebhookConfiguration');

/** Whether labels match, as Kubernetes' LabelSelector has it. */
function matches(selector: unknown, labels: Labels): boolean {
  return recordsOf(recordOf(selector).matchExpressions).every(({ key, operator, values }) => {
    const value = labels[String(key)];
    const isIn = value !== undefined && textsOf(values).includes(value);
    if (operator === 'In') return isIn;
    assert.equal(operator, 'NotIn');
    return !isIn;
  });
}

function askedFor(namespace: string, labels: Labels, podLabels: Labels): number {
  const all = { ...labels, 'kubernetes.io/metadata.name': namespace };
  return injectors.filter(
    ({ namespaceSelector, objectSelector }) =>
      matches(namespaceSelector, all) && matches(objectSelector, podLabels),
  ).length;
}

const values = (...words: readonly string[]) => [undefined, ...words];
const label = (name: string, value: string | undefined): Labels =>
  value === undefined ? {} : { [name]: value };

test('exactly the pods that injection does not leave alone at once are sent to it, and each of them once', () => {
  let sent = 0;
  for (const name of ['shop', 'default', 'kube-system', 'kube-public', 'kube-node-lease', 'meltemi-system']) {
    for (const injection of values('enabled', 'disabled', '')) {
      for (const inject of values('true', 'false', 'maybe')) {
        const labels = label(LABELS.injection, injection);
        const podLabels = label(LABELS.inject, inject);
        const pod = podOf({
          metadata: { name: 'a', labels: podLabels },
          spec: { containers: [{ name: 'a' }] },
        });
        const decision = decide(pod, { ...CONTEXT, namespace: { name, labels } });
        const expected = decision.kind === 'Inject' ? 1 : 0;
        assert.equal(
          askedFor(name, labels, podLabels),
          expected,
          JSON.stringify({ name, injection, inject }),
        );
        sent += expected;
      }
    }
  }
  assert.equal(sent, 2 * 6, 'of the two namespaces that are not protected');
});

test('a pod that injection cannot serve keeps others from nothing', () => {
  assert.equal(injectors.length, 2);
  for (const webhook of injectors) {
    const { failurePolicy, sideEffects, timeoutSeconds, reinvocationPolicy, matchPolicy } = webhook;
    assert.deepEqual(
      { failurePolicy, sideEffects, timeoutSeconds, reinvocationPolicy, matchPolicy },
      {
        failurePolicy: 'Fail',
        sideEffects: 'None',
        timeoutSeconds: 5,
        reinvocationPolicy: 'IfNeeded',
        matchPolicy: 'Equivalent',
      },
    );
    assert.deepEqual(
      recordsOf(webhook.rules).map(({ resources, operations }) => [resources, operations]),
      [[['pods'], ['CREATE']]],
    );
  }
});

test('every kind that users write is validated, and none is refused because nobody is there to look', () => {
  const [validator] = validators;
  assert.equal(validators.length, 1);
  assert.equal(validator?.failurePolicy, 'Ignore');
  const [rule] = recordsOf(validator?.rules);
  assert.deepEqual(
    textsOf(rule?.resources),
    USER_KINDS.map(({ plural }) => plural),
  );
  assert.deepEqual(rule?.apiGroups, [MESH_API_VERSION.split('/')[0]]);
  assert.deepEqual(rule?.operations, ['CREATE', 'UPDATE']);
});

test('whose certificate is trusted is for the leader to say', () => {
  for (const { clientConfig } of [...injectors, ...validators]) {
    assert.ok(!('caBundle' in recordOf(clientConfig)));
    assert.deepEqual(recordOf(recordOf(clientConfig).service).port, 443);
  }
});
