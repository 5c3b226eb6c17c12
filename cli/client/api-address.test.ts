import assert from 'node:assert/strict';
import { test } from 'node:test';
import { apiAddress } from './api-address.ts';

test('the flag goes before the environment, and that before the default', () => {
  const env = { MELTEMI_API: '10.0.0.2:1' };
  assert.deepEqual(apiAddress('[::1]:7', env), { host: '::1', port: 7 });
  assert.deepEqual(apiAddress(undefined, env), { host: '10.0.0.2', port: 1 });
  assert.deepEqual(apiAddress(undefined, { MELTEMI_API: '' }), { host: '127.0.0.1', port: 15014 });
  assert.deepEqual(apiAddress('http://mesh.example:80/', {}), { host: 'mesh.example', port: 80 });
});

test('what is no address is refused with its source', () => {
  for (const text of ['mesh', 'mesh:0', 'mesh:70000', 'https://mesh:1', ':1', '']) {
    assert.throws(() => apiAddress(text, {}), { name: 'UsageError', problem: /^--api is / });
  }
  assert.throws(() => apiAddress(undefined, { MELTEMI_API: 'mesh' }), {
    message: /^\$MELTEMI_API is "mesh"/,
  });
});
