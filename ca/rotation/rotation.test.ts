import assert from 'node:assert/strict';
import { test } from 'node:test';
import { advanceRotation, firstState, isRotating, MOST_KEPT } from './advance-rotation.ts';
import { type AuthorityFacts, type RotationState, rotationTimes, usableUntil } from './rotation-state.ts';
import { rotationView } from './rotation-view.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const NOW = Date.parse('2027-03-01T12:00:00Z');
const TIMES = rotationTimes(DAY);

function authority(id: string, facts: Partial<AuthorityFacts> = {}): AuthorityFacts {
  return { id, rootId: `root ${id}`, notBefore: NOW, notAfter: NOW + 90 * DAY, ...facts };
}

const [a, b, c] = [authority('a'), authority('b'), authority('c')];

interface Step {
  readonly wanted?: AuthorityFacts;
  readonly acknowledged?: boolean;
  readonly at: number;
}

/** The state after steps that follow each other; everybody has acknowledged everything unless told. */
function after(first: RotationState, ...steps: readonly Step[]): RotationState {
  return steps.reduce(
    (state, { wanted, acknowledged = true, at }) =>
      advanceRotation(state, { wanted, acknowledged, now: NOW + at }, TIMES),
    first,
  );
}

const viewOf = (state: RotationState, at: number) => rotationView(state, NOW + at, TIMES);
const first = firstState(a, NOW);
/** `a` was replaced by `b`, which signs since a minute after. */
const rotated = after(first, { wanted: b, at: 0 }, { wanted: b, at: MINUTE });

test('the first authority signs at once, for everything', () => {
  const { signer, serverSigner, trusted, kept } = viewOf(first, 0);
  assert.deepEqual(
    { signer, serverSigner, trusted, kept },
    {
      signer: 'a',
      serverSigner: 'a',
      trusted: ['a'],
      kept: ['a'],
    },
  );
});

test('nothing to do gives the same value', () => {
  assert.equal(after(first, { wanted: a, at: DAY }), first);
  assert.equal(after(first, { at: DAY }), first);
});

test('a new authority is trusted first, and signs when everybody has acknowledged that, and a minute is over', () => {
  const told = after(first, { wanted: b, at: 0 });
  assert.equal(isRotating(told), true);
  assert.equal(viewOf(told, 0).signer, 'a');
  assert.deepEqual(viewOf(told, 0).trusted, ['a', 'b']);
  const signerAfter = (...steps: readonly Step[]) => after(told, ...steps).signer;
  assert.equal(signerAfter({ wanted: b, at: MINUTE - 1 }), 'a');
  assert.equal(signerAfter({ wanted: b, at: 2 * DAY, acknowledged: false }), 'a');
  assert.equal(signerAfter({ wanted: b, at: MINUTE }), 'b');
});

test('what was acknowledged before an authority came says nothing of it', () => {
  const hasty = { ...TIMES, introductionMs: 0 };
  const facts = { wanted: b, acknowledged: true, now: NOW };
  const told = advanceRotation(first, facts, hasty);
  assert.equal(told.signer, 'a');
  assert.equal(advanceRotation(told, facts, hasty).signer, 'b');
});

test('the one before stays trusted for seven days, and signs for the servers until it ends', () => {
  assert.equal(isRotating(rotated), false);
  assert.deepEqual(viewOf(rotated, 7 * DAY).trusted, ['a', 'b']);
  assert.deepEqual(viewOf(rotated, 7 * DAY + MINUTE).trusted, ['b']);
  assert.deepEqual(viewOf(rotated, 30 * DAY).kept, ['a', 'b']);
  assert.equal(viewOf(rotated, 30 * DAY).serverSigner, 'a');
  assert.equal(viewOf(rotated, 30 * DAY).signer, 'b');
  assert.equal(NOW + 90 * DAY - HOUR, usableUntil(a));
  const later = after(rotated, { wanted: b, at: 90 * DAY - MINUTE });
  assert.equal(viewOf(later, 90 * DAY - MINUTE).serverSigner, 'b');
  assert.deepEqual(viewOf(later, 90 * DAY - MINUTE).kept, ['a', 'b']);
});

