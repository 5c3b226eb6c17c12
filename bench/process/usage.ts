import { monitorEventLoopDelay } from 'node:perf_hooks';

/** What a process has used since the meter was last read. */
export const USAGE = {
  properties: {
    /** Processor time of all its threads, seconds. */
    cpuSeconds: { type: 'float64' },
    /** The longest time for which its event loop took no new work, milliseconds. */
    longestBlockMs: { type: 'float64' },
  },
} as const;

/** What a process has in memory now and had at most, bytes, and the processor time it has used, since its start. */
export const TOTALS = {
  properties: {
    resident: { type: 'float64' },
    peakResident: { type: 'float64' },
    cpuSeconds: { type: 'float64' },
  },
} as const;

const SAMPLE_EVERY_MS = 5;

/** Meters this process from one reading to the next. */
export class UsageMeter {
  readonly #delay = monitorEventLoopDelay({ resolution: SAMPLE_EVERY_MS });
  #cpu = process.cpuUsage();

  constructor() {
    this.#delay.enable();
  }

  read(): { cpuSeconds: number; longestBlockMs: number } {
    const { user, system } = process.cpuUsage(this.#cpu);
    this.#cpu = process.cpuUsage();
    const longestBlockMs = Math.max(0, this.#delay.max / 1e6 - SAMPLE_EVERY_MS);
    this.#delay.reset();
    return { cpuSeconds: (user + system) / 1e6, longestBlockMs };
  }
}

export function totalsNow(): { resident: number; peakResident: number; cpuSeconds: number } {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const cpuSeconds = (userCPUTime + systemCPUTime) / 1e6;
  return { resident: process.memoryUsage.rss(), peakResident: maxRSS * 1024, cpuSeconds };
}

/** Milliseconds since 1970, with fractions: comparable between the processes of one host. */
export function clockMs(): number {
  return performance.timeOrigin + performance.now();
}
