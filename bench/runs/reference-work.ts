import { percentile } from '../statistics.ts';

const ROUNDS = 7;
const KEYS = 50_000;
const STEPS = 400_000;

/**
 * The processor time, in milliseconds, of a fixed piece of work, the median of a few rounds. On a machine that others use
 * too, the same work takes more processor time (they share caches and execution units, and the hypervisor takes its part):
 * figures of two runs can be compared as far as this one is the same for both.
 */
export function referenceWorkMs(): number {
  work();
  const rounds = Array.from({ length: ROUNDS }, () => {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return percentile(rounds, 0.5);
}

function work(): number {
  const values = new Map<string, { readonly step: number }>();
  for (let step = 0; step < STEPS; step++) values.set(`key-${step % KEYS}`, { step });
  return values.size;
}
