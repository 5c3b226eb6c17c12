import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkSettings, compareVersions } from './preconditions.ts';
import { defaultInstallSettings } from './render.ts';

test('versions are compared by their numbers', () => {
  const order = ['no version', '0.1.0', '0.1.9', '0.1.10', '0.2.0-rc.1', '1.0.0'];
  for (const [index, version] of order.entries()) {
    const isOlder = order.map((other) => Math.sign(compareVersions(version, other)));
    assert.deepEqual(
      isOlder,
      order.map((_, other) => Math.sign(index - other)),
      version,
    );
  }
  assert.equal(compareVersions('v1.2.3', '1.2.3+build'), 0);
});

test('a cluster has one control plane: another revision than the installed one is refused', () => {
  const usual = defaultInstallSettings();
  const found = {
    namespace: usual.namespace,
    version: undefined,
    settings: { revision: 'canary' },
    components: { certManager: false, prometheus: false },
    helmRelease: undefined,
  };
  checkSettings(found, { ...usual, revision: 'canary' });
  assert.throws(
    () => checkSettings(found, usual),
    /the revision canary of Meltemi is installed.*: give --revision canary/,
  );
});
