import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ChangeResult, RunResult } from '../runs/run-result.ts';
import { growthReport, sizeReport } from './report.ts';

const change: ChangeResult = {
  repetitions: 20,
  p50Ms: 20,
  p99Ms: 40,
  bytesPerProxy: 1190,
  resourceBytes: 1000,
  responsesPerProxy: 1,
  cpuMs: 30,
  simulationCpuMs: 20,
  longestBlockMs: 5,
};

function runOf(services: number, proxies: number, endpoint: Partial<ChangeResult> = {}): RunResult {
  const stage = { seconds: 2, cpuSeconds: 1.5, longestBlockMs: 20 };
  return {
    services,
    proxies,
    mode: 'Transparent',
    loadBefore: 0.1,
    referenceWorkMs: 100,
    load: stage,
    firstConfiguration: { ...stage, simulationCpuSeconds: 1 },
    changes: { endpoint: { ...change, ...endpoint }, route: change, service: change },
    memory: { atRest: 200e6, peak: 301e6 },
    cpuSeconds: 9,
  };
}

/** The line with a label, its columns apart by one blank. */
function line(lines: readonly string[], label: string): string {
  return lines.find((each) => each.trim().startsWith(label))?.replace(/ +/g, ' ') ?? '';
}

test('each figure stands beside its target, met or missed, for each number of proxies', () => {
  const lines = sizeReport([runOf(1000, 100), runOf(1000, 500, { p99Ms: 50 })]);
  assert.equal(lines[0]?.replace(/ +/g, ' '), ' 100 proxies 500 proxies target');
  assert.equal(
    line(lines, 'at every proxy, p99'),
    ' at every proxy, p99 40.0 ms met 50.0 ms MISSED < 50.0 ms',
  );
  assert.equal(line(lines, 'peak memory'), ' peak memory 301 MB MISSED 301 MB MISSED < 300 MB');
  assert.equal(
    line(lines, 'CPU, with taking'),
    ' CPU, with taking in all objects 3.00 s met 3.00 s met < 5.00 s',
  );
});

test('growth is the cost in the largest mesh, to that in the smallest', () => {
  const lines = growthReport([runOf(1000, 100), runOf(5000, 100, { cpuMs: 60 }), runOf(100, 100)]);
  assert.equal(
    line(lines, 'endpoint change, CPU'),
    'endpoint change, CPU 30.0 ms 30.0 ms 60.0 ms 2.00 times MISSED < 1.50 times',
  );
  assert.equal(
    line(lines, 'route change, CPU'),
    'route change, CPU 30.0 ms 30.0 ms 30.0 ms 1.00 times met < 1.50 times',
  );
});
