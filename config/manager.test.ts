import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Command } from 'commander';
import pc from 'picocolors';
import { define } from '../cli/commands/operator.ts';
import { renderEverything } from '../cli/install/render.ts';
import { recordOf, recordsOf, textOf, textsOf } from '../operator/kubernetes/resources/read-fields.ts';

const manifests = renderEverything('meltemi-system');
const fieldsOf = (kind: string) => recordOf(manifests.find((manifest) => manifest.kind === kind));
const podSpec = recordOf(recordOf(recordOf(fieldsOf('Deployment').spec).template).spec);
const [container = {}] = recordsOf(podSpec.containers);

test('the operator knows every flag that its Deployment passes', () => {
  const [command, ...flags] = textsOf(container.args);
  assert.equal(command, 'operator');
  const operator = new Command('operator');
  const terminal = {
    out: () => undefined,
    err: () => undefined,
    colors: pc.createColors(false),
    env: {},
    now: () => 0,
  };
  define(operator, terminal);
  const unknown = flags.filter((flag) => !operator.options.some(({ long }) => long === flag.split('=')[0]));
  assert.deepEqual(unknown, []);
  assert.ok(flags.length > 8);
});

test('the Service leads to ports that the operator has, and the API server calls 443', () => {
  const ports = new Map(recordsOf(container.ports).map(({ name, containerPort }) => [name, containerPort]));
  const served = recordsOf(recordOf(fieldsOf('Service').spec).ports).map(({ port, targetPort }) => [
    port,
    ports.get(targetPort),
  ]);
  assert.deepEqual(served, [
    [15012, 15012],
    [15014, 15014],
    [15017, 15017],
    [443, 15017],
  ]);
});

test('a Service, a budget, a policy and the Deployment are about the same pods', () => {
  const labels = recordOf(recordOf(recordOf(recordOf(fieldsOf('Deployment').spec).template).metadata).labels);
  const selectors = [
    recordOf(fieldsOf('Service').spec).selector,
    recordOf(recordOf(fieldsOf('Deployment').spec).selector).matchLabels,
    recordOf(recordOf(fieldsOf('PodDisruptionBudget').spec).selector).matchLabels,
    recordOf(recordOf(fieldsOf('NetworkPolicy').spec).podSelector).matchLabels,
  ];
  for (const selector of selectors) {
    const wanted = Object.entries(recordOf(selector));
    assert.ok(wanted.length === 2 && wanted.every(([name, value]) => labels[name] === value));
  }
});

test('the pod is one that the strictest Pod Security Standard takes, on a root that nobody writes', () => {
  const security = recordOf(container.securityContext);
  assert.equal(security.allowPrivilegeEscalation, false);
  assert.equal(security.readOnlyRootFilesystem, true);
  assert.deepEqual(recordOf(security.capabilities).drop, ['ALL']);
  const ofPod = recordOf(podSpec.securityContext);
  assert.equal(ofPod.runAsNonRoot, true);
  assert.equal(ofPod.runAsUser, 65532);
  assert.equal(textOf(recordOf(ofPod.seccompProfile).type), 'RuntimeDefault');
  const namespace = recordOf(recordOf(fieldsOf('Namespace').metadata).labels);
  assert.equal(namespace['pod-security.kubernetes.io/enforce'], 'restricted');
});

test('two replicas are never both away: one is made before one goes, and one stays when nodes are drained', () => {
  const { replicas, strategy } = recordOf(fieldsOf('Deployment').spec);
  assert.equal(replicas, 2);
  assert.equal(recordOf(recordOf(strategy).rollingUpdate).maxUnavailable, 0);
  assert.equal(recordOf(fieldsOf('PodDisruptionBudget').spec).minAvailable, 1);
});
