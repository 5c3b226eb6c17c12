import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_TUNING, envoyArguments, envoyEnvironment, isCommandOf } from './envoy-command.ts';
import { sidecarFiles } from './sidecar-files.ts';

const files = sidecarFiles('/state', 'shop/web');
const others = sidecarFiles('/state', 'shop/api');

test('an Envoy is known by its own command, whatever else is in it', () => {
  const command = ['envoy', ...envoyArguments(files, DEFAULT_TUNING)];
  assert.ok(isCommandOf(files, command));
  assert.ok(isCommandOf(files, [...command, '--log-level', 'debug']));
  assert.ok(!isCommandOf(others, command));
});

for (const command of [
  [],
  ['vim', files.bootstrap, files.adminAddress],
  ['envoy', '--mode', 'validate', '-c', files.bootstrap],
  ['envoy', '-c', files.bootstrap, '--admin-address-path', others.adminAddress],
  ['tail', '-c', files.bootstrap, files.adminAddress],
]) {
  test(`${JSON.stringify(command)} is no command of it`, () => assert.ok(!isCommandOf(files, command)));
}

test('Envoy gets neither the proxies nor the secrets of the environment', () => {
  const own = { http_proxy: 'http://127.0.0.1:15001', HTTPS_PROXY: 'x', NPM_TOKEN: 'y', TZ: 'UTC' };
  assert.deepEqual(envoyEnvironment(own), { TZ: 'UTC' });
});
