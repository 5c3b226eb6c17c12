import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AnswerFields } from '../client/answer-fields.ts';
import { readControlPlane } from '../client/seen-control-plane.ts';
import { controlPlaneAnswer } from '../fixtures/control-plane-answer.ts';
import { xdsEndpoint } from './xds-endpoint.ts';

const here = { host: '127.0.0.1', port: 15014 };
const there = { host: '10.0.0.1', port: 15014 };
const controlPlane = readControlPlane(new AnswerFields(controlPlaneAnswer('/state')));
const serverName = 'localhost';
const listeningOn = (host: string) => ({ ...controlPlane, xdsTls: { host, port: 15012 } });

test('on the same host, the TLS port that the control plane tells of', () => {
  const tls = { host: '127.0.0.1', port: 25012, serverName };
  assert.deepEqual(xdsEndpoint(undefined, here, controlPlane), tls);
  assert.deepEqual(
    xdsEndpoint('127.0.0.1:25010', here, controlPlane),
    tls,
    'the plaintext address stands for it',
  );
});

test('the address that the user names', () => {
  assert.deepEqual(xdsEndpoint('mesh.example:9', there, controlPlane), {
    host: 'mesh.example',
    port: 9,
    serverName,
  });
  assert.throws(() => xdsEndpoint('mesh.example', there, controlPlane), { name: 'UsageError' });
});

test('a control plane that listens everywhere is reached where its API was', () => {
  for (const host of ['0.0.0.0', '::']) {
    assert.deepEqual(xdsEndpoint(undefined, there, listeningOn(host)), {
      host: '10.0.0.1',
      port: 15012,
      serverName,
    });
  }
});

test("a control plane that listens on its loopback only is out of another host's reach", () => {
  assert.throws(() => xdsEndpoint(undefined, there, controlPlane), {
    message: /takes proxies of its own host only \(127\.0\.0\.1:25012\): start it with `meltemi up --xds-tls/,
  });
});
