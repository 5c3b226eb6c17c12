import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_SETTINGS } from '../../mesh-model/settings.ts';
import { programVersion } from '../../operator/program-version.ts';
import { defaultImages } from '../../sidecar-injector/injection/default-settings.ts';
import { DEFAULT_REVISION } from '../../sidecar-injector/mesh-words.ts';
import { asManifest, labelsOf, manifestsYaml, readDocuments } from './manifest.ts';
import { readOperatorSettings } from './operator-settings.ts';
import { defaultInstallSettings, renderEverything, renderInstallation } from './render.ts';

const usual = defaultInstallSettings();
const operatorOf = (manifests: ReturnType<typeof renderInstallation>) =>
  manifests.find(({ kind }) => kind === 'Deployment');

test('the YAML that is printed says the same to whoever reads it', () => {
  const manifests = renderEverything(usual.namespace);
  const read = readDocuments(manifestsYaml(manifests), 'printed').map((value) =>
    asManifest(value, 'printed'),
  );
  assert.deepEqual(read, manifests);
});

test('the files have the version and the images of this program, and its usual settings', () => {
  const version = programVersion();
  const images = defaultImages(version);
  assert.deepEqual(usual, {
    namespace: DEFAULT_SETTINGS.rootNamespace,
    replicas: 2,
    image: `meltemi/operator:${version}`,
    imagePullPolicy: 'IfNotPresent',
    revision: DEFAULT_REVISION,
    trustDomain: DEFAULT_SETTINGS.trustDomain,
    clusterDomain: DEFAULT_SETTINGS.clusterDomain,
    proxyImage: images.proxy,
    initImage: images.init,
    logLevel: 'info',
    certManager: false,
    prometheus: false,
  });
  const operator = operatorOf(renderInstallation(usual));
  assert.ok(operator !== undefined);
  assert.equal(labelsOf(operator)['app.kubernetes.io/version'], version);
});

test('what is chosen stands where the operator reads it', () => {
  const chosen = {
    replicas: 3,
    image: 'registry.example/operator:1',
    imagePullPolicy: 'Always',
    revision: 'canary',
    trustDomain: 'example.org',
    clusterDomain: 'example.internal',
    proxyImage: 'registry.example/envoy:1',
    initImage: 'registry.example/init:1',
    logLevel: 'debug',
  };
  const manifests = renderInstallation({ ...usual, ...chosen });
  assert.deepEqual(readOperatorSettings(operatorOf(manifests)), chosen);
  const webhooks = manifests.filter(({ kind }) => kind.endsWith('WebhookConfiguration'));
  assert.deepEqual(
    webhooks.map((webhook) => labelsOf(webhook)['mesh.meltemi.dev/revision']),
    ['canary', 'canary'],
  );
});

test('another namespace is named wherever the usual one was', () => {
  const manifests = renderEverything('mesh').filter(({ kind }) => kind !== 'CustomResourceDefinition');
  const text = manifestsYaml(manifests);
  assert.doesNotMatch(text, /meltemi-system/);
  assert.match(text, /kind: Namespace\nmetadata:\n {2}name: mesh\n/);
  assert.match(text, /- meltemi\.mesh\.svc\n/);
  assert.match(text, /- kube-node-lease\n +- mesh\n/);
});

test('a single replica is not kept from moving by a budget that it cannot meet', () => {
  const kinds = renderInstallation({ ...usual, replicas: 1 }).map(({ kind }) => kind);
  assert.ok(!kinds.includes('PodDisruptionBudget'));
});
