import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import fc from 'fast-check';
import { ApiError, ApiStatusError } from '../kubernetes/connection/api-errors.ts';
import { startFakeApiServer } from '../kubernetes/fixtures/fake-api-server.ts';
import { readReview } from './reviewed-pod.ts';
import { ApiServerReviews } from './token-review.ts';

const user = {
  username: 'system:serviceaccount:shop:web',
  uid: 'account-uid',
  groups: ['system:serviceaccounts', 'system:authenticated'],
  extra: {
    'authentication.kubernetes.io/pod-name': ['web-0'],
    'authentication.kubernetes.io/pod-uid': ['u1'],
    'authentication.kubernetes.io/node-name': ['node-1'],
  },
};

function answer(status: object): object {
  return { kind: 'TokenReview', status: { authenticated: true, audiences: ['meltemi'], user, ...status } };
}

const podOnly = (name: string, value: readonly string[]) => ({
  user: { ...user, extra: { ...user.extra, [`authentication.kubernetes.io/${name}`]: value } },
});

async function setUp(t: TestContext) {
  const server = await startFakeApiServer(t);
  return {
    server,
    reviews: new ApiServerReviews({ connection: server.connect(), audience: 'meltemi', limitMs: 2_000 }),
  };
}

test('the API server is asked for whom a token is, and by which pod', async (t) => {
  const { server, reviews } = await setUp(t);
  const review = reviews.review('the token');
  const request = await server.next();
  assert.deepEqual([request.method, request.path], ['POST', '/apis/authentication.k8s.io/v1/tokenreviews']);
  assert.deepEqual(JSON.parse(request.body), {
    apiVersion: 'authentication.k8s.io/v1',
    kind: 'TokenReview',
    spec: { token: 'the token', audiences: ['meltemi'] },
  });
  request.answer(answer({}), 201);
  const pod = { namespace: 'shop', serviceAccount: 'web', name: 'web-0', uid: 'u1' };
  assert.deepEqual(await review, { kind: 'Accepted', pod });
});

const REFUSED: readonly (readonly [name: string, status: object, words: RegExp])[] = [
  ['not authenticated', { authenticated: false, error: 'expired\r\nx' }, /refuses the token: expired x$/],
  ['authenticated by a text', { authenticated: 'true' }, /refuses the token/],
  ['no word of audiences', { audiences: undefined }, /does not confirm .* audience meltemi/],
  ['another audience', { audiences: ['meltemi-xds'] }, /does not confirm/],
  ['a person', { user: { ...user, username: 'jane' } }, /not that of a service account/],
  ['a node', { user: { ...user, username: 'system:node:n1' } }, /not that of a service account/],
  [
    'a name with too many parts',
    { user: { ...user, username: 'system:serviceaccount:shop:web:x' } },
    /not that of a service account/,
  ],
  [
    'a namespace that is none',
    { user: { ...user, username: 'system:serviceaccount:a/b:web' } },
    /not that of a service account/,
  ],
  ['no pod', { user: { ...user, extra: {} } }, /bound to no pod: use that of a projected volume/],
  ['no extra', { user: { username: user.username } }, /bound to no pod/],
  ['no uid', podOnly('pod-uid', []), /bound to no pod/],
  ['an empty uid', podOnly('pod-uid', ['']), /bound to no pod/],
  ['two pods', podOnly('pod-name', ['web-0', 'web-1']), /bound to no pod/],
  ['a pod of another namespace', podOnly('pod-name', ['other/web-0']), /bound to no pod/],
];
for (const [name, status, words] of REFUSED) {
  test(`a doubtful answer is a refusal: ${name}`, () => {
    const review = readReview(answer(status), 'meltemi');
    assert.equal(review.kind, 'Refused');
    assert.match(review.kind === 'Refused' ? review.reason : '', words);
  });
}

test('no answer at all is taken for a pod', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 5 }), (status) => {
      assert.equal(readReview({ status }, 'meltemi').kind, 'Refused');
      assert.equal(readReview(status, 'meltemi').kind, 'Refused');
    }),
  );
});

test('a server that cannot tell, or does not, has not refused the token', async (t) => {
  const { server, reviews } = await setUp(t);
  for (const code of [401, 403, 429, 500, 503]) {
    server.onRequest = (request) => request.refuse(code, 'Whatever', {}, { 'retry-after': '1' });
    await assert.rejects(reviews.review('a'), (error) => error instanceof ApiStatusError);
  }
  assert.equal(server.requests.length, 5, 'each is sent once');
  server.onRequest = (request) => request.end('no JSON');
  await assert.rejects(reviews.review('a'), (error) => error instanceof ApiError);
  const impatient = new ApiServerReviews({ connection: server.connect(), audience: 'meltemi', limitMs: 30 });
  server.onRequest = () => undefined;
  await assert.rejects(impatient.review('a'), (error) => error instanceof ApiError);
});

test('a kept connection that the server has closed is no failure', async (t) => {
  const { server, reviews } = await setUp(t);
  let count = 0;
  server.onRequest = (request) => {
    count += 1;
    if (count === 2) request.reset();
    else request.answer(answer({}), 201);
  };
  for (let round = 0; round < 2; round += 1) assert.equal((await reviews.review('a')).kind, 'Accepted');
  assert.equal(count, 3);
});
