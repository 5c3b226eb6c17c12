import { fileURLToPath } from 'node:url';
import { DEFAULT_SETTINGS } from '../../../mesh-model/settings.ts';
import { freePorts } from '../../../test/free-port.ts';
import type { Lifetime } from '../../../test/lifetime.ts';
import { describeEnd, startProcess, type TestProcess } from '../../../test/process.ts';
import { waitFor } from '../../../test/wait-for.ts';
import { samplesOf } from '../api-load/metric-samples.ts';
import { type ProcessUsage, readProcessUsage } from './process-usage.ts';

const PROGRAM = fileURLToPath(new URL('../../../bin/meltemi', import.meta.url));
const START_LIMIT_MS = 300_000;
const LOOK_EVERY_MS = 50;

/** `meltemi operator` as a process of its own, the only replica. */
export class RunningOperator {
  /** From the start of the process until it said that it is ready. */
  readonly startSeconds: number;
  readonly #process: TestProcess;
  readonly #api: string;
  #longestBlockMs = 0;

  constructor(process: TestProcess, api: string, startSeconds: number) {
    this.startSeconds = startSeconds;
    this.#process = process;
    this.#api = api;
  }

  usage(): Promise<ProcessUsage> {
    return readProcessUsage(this.#process.pid);
  }

  /** Its own page of metrics. */
  async metrics(): Promise<string> {
    const response = await fetch(`http://${this.#api}/metrics`);
    if (!response.ok) throw new Error(`the operator's metrics: ${response.status}`);
    const page = await response.text();
    const [lag] = samplesOf(page, 'nodejs_eventloop_lag_max_seconds');
    this.#longestBlockMs = Math.max(this.#longestBlockMs, (lag?.value ?? 0) * 1000);
    return page;
  }

  /** The longest time for which it took no new work, milliseconds, in all pages of metrics since this was last asked. */
  takeLongestBlock(): number {
    const longest = this.#longestBlockMs;
    this.#longestBlockMs = 0;
    return longest;
  }
}

/**
 * Starts the operator, and waits until it is ready.
 * @param nodeOptions options of Node, besides those of the program itself
 */
export async function startOperator(
  lifetime: Lifetime,
  kubeConfig: string,
  nodeOptions: readonly string[] = [],
): Promise<RunningOperator> {
  const [xds, api, replicas, webhooks] = (await freePorts(4)).map((port) => `127.0.0.1:${port}`);
  const listen = { xds, api, replicas, webhooks };
  const begun = performance.now();
  const options = [
    ...['--kubeconfig', kubeConfig],
    ...['--namespace', DEFAULT_SETTINGS.rootNamespace],
    ...Object.entries(listen).flatMap(([port, address]) => [`--${port}`, address ?? '']),
    ...['--drain', '0s', '--log-level', 'warn'],
  ];
  const env = { NODE_OPTIONS: nodeOptions.join(' ') };
  const started = await startProcess(lifetime, PROGRAM, ['operator', ...options], { env });
  const isReady = async () => {
    if (started.end !== undefined) return true;
    const response = await fetch(`http://${api}/readyz`).catch(() => undefined);
    return response?.ok === true;
  };
  await waitFor(isReady, {
    describe: 'the operator to be ready',
    timeout: START_LIMIT_MS,
    interval: LOOK_EVERY_MS,
  });
  const { end } = started;
  if (end !== undefined) throw new Error(`the operator ${describeEnd(end)}:\n${started.output}`);
  return new RunningOperator(started, `${api}`, (performance.now() - begun) / 1000);
}
