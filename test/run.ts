/**
 * Runs the tests: `node test/run.ts [unit|envoy|kubernetes|cluster …] [part of a path …]`, everything without arguments.
 * The last line is `123 passed, 0 failed`; the exit status is 0 only if something passed and nothing failed.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { programCompileCache } from '../bench/runs/program-node.ts';
import { clusterProvider } from './cluster/cluster-provider.ts';
import { closingReport, countOutcomes, fileLine } from './reporter.ts';
import { type FileResult, runFile } from './run-file.ts';
import { findTestFiles, type TestFile, tiers } from './tiers.ts';

// Half of the time of a small test file goes into reading TypeScript: what Node made of it is kept, where bin/meltemi keeps it.
process.env.NODE_COMPILE_CACHE ??= programCompileCache();

const tierNames: readonly string[] = tiers.map(({ name }) => name);
const words = process.argv.slice(2);
const files = findTestFiles(
  process.cwd(),
  words.filter((word) => tierNames.includes(word)),
  words.filter((word) => !tierNames.includes(word)),
);
const interrupt = new AbortController();
// Files in progress end with this process, and their children with them.
process.once('SIGINT', () => interrupt.abort());
process.once('SIGTERM', () => interrupt.abort());

// Only where it is needed: the first time takes minutes. Where it fails it has said why, and so do the tests.
const asked = new Set(files.map(({ tier }) => tier.name));
if (asked.has('kubernetes')) setUp('kubernetes.sh');
if (asked.has('cluster') && clusterProvider() === 'one-node') {
  setUp('kubernetes.sh', 'node');
  setUp('cluster.sh');
}

const results = await runAll(files);
for (const line of closingReport(results, process.cwd())) console.log(line);
const { passed, failed } = countOutcomes(results);
process.exitCode = passed > 0 && failed === 0 ? 0 : 1;

function setUp(script: string, ...args: readonly string[]): void {
  const path = fileURLToPath(new URL(`../setup/${script}`, import.meta.url));
  spawnSync(path, args, { stdio: ['ignore', 'inherit', 'inherit'] });
}

/** Tier by tier. A tier in which only one file runs at a time begins when the one before has ended. */
async function runAll(queue: readonly TestFile[]): Promise<FileResult[]> {
  const ended: FileResult[] = [];
  for (const concurrency of new Set(queue.map(({ tier }) => tier.concurrency))) {
    await runTogether(
      queue.filter(({ tier }) => tier.concurrency === concurrency),
      concurrency,
      ended,
    );
  }
  return ended;
}

async function runTogether(
  queue: readonly TestFile[],
  concurrency: number,
  ended: FileResult[],
): Promise<void> {
  const waiting = [...queue];
  const work = async () => {
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      if (interrupt.signal.aborted) return;
      const result = await runFile(file, process.cwd(), interrupt.signal);
      ended.push(result);
      console.log(fileLine(result));
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
}
