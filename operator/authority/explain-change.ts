import type { RotationState, RotationTimes } from '../../ca/rotation/rotation-state.ts';
import { isTrustedAt } from '../../ca/rotation/rotation-view.ts';

export interface ExplainedChange {
  readonly fields: object;
  readonly message: string;
}

/** Tells a step of a rotation to people: one line for each authority that it concerns. */
export function explainChange(
  before: RotationState | undefined,
  next: RotationState,
  endOf: (id: string) => number | undefined,
  now: number,
  times: RotationTimes,
): readonly ExplainedChange[] {
  const lines: ExplainedChange[] = [];
  const tell = (id: string, message: string): void => {
    const end = endOf(id);
    lines.push({
      fields: { authority: id, ...(end === undefined ? {} : { ends: new Date(end).toISOString() }) },
      message,
    });
  };
  if (next.wanted !== before?.wanted && next.wanted !== next.signer) {
    tell(next.wanted, 'another authority is to sign; the proxies are told to trust it first');
  }
  if (next.signer !== before?.signer) tell(next.signer, 'this authority signs from now on');
  for (const { id } of before?.authorities ?? []) {
    if (!next.authorities.some((one) => one.id === id)) tell(id, 'this authority is forgotten');
  }
  for (const one of next.authorities) {
    const was = before?.authorities.find(({ id }) => id === one.id);
    if (one.retiredAt === undefined || was?.retiredAt !== undefined || !isTrustedAt(one, now, times))
      continue;
    const until = new Date(Math.min(one.retiredAt + times.farewellMs, one.notAfter)).toISOString();
    tell(one.id, `this authority signs no more; it stays trusted until ${until}`);
  }
  return lines;
}
