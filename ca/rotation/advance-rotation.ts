import {
  type AuthorityFacts,
  type KeptAuthority,
  type RotationState,
  type RotationTimes,
  usableUntil,
} from './rotation-state.ts';
import { isTrustedAt } from './rotation-view.ts';

/** How things are, for the next step. */
export interface RotationFacts {
  /** The authority that is to sign; absent where nobody says so, and then it stays who it was. */
  readonly wanted: AuthorityFacts | undefined;
  /** Every connected proxy, of all replicas, has acknowledged the roots that the state makes workloads trust. */
  readonly acknowledged: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/**
 * How many authorities are kept. Each makes the trust bundle of every proxy longer, and all must fit into a Secret. Somebody who puts
 * in a new one more often waits until there is room.
 */
export const MOST_KEPT = 16;

/** The state of a mesh that had no authority before: its first one signs at once, since nobody trusts another. */
export function firstState(authority: AuthorityFacts, now: number): RotationState {
  return {
    authorities: [{ ...authority, trustedSince: now }],
    signer: authority.id,
    wanted: authority.id,
  };
}

/**
 * The next state; the same value where nothing is to do. A new authority is first trusted, then, when everybody has that, it signs.
 * Who was replaced stays trusted until nothing that it has signed is valid, and stays kept until it ends itself.
 */
export function advanceRotation(
  before: RotationState,
  facts: RotationFacts,
  times: RotationTimes,
): RotationState {
  const { now } = facts;
  const wanting = facts.wanted === undefined ? before : takeOver(before, facts.wanted, now, times);
  const signing = maySign(wanting, before, facts, times) ? { ...wanting, signer: wanting.wanted } : wanting;
  return withoutEnded(retire(signing, now), now);
}

/** Whether a rotation is under way. */
export function isRotating({ signer, wanted }: RotationState): boolean {
  return signer !== wanted;
}

function takeOver(
  state: RotationState,
  { id, rootId, notBefore, notAfter }: AuthorityFacts,
  now: number,
  times: RotationTimes,
): RotationState {
  if (state.wanted === id && state.authorities.some((one) => one.id === id)) return state;
  const known = state.authorities.find((one) => one.id === id);
  const others = known === undefined ? roomIn(state, now, times) : state.authorities;
  if (others === undefined) return state;
  const ofThisRoot = state.authorities.filter((one) => one.rootId === rootId && isTrustedAt(one, now, times));
  const trustedSince = Math.min(now, ...ofThisRoot.map((one) => one.trustedSince));
  const taken: KeptAuthority = { id, rootId, notBefore, notAfter, trustedSince };
  const authorities =
    known === undefined ? [...others, taken] : others.map((one) => (one === known ? taken : one));
  return { ...state, authorities, wanted: id };
}

/** The authorities, with room for one more; absent where none can go. The oldest stays, for the Envoys that know no other. */
function roomIn(
  { authorities, signer }: RotationState,
  now: number,
  times: RotationTimes,
): readonly KeptAuthority[] | undefined {
  if (authorities.length < MOST_KEPT) return authorities;
  const oldest = authorities.find((one) => now < usableUntil(one));
  const dispensable = authorities.findLast(
    (one) => one !== oldest && one.id !== signer && !isTrustedAt(one, now, times),
  );
  return dispensable && authorities.filter((one) => one !== dispensable);
}

function maySign(
  state: RotationState,
  before: RotationState,
  { now, acknowledged }: RotationFacts,
  { introductionMs }: RotationTimes,
): boolean {
  if (!isRotating(state)) return false;
  const wanted = state.authorities.find(({ id }) => id === state.wanted);
  const signer = state.authorities.find(({ id }) => id === state.signer);
  if (wanted === undefined || now >= usableUntil(wanted)) return false;
  // There is nobody else any more: the sooner the new one signs, the more of its leaves are there when the last old one ends.
  if (signer === undefined || now >= usableUntil(signer)) return true;
  // What was acknowledged are the roots of the state before.
  const wasTrusted = before.authorities.some(
    (one) => one.rootId === wanted.rootId && one.trustedSince === wanted.trustedSince,
  );
  return wasTrusted && acknowledged && now >= wanted.trustedSince + introductionMs;
}

function retire(state: RotationState, now: number): RotationState {
  const isActive = ({ id }: KeptAuthority) => id === state.signer || id === state.wanted;
  const isRight = (one: KeptAuthority) => isActive(one) === (one.retiredAt === undefined);
  if (state.authorities.every(isRight)) return state;
  const retired = (one: KeptAuthority): KeptAuthority => {
    const { retiredAt, ...active } = one;
    if (isActive(one)) return active;
    return { ...active, retiredAt: retiredAt ?? now };
  };
  return { ...state, authorities: state.authorities.map(retired) };
}

/** The signer stays even then: it says what is wrong when it is asked to sign. */
function withoutEnded(state: RotationState, now: number): RotationState {
  const { authorities, signer, wanted } = state;
  const stays = ({ id, notAfter }: KeptAuthority) => id === signer || now < notAfter;
  if (authorities.every(stays)) return state;
  const left = authorities.filter(stays);
  const isThere = left.some(({ id }) => id === wanted);
  return { ...state, authorities: left, wanted: isThere ? wanted : signer };
}
