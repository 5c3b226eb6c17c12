/** The process that holds the operator's core: what it uses is what the benchmark is about. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as turn } from 'node:timers/promises';
import { serveCalls } from '../../process/serve-calls.ts';
import { clockMs, totalsNow, UsageMeter } from '../../process/usage.ts';
import { CORE_CALLS } from './calls.ts';
import { MeasuredCore } from './measured-core.ts';

/** The meter sees how long the event loop was held between two turns of it. */
const METER_TURN_MS = 20;

const meter = new UsageMeter();
let measured: MeasuredCore | undefined;

function running(): MeasuredCore {
  if (measured === undefined) throw new Error('the core is not started');
  return measured;
}

async function makeCore(kubeConfig: string): Promise<MeasuredCore> {
  const stateDirectory = await mkdtemp(join(tmpdir(), 'meltemi-bench-'));
  try {
    return new MeasuredCore(kubeConfig, stateDirectory);
  } finally {
    await rm(stateDirectory, { recursive: true });
  }
}

serveCalls(CORE_CALLS, {
  start: async ({ kubeConfig }) => {
    measured = await makeCore(kubeConfig);
    const { model } = measured.mesh;
    await turn(METER_TURN_MS);
    meter.read();
    const startedAt = clockMs();
    await measured.start();
    const seconds = (clockMs() - startedAt) / 1000;
    await turn(METER_TURN_MS);
    const usage = meter.read();
    const endpoints = [...model.endpoints.entries()].flatMap(([, { byPort }]) =>
      Object.values(byPort).flat(),
    );
    return {
      seconds,
      usage,
      services: model.services.size,
      workloads: model.workloads.size,
      endpoints: endpoints.length,
    };
  },
  reach: async ({ service, addresses }) => {
    await running().reach(service, addresses);
    return { at: clockMs() };
  },
  rest: () => {
    if (globalThis.gc === undefined) throw new Error('this process needs the option --expose-gc');
    globalThis.gc();
    return totalsNow();
  },
  usage: () => meter.read(),
  totals: () => totalsNow(),
  metrics: async () => ({ page: await running().metrics() }),
});
