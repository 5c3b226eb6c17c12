import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { byIdentity } from '../cli/install/fixtures/kubectl.ts';
import { asManifest, type Manifest, readDocuments } from '../cli/install/manifest.ts';
import { defaultInstallSettings, type InstallSettings, renderInstallation } from '../cli/install/render.ts';
import { findNodeProgram } from '../test/kubernetes/assets.ts';
import { requireKubernetesTool } from '../test/requirement.ts';

const helm = requireKubernetesTool('helm');
const CHART = fileURLToPath(new URL('../charts/meltemi', import.meta.url));

/** Helm built from its module takes no newer cluster for granted. */
const KUBERNETES = ['--kube-version', '1.36.0'];

function runHelm(...words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(findNodeProgram('helm') ?? 'helm', words, {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  assert.equal(status, 0, stderr);
  return stdout;
}

function template(...words: readonly string[]): readonly Manifest[] {
  const text = runHelm('template', 'meltemi', CHART, '--include-crds', ...KUBERNETES, ...words);
  return readDocuments(text, 'helm').map((value) => asManifest(value, 'helm'));
}

/** What `meltemi install` makes, without the namespace, which Helm makes itself. */
function installed(chosen: Partial<InstallSettings>): Readonly<Record<string, Manifest>> {
  const manifests = renderInstallation({ ...defaultInstallSettings(), ...chosen });
  return byIdentity(manifests.filter(({ kind }) => kind !== 'Namespace'));
}

test('the chart is what is installed', helm, () => {
  assert.deepEqual(byIdentity(template('--namespace', 'meltemi-system')), installed({}));
});

test('and so it is with every value changed, in another namespace, with all that is optional', helm, () => {
  const chosen = {
    replicas: 3,
    image: 'registry.example:5000/operator:1',
    imagePullPolicy: 'Always',
    revision: '12',
    trustDomain: 'example.org',
    clusterDomain: 'example.internal',
    proxyImage: 'registry.example/envoy:1',
    initImage: 'registry.example/init:1',
    logLevel: 'debug',
  };
  const values = Object.entries(chosen).flatMap(([name, value]) => ['--set', `${name}=${value}`]);
  const components = ['--set', 'certManager.enabled=true', '--set', 'prometheus.enabled=true'];
  assert.deepEqual(
    byIdentity(template('--namespace', 'mesh', ...values, ...components)),
    installed({ ...chosen, namespace: 'mesh', certManager: true, prometheus: true }),
  );
});

test('one replica has no budget, and resources can be chosen', helm, () => {
  const manifests = template('--set', 'replicas=1', '--set', 'resources.limits.memory=1Gi');
  assert.ok(!manifests.some(({ kind }) => kind === 'PodDisruptionBudget'));
  const deployment = JSON.stringify(manifests.find(({ kind }) => kind === 'Deployment'));
  assert.match(deployment, /"limits":\{"memory":"1Gi"\}/);
});

test('helm lint has nothing to say', helm, () => {
  assert.match(runHelm('lint', '--strict', CHART), /1 chart\(s\) linted, 0 chart\(s\) failed/);
});
