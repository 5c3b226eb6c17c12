import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MESH_SERVER_NAME_SUFFIX, meshServerName } from './server-name.ts';

test('a server name tells the port and the service', () => {
  assert.equal(
    meshServerName('reviews.bookinfo.svc.cluster.local', 9080),
    '9080.reviews.bookinfo.svc.cluster.local.meltemi',
  );
});

test('one for a host of any length fits into TLS, and differs from others', () => {
  const names = ['a', 'b'].map((end) => meshServerName(`${'x'.repeat(252)}${end}`, 65535));
  for (const name of names) {
    assert.ok(name.length <= 255, name);
    assert.ok(name.endsWith(MESH_SERVER_NAME_SUFFIX));
  }
  assert.notEqual(names[0], names[1]);
});