test('an authority that has ended is forgotten', () => {
  const longer = authority('b', { notAfter: NOW + 200 * DAY });
  const state = after(first, { wanted: longer, at: 0 }, { wanted: longer, at: MINUTE });
  const ended = after(state, { wanted: longer, at: 90 * DAY });
  assert.deepEqual(
    ended.authorities.map(({ id }) => id),
    ['b'],
  );
  assert.deepEqual(viewOf(state, 90 * DAY).kept, ['b']);
});

test('leaves that live longer make the farewell longer', () => {
  assert.equal(rotationTimes(30 * DAY).farewellMs, 30 * DAY + HOUR);
});

test('a new certificate below the same root signs at once: everybody trusts it already', () => {
  const renewed = authority('a2', { rootId: a.rootId });
  const state = after(first, { wanted: renewed, at: DAY });
  assert.equal(state.signer, 'a2');
  assert.deepEqual(viewOf(state, DAY).trusted, ['a2']);
  assert.equal(viewOf(state, DAY).serverSigner, 'a2');
});

test('the same root again, when it is no longer trusted, is introduced anew', () => {
  const back = after(rotated, { wanted: a, at: 30 * DAY });
  assert.equal(back.signer, 'b');
  assert.deepEqual(viewOf(back, 30 * DAY).trusted, ['a', 'b']);
  assert.equal(after(back, { wanted: a, at: 30 * DAY + MINUTE }).signer, 'a');
});

test('a replacement that is taken back changes nothing', () => {
  const back = after(first, { wanted: b, at: 0 }, { wanted: a, at: 1 });
  assert.equal(back.signer, 'a');
  assert.equal(isRotating(back), false);
  assert.deepEqual(viewOf(back, DAY).trusted, ['a', 'b']);
  assert.deepEqual(viewOf(back, 8 * DAY).trusted, ['a']);
});

test('of two replacements in a row the last one signs', () => {
  const state = after(
    first,
    { wanted: b, at: 0 },
    { wanted: c, at: MINUTE / 2 },
    { wanted: c, at: MINUTE },
    { wanted: c, at: MINUTE * 1.5 },
  );
  assert.equal(state.signer, 'c');
  assert.deepEqual(viewOf(state, 30 * DAY).kept, ['a', 'b', 'c']);
});

test('where the signer ends, the next one signs whatever the proxies say', () => {
  const next = authority('b', { notAfter: NOW + 200 * DAY });
  const told = after(first, { wanted: next, at: 0, acknowledged: false });
  const end = 90 * DAY - HOUR;
  assert.equal(viewOf(told, end - 1).signer, 'a');
  assert.equal(viewOf(told, end).signer, 'b');
  assert.equal(after(told, { wanted: next, at: end, acknowledged: false }).signer, 'b');
});

test('an authority that ends with no other one stays: what it says when it is asked to sign is right', () => {
  const state = after(first, { at: 100 * DAY });
  assert.deepEqual(state, first);
  assert.equal(viewOf(state, 100 * DAY).signer, 'a');
  assert.deepEqual(viewOf(state, 100 * DAY).trusted, ['a']);
});

test('many are kept, but not any number: the oldest, and those that somebody may need, stay', () => {
  let state = first;
  for (let n = 1; n < 2 * MOST_KEPT; n++) {
    const wanted = authority(`n${n}`);
    const at = n * 8 * DAY;
    const living = { ...wanted, notBefore: NOW + at, notAfter: NOW + at + 900 * DAY };
    state = after(
      { ...state, authorities: state.authorities.map((one) => ({ ...one, notAfter: NOW + 2000 * DAY })) },
      { wanted: living, at },
      { wanted: living, at: at + MINUTE },
    );
    assert.equal(state.signer, `n${n}`);
    assert.ok(state.authorities.length <= MOST_KEPT);
    assert.equal(state.authorities[0]?.id, 'a');
  }
});

test('where there is no room, a new one waits', () => {
  let state = first;
  for (let n = 1; n <= MOST_KEPT; n++) state = after(state, { wanted: authority(`n${n}`), at: n });
  assert.equal(state.authorities.length, MOST_KEPT);
  assert.equal(state.wanted, `n${MOST_KEPT - 1}`);
  const later = after(state, { wanted: authority('late'), at: 8 * DAY });
  assert.equal(later.wanted, 'late');
});
