import { globSync } from 'node:fs';

/** What a test file needs, told by the end of its name, and how long it may take. */
export interface Tier {
  readonly name: 'unit' | 'envoy' | 'kubernetes' | 'cluster';
  readonly suffix: string;
  /** Milliseconds for one test. */
  readonly testLimit: number;
  /** Milliseconds for a file; what runs longer has left something open. */
  readonly fileLimit: number;
  /** How many files run at the same time on two cores: real Envoys need cores too, a cluster needs both, and tests that wait must not starve. */
  readonly concurrency: number;
}

/** In the order in which `make test` runs them. A file belongs to the last one whose suffix it has. */
export const tiers: readonly Tier[] = [
  { name: 'unit', suffix: '.test.ts', testLimit: 30_000, fileLimit: 120_000, concurrency: 3 },
  { name: 'envoy', suffix: '.envoy.test.ts', testLimit: 60_000, fileLimit: 300_000, concurrency: 2 },
  {
    name: 'kubernetes',
    suffix: '.kubernetes.test.ts',
    testLimit: 120_000,
    fileLimit: 600_000,
    concurrency: 2,
  },
  { name: 'cluster', suffix: '.cluster.test.ts', testLimit: 300_000, fileLimit: 1_200_000, concurrency: 1 },
];

/** A test file's path, relative to the checkout, and its tier. */
export interface TestFile {
  readonly path: string;
  readonly tier: Tier;
}

/**
 * All test files below `root`, unit tests first.
 * @param only names of tiers; none: all
 * @param parts a file counts if its path has one of these in it; none: all
 */
export function findTestFiles(root: string, only: readonly string[], parts: readonly string[]): TestFile[] {
  const paths = globSync('**/*.test.ts', { cwd: root, exclude: ['**/node_modules', '**/.meltemi'] }).sort();
  const files = paths.flatMap((path) => {
    const tier = tiers.findLast(({ suffix }) => path.endsWith(suffix));
    return tier === undefined ? [] : [{ path, tier }];
  });
  return files
    .filter(({ tier }) => only.length === 0 || only.includes(tier.name))
    .filter(({ path }) => parts.length === 0 || parts.some((part) => path.includes(part)))
    .sort((one, other) => tiers.indexOf(one.tier) - tiers.indexOf(other.tier));
}
