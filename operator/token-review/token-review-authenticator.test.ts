import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { inspect } from 'node:util';
import { Registry } from 'prom-client';
import { AuthenticationError, AuthenticationUnavailable } from '../../xds/server/authentication.ts';
import { ApiTimeoutError } from '../kubernetes/connection/api-errors.ts';
import { RecordedLog } from '../kubernetes/fixtures/recorded-log.ts';
import { TurnedClock } from '../kubernetes/fixtures/turned-clock.ts';
import { ToldPods } from './fixtures/told-pods.ts';
import { POD, ToldReviewer } from './fixtures/told-reviewer.ts';
import { writtenToken } from './fixtures/written-token.ts';
import type { ReviewLimits } from './review-queue.ts';
import { TokenReviewAuthenticator } from './token-review-authenticator.ts';
import { TokenReviewMetrics } from './token-review-metrics.ts';

const MINUTE = 60_000;
const AWAY = new ApiTimeoutError('POST /tokenreviews', 5_000);

function makeAuthenticator(limits?: ReviewLimits) {
  const [reviewer, clock, pods] = [new ToldReviewer(), new TurnedClock(), new ToldPods()];
  const [log, registry] = [new RecordedLog(), new Registry()];
  const authenticator = new TokenReviewAuthenticator({
    reviewer,
    audience: 'meltemi',
    trustDomain: 'cluster.local',
    pods,
    clock,
    random: () => 0.5,
    log,
    metrics: new TokenReviewMetrics(registry),
    ...(limits === undefined ? {} : { limits }),
  });
  return { reviewer, clock, pods, log, registry, authenticator };
}

function refusedWith(words: RegExp) {
  return (error: unknown) => error instanceof AuthenticationError && words.test(error.message);
}

const isUnavailable = (error: unknown) => error instanceof AuthenticationUnavailable;

describe('who a token is', () => {
  test('its pod, with the identity of the pod’s service account, until it ends', async () => {
    const { authenticator } = makeAuthenticator();
    assert.deepEqual(await authenticator.authenticate(writtenToken({ expiresAt: 5 * MINUTE })), {
      workload: 'shop/web-0',
      principal: 'spiffe://cluster.local/ns/shop/sa/web',
      expiresAt: 5 * MINUTE,
    });
  });

  test('what the API server would refuse anyway is refused without asking', async () => {
    const { authenticator, reviewer, clock } = makeAuthenticator();
    clock.turn(MINUTE);
    const cases: readonly (readonly [string, RegExp])[] = [
      ['nonsense', /no JSON Web Token/],
      ['a.b.c', /no JSON Web Token/],
      [`${writtenToken()}.more`, /no JSON Web Token/],
      [writtenToken({ audiences: ['https://kubernetes.default.svc'] }), /not for the audience meltemi/],
      [writtenToken({ audiences: [] }), /not for the audience meltemi/],
      [writtenToken({ expiresAt: null }), /never ends/],
      [writtenToken({ expiresAt: MINUTE }), /has expired/],
    ];
    for (const [token, words] of cases) {
      await assert.rejects(authenticator.authenticate(token), refusedWith(words), token);
    }
    assert.equal(reviewer.asked.length, 0);
  });

  test('what the API server refuses is refused, with its reason, and asked about again', async () => {
    const { authenticator, reviewer } = makeAuthenticator();
    reviewer.answer = async () => ({ kind: 'Refused', reason: 'the API server refuses the token: no' });
    const token = writtenToken();
    await assert.rejects(authenticator.authenticate(token), refusedWith(/refuses the token: no/));
    reviewer.answer = async () => ({ kind: 'Accepted', pod: POD });
    await authenticator.authenticate(token);
    assert.equal(reviewer.asked.length, 2);
  });

  test('no name that the API server gives makes an identity that is none', async () => {
    const { authenticator, reviewer } = makeAuthenticator();
    reviewer.answer = async () => ({ kind: 'Accepted', pod: { ...POD, serviceAccount: 'web/../admin' } });
    await assert.rejects(authenticator.authenticate(writtenToken()), refusedWith(/not a workload identity/));
  });

  test('a pod that was replaced is nobody, also where its token was accepted a moment ago', async () => {
    const { authenticator, pods, reviewer } = makeAuthenticator();
    pods.put('shop/web-0', 'u1');
    await authenticator.authenticate(writtenToken());
    pods.put('shop/web-0', 'u2');
    await assert.rejects(authenticator.authenticate(writtenToken()), refusedWith(/another pod/));
    assert.equal(reviewer.asked.length, 1);
  });
});

