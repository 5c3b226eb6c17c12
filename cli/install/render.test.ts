import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_SETTINGS } from '../../mesh-model/settings.ts';
import { AUTHORITY_SECRET, RECORD_SECRET } from '../../operator/authority/authority-secrets.ts';
import { recordOf, recordsOf, textsOf } from '../../operator/kubernetes/resources/read-fields.ts';
import { programVersion } from '../../operator/program-version.ts';
import { watchedWebhookConfiguration } from '../../reconcilers/webhook-configuration/kept-webhook-configuration.ts';
import { defaultImages } from '../../sidecar-injector/injection/default-settings.ts';
import { DEFAULT_REVISION, revisedName } from '../../sidecar-injector/mesh-words.ts';
import { sidecarConfigMaps } from '../../sidecar-injector/proxy/sidecar-files.ts';
import { asManifest, labelsOf, type Manifest, manifestsYaml, readDocuments } from './manifest.ts';
import { WEBHOOK_KINDS } from './object-types.ts';
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

test('a revision has its objects under the names at which its operator looks for them', () => {
  const manifests = renderEverything('meltemi-system', 'canary');
  const looked = [
    watchedWebhookConfiguration('injector', 'canary'),
    watchedWebhookConfiguration('validator', 'canary'),
  ].map(({ type: { kind }, fieldSelector }) => `${kind} ${fieldSelector}`);
  const webhooks = manifests.filter(({ kind }) => WEBHOOK_KINDS.includes(kind));
  assert.deepEqual(
    webhooks.map(({ kind, metadata: { name } }) => `${kind} metadata.name=${name}`),
    looked,
  );
  // Components are added before: their patches name the objects as our files do.
  for (const { metadata } of webhooks)
    assert.ok('cert-manager.io/inject-ca-from' in recordOf(metadata.annotations));
  const { bootstrap, trustBundle } = sidecarConfigMaps('canary');
  assert.deepEqual(namesInRoles(manifests), [
    ...[bootstrap, trustBundle],
    ...webhooks.map(({ metadata }) => metadata.name),
    revisedName('meltemi', 'canary'),
    // The mesh has one CA, whose names are the same for all.
    ...[AUTHORITY_SECRET, RECORD_SECRET],
  ]);
});

test('the usual revision stands in no name', () => {
  assert.deepEqual(renderEverything('meltemi-system', DEFAULT_REVISION), renderEverything('meltemi-system'));
  const names = namesInRoles(renderEverything('meltemi-system'));
  assert.ok(names.includes('meltemi-injector') && !names.some((name) => name.includes(DEFAULT_REVISION)));
});

function namesInRoles(manifests: readonly Manifest[]): readonly string[] {
  return manifests.flatMap(({ rules }) =>
    recordsOf(rules).flatMap(({ resourceNames }) => textsOf(resourceNames)),
  );
}

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
