import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CAPTURE_EVERYTHING, type CaptureSettings } from './capture-settings.ts';
import { checkCaptureSettings } from './check-settings.ts';

function pathsOf(changed: Partial<CaptureSettings>): readonly string[] {
  return checkCaptureSettings({ ...CAPTURE_EVERYTHING, ...changed }).map(({ path }) => path);
}

test('the settings that capture everything are right', () => {
  assert.deepEqual(pathsOf({}), []);
});

test('root cannot be the proxy: all of root’s traffic would go around it', () => {
  assert.deepEqual(pathsOf({ proxy: { uid: 0, gid: 1337 } }), ['proxy.uid']);
  assert.deepEqual(pathsOf({ proxy: { uid: 1337, gid: 0 } }), ['proxy.gid']);
  assert.deepEqual(pathsOf({ proxy: { uid: 2 ** 32 - 1, gid: 1.5 } }), ['proxy.uid', 'proxy.gid']);
});

test('ports are whole numbers that exist', () => {
  assert.deepEqual(pathsOf({ excludeInboundPorts: [22, 0] }), ['excludeInboundPorts']);
  assert.deepEqual(pathsOf({ excludeOutboundPorts: [65536, Number.NaN] }), [
    'excludeOutboundPorts',
    'excludeOutboundPorts',
  ]);
  assert.deepEqual(pathsOf({ openProxyPorts: [1.5] }), ['openProxyPorts']);
  assert.deepEqual(pathsOf({ ports: { inbound: 15001, outbound: 15001, dns: -1 } }), ['ports', 'ports']);
});