describe('what is spared the API server', () => {
  test('an acceptance counts for a minute, and never longer than the token', async () => {
    const { authenticator, reviewer, clock } = makeAuthenticator();
    const [long, short] = [writtenToken(), writtenToken({ id: 'b', expiresAt: 30_000 })];
    await authenticator.authenticate(long);
    await authenticator.authenticate(short);
    clock.turn(29_999);
    await authenticator.authenticate(long);
    await authenticator.authenticate(short);
    assert.equal(reviewer.asked.length, 2);
    clock.turn(1);
    await assert.rejects(authenticator.authenticate(short), refusedWith(/has expired/));
    clock.turn(30_000);
    await authenticator.authenticate(long);
    assert.deepEqual(reviewer.asked, [long, short, long]);
  });

  test('those who ask with one token at the same time share one review', async () => {
    const { authenticator, reviewer, registry } = makeAuthenticator();
    const tokens = Array.from({ length: 50 }, () => writtenToken());
    const all = await Promise.all(tokens.map((token) => authenticator.authenticate(token)));
    assert.equal(new Set(all.map(({ workload }) => workload)).size, 1);
    assert.equal(reviewer.asked.length, 1);
    assert.match(await registry.metrics(), /meltemi_token_reviews_total\{result="accepted"\} 1/);
  });

  test('a thousand tokens are reviewed a few at a time', async () => {
    const { authenticator, reviewer } = makeAuthenticator();
    let [running, most] = [0, 0];
    reviewer.answer = async () => {
      running += 1;
      most = Math.max(most, running);
      await nextTurn();
      running -= 1;
      return { kind: 'Accepted', pod: POD };
    };
    const tokens = Array.from({ length: 1_000 }, (_, index) => writtenToken({ id: String(index) }));
    await Promise.all(tokens.map((token) => authenticator.authenticate(token)));
    assert.deepEqual([reviewer.asked.length, most], [1_000, 16]);
  });

  test('who would wait too long is told to try again', async () => {
    const { authenticator, reviewer, clock } = makeAuthenticator({
      concurrent: 1,
      waiting: 2,
      waitMs: 10_000,
    });
    const first = Promise.withResolvers<{ kind: 'Accepted'; pod: typeof POD }>();
    reviewer.answer = () => first.promise;
    const ask = (id: string) => authenticator.authenticate(writtenToken({ id }));
    const [one, two, three, four] = [ask('1'), ask('2'), ask('3'), ask('4')];
    await assert.rejects(four, isUnavailable);
    clock.turn(10_001);
    first.resolve({ kind: 'Accepted', pod: POD });
    assert.equal((await one).workload, 'shop/web-0');
    await Promise.all([assert.rejects(two, isUnavailable), assert.rejects(three, isUnavailable)]);
    assert.equal(reviewer.asked.length, 1);
    await ask('5');
  });

  test('an API server that cannot tell is no refusal, and is reported once', async () => {
    const { authenticator, reviewer, log } = makeAuthenticator();
    reviewer.answer = () => Promise.reject(AWAY);
    for (const id of ['1', '2']) {
      await assert.rejects(authenticator.authenticate(writtenToken({ id })), isUnavailable);
    }
    reviewer.answer = async () => ({ kind: 'Accepted', pod: POD });
    await authenticator.authenticate(writtenToken({ id: '1' }));
    assert.deepEqual(
      log.lines.map(({ level }) => level),
      ['warn', 'info'],
    );
  });

  test('no token is kept, or told to anybody', async () => {
    const { authenticator, reviewer, log } = makeAuthenticator();
    const token = writtenToken();
    reviewer.answer = () => Promise.reject(AWAY);
    await assert.rejects(authenticator.authenticate(token), isUnavailable);
    reviewer.answer = async () => ({ kind: 'Accepted', pod: POD });
    const credentials = await authenticator.authenticate(token);
    authenticator.follow(token, credentials, () => undefined);
    const shown = inspect({ authenticator, credentials, lines: log.lines }, { depth: 20, showHidden: true });
    for (const part of token.split('.')) assert.ok(!shown.includes(part));
  });
});

