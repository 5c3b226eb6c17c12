import { after } from 'node:test';

/**
 * Whatever can say "do this when I end": a test's context `t`, or `{ after }` of node:test inside a `describe`,
 * for what all tests of the suite share.
 */
export interface Lifetime {
  after(end: () => unknown): void;
}

/**
 * The lifetime of what all tests of a suite share. It must be made in the body of the `describe`: what calls `after` inside of a
 * `before` is called when that hook ends, before the first test.
 */
export function suiteLifetime(): Lifetime {
  const lifetime: Lifetime = { after };
  atEnd(lifetime, () => undefined);
  return lifetime;
}

type End = () => Promise<unknown> | unknown;

const endsOf = new WeakMap<object, End[]>();

/**
 * Runs `end` when the lifetime is over. The last one registered runs first, so that a process is gone before the
 * directory that it writes to is removed: node:test itself runs its hooks in the order of registration. One end that
 * fails does not keep the others from running.
 */
export function atEnd(lifetime: Lifetime, end: End): void {
  const known = endsOf.get(lifetime);
  if (known !== undefined) {
    known.push(end);
    return;
  }
  const ends = [end];
  endsOf.set(lifetime, ends);
  lifetime.after(() => unwind(ends));
}

async function unwind(ends: End[]): Promise<void> {
  const failures: unknown[] = [];
  for (let end = ends.pop(); end !== undefined; end = ends.pop()) {
    try {
      await end();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length === 1) throw failures[0];
  if (failures.length > 1) throw new AggregateError(failures, 'several clean-ups failed');
}
