import type { Lifetime } from '../../test/lifetime.ts';

/** Calls `use` with a lifetime, and ends after it what was started in that, the last first. */
export async function withLifetime<Value>(use: (lifetime: Lifetime) => Promise<Value>): Promise<Value> {
  const ends: (() => unknown)[] = [];
  try {
    return await use({ after: (end) => ends.push(end) });
  } finally {
    for (const end of ends.reverse()) await end();
  }
}
