import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runCommand } from '../fixtures/command-run.ts';
import { asManifest, readDocuments } from '../install/manifest.ts';
import { inOrder } from '../install/object-types.ts';
import { defaultInstallSettings, renderInstallation } from '../install/render.ts';

const NO_CLUSTER = ['--kubeconfig', '/nonexistent'];

test('--render prints the objects in the order in which they can be applied, and needs no cluster', async () => {
  const { status, stdout } = await runCommand([
    'install',
    '--render',
    '--trust-domain',
    'example.org',
    ...NO_CLUSTER,
  ]);
  assert.equal(status, 0);
  const printed = readDocuments(stdout, 'printed').map((value) => asManifest(value, 'printed'));
  const settings = { ...defaultInstallSettings(), trustDomain: 'example.org' };
  assert.deepEqual(printed, inOrder(renderInstallation(settings)));
  const kinds = printed.map(({ kind }) => kind);
  assert.equal(kinds[0], 'CustomResourceDefinition');
  assert.deepEqual(kinds.slice(-3), [
    'Deployment',
    'MutatingWebhookConfiguration',
    'ValidatingWebhookConfiguration',
  ]);
});

test('what cannot be right is a mistake in the words', async () => {
  const wrong: readonly (readonly [words: readonly string[], message: RegExp])[] = [
    [['--namespace', 'kube-system'], /--namespace is kube-system: use one of its own/],
    [['--namespace', 'default'], /use one of its own/],
    [['--namespace', 'Mesh'], /--namespace is "Mesh": use up to 63 small letters/],
    [['--revision', 'a_b'], /--revision is "a_b"/],
    [['--trust-domain', 'a b'], /--trust-domain is "a b": write a domain/],
    [['--image', 'a b'], /--image is "a b": write an image/],
    [['--replicas', '0'], /--replicas is "0": write a number from 1 to 100/],
    [['--replicas', 'two'], /--replicas is "two"/],
    [['--image-pull-policy', 'Sometimes'], /Allowed choices are Always, IfNotPresent, Never/],
    [['--timeout', 'soon'], /--timeout is "soon"/],
    [['--render', '--dry-run'], /--render and --dry-run are both given/],
  ];
  for (const [words, message] of wrong) {
    const { status, stderr } = await runCommand(['install', ...words, ...NO_CLUSTER]);
    assert.match(stderr, message);
    assert.equal(status, 2, words.join(' '));
  }
  const { status, stderr } = await runCommand([
    'uninstall',
    '--keep-crds',
    '--delete-objects',
    ...NO_CLUSTER,
  ]);
  assert.match(stderr, /--keep-crds and --delete-objects are both given: use one of them/);
  assert.equal(status, 2);
});

test('without a kubeconfig it says which option names one', async () => {
  for (const command of ['install', 'upgrade', 'uninstall']) {
    const { status, stderr } = await runCommand([command, ...NO_CLUSTER]);
    assert.match(stderr, /cannot read the kubeconfig.*: name a kubeconfig with --kubeconfig/);
    assert.equal(status, 1);
  }
});
