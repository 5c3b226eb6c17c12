import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forwardedHeaders } from './forwarded-headers.ts';
import { type ServiceReply, startService } from './http-service.ts';
import { askPeer } from './peer.ts';
import { readSettings, SettingError } from './settings.ts';

const isText = (value: unknown): value is string => typeof value === 'string';

for (const [reply, expected] of [
  [
    { status: 200, json: 'fine' },
    { kind: 'loaded', content: 'fine' },
  ],
  [
    { status: 200, json: 7 },
    { kind: 'unavailable', reason: 'answered something that is not understood' },
  ],
  [
    { status: 503, json: 'broken' },
    { kind: 'unavailable', reason: 'answered 503' },
  ],
] as const satisfies readonly (readonly [ServiceReply, unknown])[]) {
  test(`a peer that answers ${reply.status} ${JSON.stringify(reply.json)}`, async (t) => {
    const route = { method: 'GET', path: '/', answer: () => reply } as const;
    const service = await startService([route], { host: '127.0.0.1', port: 0, log: () => {} });
    t.after(() => service.close());
    assert.deepEqual(await askPeer(`http://127.0.0.1:${service.port}/`, {}, isText), expected);
  });
}

test('a peer that answers with something else than JSON', async (t) => {
  const route = { method: 'GET', path: '/', answer: () => ({ status: 200, html: '<p>' }) } as const;
  const service = await startService([route], { host: '127.0.0.1', port: 0, log: () => {} });
  t.after(() => service.close());
  const answer = await askPeer(`http://127.0.0.1:${service.port}/`, {}, isText);
  assert.equal(answer.kind, 'unavailable');
});

test('only what belongs to the request as a whole is handed on', () => {
  const headers = { 'end-user': 'jason', traceparent: '00-1-2-01', cookie: 'secret', 'x-request-id': '7' };
  const expected = { 'end-user': 'jason', traceparent: '00-1-2-01', 'x-request-id': '7' };
  assert.deepEqual(forwardedHeaders(headers), expected);
});

test('settings that cannot be are refused, and name their variable', () => {
  const refused = (environment: Record<string, string>, variable: string) =>
    assert.throws(
      () => readSettings(environment),
      (error) => error instanceof SettingError && error.variable === variable,
    );
  refused({ PORT: '65536' }, 'PORT');
  refused({ PORT: '80a' }, 'PORT');
  refused({ REVIEWS_VERSION: 'v4' }, 'REVIEWS_VERSION');
  refused({ RATINGS_URL: 'ratings:9080' }, 'RATINGS_URL');
  assert.equal(readSettings({ PORT: '' }).port, 9080);
  assert.equal(readSettings({ RATINGS_URL: 'http://ratings:9080/' }).ratingsUrl, 'http://ratings:9080');
});
