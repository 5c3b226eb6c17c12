import assert from 'node:assert/strict';
import { test } from 'node:test';
import { requireKubernetesTool } from '../../test/requirement.ts';
import { byIdentity, kustomize } from './fixtures/kubectl.ts';
import { defaultInstallSettings, renderEverything, renderInstallation } from './render.ts';

const usual = defaultInstallSettings();
const kubectl = requireKubernetesTool('kubectl');

test('what is installed is what kubectl makes of config/default', kubectl, async (t) => {
  assert.deepEqual(byIdentity(renderInstallation(usual)), byIdentity(await kustomize(t, ['default'])));
});

test('and so it is with each component', kubectl, async (t) => {
  const all = await kustomize(t, ['default'], ['certmanager', 'prometheus']);
  assert.deepEqual(byIdentity(renderEverything(usual.namespace)), byIdentity(all));
});
