import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseControlPlane } from './control-plane-choice.ts';
import { findKubeConfig } from './kube-config-source.ts';

const address = { host: '127.0.0.1', port: 15014 };
const own = { files: ['/somewhere/.kube/config'], text: '~/.kube/config', isNamed: false };

test('options go before the environment, and that before what is found', () => {
  const env = { MELTEMI_API: '10.0.0.2:1' };
  const named = { files: ['file'], text: '--kubeconfig file', isNamed: true };
  assert.deepEqual(chooseControlPlane({ kubeconfig: 'file' }, env, own), {
    is: 'Cluster',
    cluster: { source: named, context: undefined },
  });
  assert.deepEqual(chooseControlPlane({ context: 'other' }, env, own), {
    is: 'Cluster',
    cluster: { source: own, context: 'other' },
  });
  assert.deepEqual(chooseControlPlane({ api: '[::1]:7' }, env, own), {
    is: 'Standalone',
    address: { host: '::1', port: 7 },
  });
  assert.deepEqual(chooseControlPlane({}, env, own), {
    is: 'Standalone',
    address: { host: '10.0.0.2', port: 1 },
  });
});

test('where nothing is named, a cluster may be meant, if there is one', () => {
  assert.deepEqual(chooseControlPlane({}, {}, undefined), { is: 'Standalone', address });
  const cluster = { source: own, context: undefined };
  assert.deepEqual(chooseControlPlane({}, { MELTEMI_API: '' }, own), { is: 'Either', address, cluster });
  const asPlugin = { MELTEMI_CALLED_AS: 'kubectl meltemi' };
  assert.deepEqual(chooseControlPlane({}, asPlugin, own), { is: 'Cluster', cluster });
  assert.deepEqual(chooseControlPlane({}, asPlugin, undefined), { is: 'Standalone', address });
});

test('two control planes at once, and a context of nothing, are mistakes', () => {
  assert.throws(() => chooseControlPlane({ api: 'a:1', context: 'b' }, {}, own), { name: 'UsageError' });
  assert.throws(() => chooseControlPlane({ context: 'b' }, {}, undefined), {
    message: /^there is no kubeconfig: name one with --kubeconfig/,
  });
});

test('the kubeconfig is found where kubectl finds it', () => {
  const nothing = () => false;
  const everything = () => true;
  const home = { HOME: '/somewhere', KUBERNETES_SERVICE_HOST: '10.0.0.1' };
  assert.deepEqual(
    findKubeConfig({ ...home, KUBECONFIG: 'a:b' }, (path) => path === 'b'),
    {
      files: ['b'],
      text: '$KUBECONFIG (a:b)',
      isNamed: true,
    },
  );
  assert.deepEqual(findKubeConfig({ KUBECONFIG: 'a:b' }, nothing)?.files, ['a']);
  assert.deepEqual(findKubeConfig({ ...home, KUBECONFIG: '' }, everything), own);
  const inPod = findKubeConfig(home, (path) => path.startsWith('/var/run/secrets/'));
  assert.deepEqual(inPod, { files: [], text: "the pod's service account", isNamed: false });
  assert.equal(findKubeConfig(home, nothing), undefined);
  assert.equal(findKubeConfig({}, everything), undefined);
});
