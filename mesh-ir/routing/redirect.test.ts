import assert from 'node:assert/strict';
import { test } from 'node:test';
import { redirectOf } from './redirect.ts';

const portOf = (
  redirect: { scheme?: 'http' | 'https'; hostname?: string; port?: number },
  servicePort: number,
) => redirectOf({ statusCode: 302, ...redirect }, servicePort).port;

test('a port that is written is the port', () => {
  assert.equal(portOf({ port: 8443 }, 9080), 8443);
  assert.equal(portOf({ port: 8443, hostname: 'other.example', scheme: 'https' }, 9080), 8443);
});

test('a scheme without a port means its well-known port', () => {
  assert.equal(portOf({ scheme: 'https' }, 9080), 443);
  assert.equal(
    portOf({ scheme: 'https', hostname: 'other.example' }, 9080),
    undefined,
    'no port is 443 here',
  );
  assert.equal(portOf({ scheme: 'http' }, 9080), 80);
  assert.equal(portOf({ scheme: 'https' }, 80), undefined, 'Envoy drops :80 by itself');
});

test('without a scheme the port of the request stays', () => {
  assert.equal(portOf({}, 9080), undefined, 'Envoy keeps it together with the host');
  assert.equal(portOf({ hostname: 'other.example' }, 9080), 9080, 'Envoy drops it together with the host');
  assert.equal(portOf({ hostname: 'other.example' }, 80), undefined);
});
