/** `make bench`: measures the control plane with simulated proxies, and with a large cluster. See README.md. */

import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { requireKubernetes } from '../test/requirement.ts';
import type { MeshSize } from './control-plane/synthetic-mesh.ts';
import { clusterReport } from './kubernetes/cluster-report.ts';
import type { ClusterResult } from './kubernetes/cluster-result.ts';
import { measureCluster } from './kubernetes/measure-cluster.ts';
import { type BenchOptions, readOptions } from './options.ts';
import { growthReport, sizeReport } from './report/report.ts';
import { measureRun } from './runs/measure-run.ts';
import { programCompileCache, programNodeOptions } from './runs/program-node.ts';
import type { RunResult } from './runs/run-result.ts';

process.env.NODE_COMPILE_CACHE ??= programCompileCache();
const options = readOptions(process.argv.slice(2));
const profiling = options.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${options.profile}`];
const nodeOptions = [...programNodeOptions(), ...profiling];
const runs = await measureAll(options);
print(runs);
const cluster = await measureClusterOf(options);
if (options.json !== undefined) await writeFile(options.json, jsonOf(runs, cluster));

async function measureAll({ sizes, repetitions }: BenchOptions): Promise<readonly RunResult[]> {
  const measured: RunResult[] = [];
  for (const size of sizes) {
    process.stderr.write(`measuring ${sizeText(size)} …\n`);
    measured.push(await measureRun(size, { repetitions, nodeOptions }));
  }
  return measured;
}

async function measureClusterOf({ cluster: run }: BenchOptions): Promise<ClusterResult | undefined> {
  if (run === undefined) return undefined;
  const { skip } = requireKubernetes();
  if (skip !== false) {
    process.stdout.write(`\nThe cluster is left out: ${skip}\n`);
    return undefined;
  }
  const progress = (message: string) => process.stderr.write(`${message} …\n`);
  const result = await measureCluster({ ...run, nodeOptions, progress });
  process.stdout.write(`\n${clusterReport(result).join('\n')}\n`);
  return result;
}

function print(results: readonly RunResult[]): void {
  const [first] = results;
  if (first === undefined) return;
  const services = results.filter((run) => run.services === first.services);
  const proxies = results.filter((run) => run.proxies === first.proxies);
  const intro = [
    `${first.services} services of 3 endpoints, everything visible to everyone; ${availableParallelism()} cores for the`,
    'control plane and the simulated proxies together. Targets are for 500 proxies on two cores.',
  ];
  const growth = [
    '',
    `The cost of a change, with ${first.proxies} proxies, as the number of services grows:`,
    '',
    ...growthReport(proxies),
  ];
  const lines = [...intro, '', ...sizeReport(services), ...(proxies.length > 1 ? growth : [])];
  process.stdout.write(`${lines.join('\n')}\n`);
}

function jsonOf(results: readonly RunResult[], cluster: ClusterResult | undefined): string {
  const machine = { cores: availableParallelism(), node: process.version };
  return `${JSON.stringify({ machine, runs: results, cluster }, null, 2)}\n`;
}

function sizeText({ services, proxies, mode }: MeshSize): string {
  return `${services} services, ${proxies} proxies, ${mode}`;
}
