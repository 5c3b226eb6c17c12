/** `make bench`: measures the control plane with simulated proxies. See README.md. */

import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { MeshSize } from './control-plane/synthetic-mesh.ts';
import { type BenchOptions, readOptions } from './options.ts';
import { growthReport, sizeReport } from './report/report.ts';
import { measureRun } from './runs/measure-run.ts';
import { programCompileCache, programNodeOptions } from './runs/program-node.ts';
import type { RunResult } from './runs/run-result.ts';

process.env.NODE_COMPILE_CACHE ??= programCompileCache();
const options = readOptions(process.argv.slice(2));
const runs = await measureAll(options);
print(runs);
if (options.json !== undefined) await writeFile(options.json, jsonOf(runs));

async function measureAll({ sizes, repetitions, profile }: BenchOptions): Promise<readonly RunResult[]> {
  const profiling = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];
  const nodeOptions = [...programNodeOptions(), ...profiling];
  const measured: RunResult[] = [];
  for (const size of sizes) {
    process.stderr.write(`measuring ${sizeText(size)} …\n`);
    measured.push(await measureRun(size, { repetitions, nodeOptions }));
  }
  return measured;
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

function jsonOf(results: readonly RunResult[]): string {
  const machine = { cores: availableParallelism(), node: process.version };
  return `${JSON.stringify({ machine, runs: results }, null, 2)}\n`;
}

function sizeText({ services, proxies, mode }: MeshSize): string {
  return `${services} services, ${proxies} proxies, ${mode}`;
}