describe('an open stream', () => {
  async function follow(made: ReturnType<typeof makeAuthenticator>) {
    const token = writtenToken();
    const reasons: string[] = [];
    const credentials = await made.authenticator.authenticate(token);
    const unfollow = made.authenticator.follow(token, credentials, (reason) => reasons.push(reason));
    return { reasons, unfollow };
  }

  /** Lets what a turn of the clock began come to its end. */
  async function turn({ clock }: ReturnType<typeof makeAuthenticator>, milliseconds: number): Promise<void> {
    clock.turn(milliseconds);
    await nextTurn();
  }

  test('stays as long as the API server says yes, and not a review longer', async () => {
    const made = makeAuthenticator();
    const { reasons } = await follow(made);
    for (const count of [2, 3, 4]) {
      await turn(made, 5 * MINUTE);
      assert.equal(made.reviewer.asked.length, count);
    }
    made.reviewer.answer = async () => ({ kind: 'Refused', reason: 'invalidated' });
    await turn(made, 5 * MINUTE);
    assert.deepEqual(reasons, ['invalidated']);
    await turn(made, 60 * MINUTE);
    assert.deepEqual([reasons.length, made.reviewer.asked.length, made.clock.pending], [1, 5, 0]);
    assert.match(await made.registry.metrics(), /meltemi_token_revoked_streams_total 1/);
  });

  test('is not opened again with what was accepted before the refusal', async () => {
    const made = makeAuthenticator();
    const { reasons } = await follow(made);
    made.clock.turn(5 * MINUTE - 1);
    await made.authenticator.authenticate(writtenToken());
    made.reviewer.answer = async () => ({ kind: 'Refused', reason: 'invalidated' });
    await turn(made, 1);
    assert.equal(reasons.length, 1);
    await assert.rejects(made.authenticator.authenticate(writtenToken()), refusedWith(/invalidated/));
  });

  test('stays while the API server is away, which is asked again sooner', async () => {
    const made = makeAuthenticator();
    const { reasons } = await follow(made);
    made.reviewer.answer = () => Promise.reject(AWAY);
    await turn(made, 5 * MINUTE);
    for (let hour = 0; hour < 120; hour += 1) await turn(made, 30_000);
    assert.deepEqual(reasons, []);
    assert.equal(made.reviewer.asked.length, 122);
    made.reviewer.answer = async () => ({ kind: 'Refused', reason: 'invalidated' });
    await turn(made, 30_000);
    assert.deepEqual(reasons, ['invalidated']);
  });

  test('ends at once when its pod is gone, or another one has its name', async () => {
    for (const uid of [undefined, 'u2']) {
      const made = makeAuthenticator();
      made.pods.put('shop/web-0', 'u1');
      const { reasons } = await follow(made);
      made.pods.put('shop/web-0', 'u1');
      made.pods.put('shop/other', 'u3');
      assert.deepEqual(reasons, []);
      made.pods.put('shop/web-0', uid);
      assert.equal(reasons.length, 1);
      assert.equal(made.clock.pending, 0);
    }
  });

  test('ends where its pod was replaced between the review and its begin', async () => {
    const made = makeAuthenticator();
    made.pods.put('shop/web-0', 'u1');
    const token = writtenToken();
    const credentials = await made.authenticator.authenticate(token);
    made.pods.put('shop/web-0', 'u2');
    const reasons: string[] = [];
    made.authenticator.follow(token, credentials, (reason) => reasons.push(reason));
    assert.deepEqual(reasons, []);
    await turn(made, 0);
    assert.equal(reasons.length, 1);
  });

  test('is forgotten when it has ended, also during a review', async () => {
    const made = makeAuthenticator();
    const { reasons, unfollow } = await follow(made);
    const answer = Promise.withResolvers<{ kind: 'Refused'; reason: string }>();
    made.reviewer.answer = () => answer.promise;
    await turn(made, 5 * MINUTE);
    unfollow();
    unfollow();
    answer.resolve({ kind: 'Refused', reason: 'invalidated' });
    await nextTurn();
    made.pods.put('shop/web-0', 'u2');
    assert.deepEqual([reasons, made.clock.pending], [[], 0]);
    assert.match(await made.registry.metrics(), /meltemi_token_reviewed_streams 0/);
  });

  test('is looked at no more after the end of everything', async () => {
    const made = makeAuthenticator();
    const { reasons } = await follow(made);
    made.authenticator.close();
    made.pods.put('shop/web-0', 'u2');
    assert.deepEqual([reasons, made.clock.pending], [[], 0]);
  });

  test('many are not reviewed all at once', async () => {
    const clock = new TurnedClock();
    const reviewer = new ToldReviewer();
    let seed = 0;
    const random = () => {
      seed = (seed + 0.381_966) % 1;
      return seed;
    };
    const authenticator = new TokenReviewAuthenticator({
      reviewer,
      audience: 'meltemi',
      trustDomain: 'cluster.local',
      clock,
      random,
    });
    for (let index = 0; index < 100; index += 1) {
      const token = writtenToken({ id: String(index) });
      authenticator.follow(token, await authenticator.authenticate(token), () => undefined);
    }
    clock.turn(4 * MINUTE);
    const before = reviewer.asked.length;
    for (let second = 0; second < 60; second += 1) {
      clock.turn(1_000);
      await nextTurn();
    }
    const share = reviewer.asked.length - before;
    assert.ok(before <= 101 && share > 40 && share < 60, `${before} then ${share}`);
  });
});
