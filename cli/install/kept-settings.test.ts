import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FoundInstallation } from './found-installation.ts';
import { keptSettings } from './kept-settings.ts';
import { defaultInstallSettings } from './render.ts';

const usual = {
  ...defaultInstallSettings(),
  image: 'meltemi/operator:0.2.0',
  initImage: 'meltemi/init:0.2.0',
};

function found(settings: FoundInstallation['settings']): FoundInstallation {
  return {
    namespace: 'mesh',
    version: '0.1.0',
    settings,
    components: { certManager: true, prometheus: false },
    helmRelease: undefined,
  };
}

test('what was chosen stays, and images become those of the new version', () => {
  const before = found({
    image: 'meltemi/operator:0.1.0',
    proxyImage: 'envoyproxy/envoy:v1.30.0',
    initImage: 'meltemi/init:0.1.0@sha256:0123',
    trustDomain: 'example.org',
    replicas: 3,
  });
  assert.deepEqual(keptSettings(before, usual, { replicas: 5 }), {
    ...usual,
    namespace: 'mesh',
    trustDomain: 'example.org',
    replicas: 5,
    certManager: true,
  });
});

test('nobody but its owner knows the new version of an image of a repository of their own', () => {
  const before = found({ image: 'registry.example:5000/meltemi/operator:0.1.0' });
  assert.throws(
    () => keptSettings(before, usual, {}),
    /its new version is not known: name it with --image; the usual one is/,
  );
  const image = 'registry.example:5000/meltemi/operator:0.2.0';
  assert.equal(keptSettings(before, usual, { image }).image, image);
});
