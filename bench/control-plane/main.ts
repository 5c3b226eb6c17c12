/** The process that holds the control plane: what it uses is what the benchmark is about. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as turn } from 'node:timers/promises';
import { serveCalls } from '../process/serve-calls.ts';
import { clockMs, totalsNow, UsageMeter } from '../process/usage.ts';
import { CONTROL_PLANE_CALLS } from './calls.ts';
import { undoChange, writeChange } from './changes.ts';
import { MeasuredMesh } from './measured-mesh.ts';
import type { MeshSize } from './synthetic-mesh.ts';

/** The meter sees how long the event loop was held between two turns of it. */
const METER_TURN_MS = 20;

const meter = new UsageMeter();
let measured: MeasuredMesh | undefined;

function running(): MeasuredMesh {
  if (measured === undefined) throw new Error('the control plane is not started');
  return measured;
}

async function start(size: MeshSize): Promise<MeasuredMesh> {
  const stateDirectory = await mkdtemp(join(tmpdir(), 'meltemi-bench-'));
  try {
    return new MeasuredMesh(size, stateDirectory);
  } finally {
    await rm(stateDirectory, { recursive: true });
  }
}

serveCalls(CONTROL_PLANE_CALLS, {
  start: async (size) => {
    measured = await start(size);
    const credentials = await measured.credentials();
    meter.read();
    await turn(METER_TURN_MS);
    const startedAt = clockMs();
    measured.load();
    const seconds = (clockMs() - startedAt) / 1000;
    await turn(METER_TURN_MS);
    const usage = meter.read();
    return { port: await measured.listen(), credentials, seconds, usage };
  },
  settle: async ({ proxies }) => {
    await running().settle(proxies);
    return {};
  },
  change: ({ kind, repetition }) => {
    const { mesh, size } = running();
    const appliedAt = clockMs();
    let host = '';
    mesh.apply((inputs) => {
      host = writeChange(inputs, size, kind, repetition);
    });
    return { host, appliedAt };
  },
  undo: ({ kind, repetition }) => {
    const { mesh, size } = running();
    mesh.apply((inputs) => undoChange(inputs, size, kind, repetition));
    return {};
  },
  usage: () => meter.read(),
  totals: () => totalsNow(),
});
