import type { TextMap } from '../../api/metadata.ts';
import { invalid, type Problem } from '../../api/problem.ts';
import {
  type ComputeBounds,
  PROXY_LOG_LEVELS,
  type ProxyLogLevel,
  type SidecarSettings,
} from '../injection/sidecar-settings.ts';
import { PROXY_ANNOTATIONS } from '../mesh-words.ts';
import { parseQuantity } from '../pod/quantity.ts';

/** How one pod's proxy is run. */
export interface ProxyOptions {
  readonly image: string;
  readonly cpu: ComputeBounds;
  readonly memory: ComputeBounds;
  readonly concurrency: number;
  readonly logLevel: ProxyLogLevel;
  readonly drainSeconds: number;
}

/** The options of a pod, and what is wrong with its annotations. */
export interface ProxyOptionsReading {
  readonly options: ProxyOptions;
  readonly problems: readonly Problem[];
}

interface Mistake {
  readonly message: string;
  readonly hint: string;
}

type Reader = (text: string, base: ProxyOptions) => Partial<ProxyOptions> | Mistake;

/** One reader an annotation, in the order in which problems are told. */
const READERS: readonly (readonly [annotation: string, read: Reader])[] = [
  [PROXY_ANNOTATIONS.image, readImage],
  [PROXY_ANNOTATIONS.cpu, readCpu],
  [PROXY_ANNOTATIONS.memory, readMemory],
  [PROXY_ANNOTATIONS.concurrency, readConcurrency],
  [PROXY_ANNOTATIONS.logLevel, readLogLevel],
  [PROXY_ANNOTATIONS.drainSeconds, readDrainSeconds],
];

/**
 * What a pod's annotations make of the mesh's settings. An annotation with a mistake counts as absent: a pod that cannot start is
 * worse than one with Envoy's usual settings.
 */
export function readProxyOptions(annotations: TextMap, settings: SidecarSettings): ProxyOptionsReading {
  const { cpu, memory, concurrency, logLevel, drainSeconds, images } = settings;
  const base: ProxyOptions = { image: images.proxy, cpu, memory, concurrency, logLevel, drainSeconds };
  const problems: Problem[] = [];
  let options = base;
  for (const [annotation, read] of READERS) {
    const text = annotations[annotation]?.trim() ?? '';
    const reading = text === '' ? {} : read(text, base);
    if ('message' in reading) {
      problems.push(invalid(['metadata', 'annotations', annotation], reading.message, reading.hint));
    } else {
      options = { ...options, ...reading };
    }
  }
  return { options, problems };
}

/** What Kubernetes takes for a name of an image is not checked there either: only what could not be one at all. */
function readImage(text: string): Partial<ProxyOptions> | Mistake {
  if (/^[\w][\w.\-/:@]{0,511}$/.test(text)) return { image: text };
  return { message: `${shown(text)} is no name of an image`, hint: 'such as envoyproxy/envoy:v1.40.0' };
}

/** What the proxy may take beyond its request, as long as nobody else wants it, stays. */
function readCpu(text: string, { cpu }: ProxyOptions): Partial<ProxyOptions> | Mistake {
  const request = parseQuantity(text);
  if (request === undefined || request <= 0) {
    return { message: `${shown(text)} is no amount of CPU`, hint: 'write 100m for a tenth of a core, or 2' };
  }
  return { cpu: { request: text, limit: request > (parseQuantity(cpu.limit) ?? 0) ? text : cpu.limit } };
}

/** A request below the limit would promise memory that the node may not have. */
function readMemory(text: string): Partial<ProxyOptions> | Mistake {
  // Anything smaller is a missing unit, and Envoy could not start in it.
  if ((parseQuantity(text) ?? 0) >= 2 ** 24) return { memory: { request: text, limit: text } };
  return { message: `${shown(text)} is no amount of memory of 16Mi or more`, hint: 'write 128Mi or 1Gi' };
}

function readConcurrency(text: string): Partial<ProxyOptions> | Mistake {
  const count = wholeNumber(text);
  if (count !== undefined && count >= 1 && count <= 256) return { concurrency: count };
  return { message: `${shown(text)} is no number of threads`, hint: 'write a number from 1 to 256' };
}

function readLogLevel(text: string): Partial<ProxyOptions> | Mistake {
  const level = PROXY_LOG_LEVELS.find((known) => known === text);
  if (level !== undefined) return { logLevel: level };
  return { message: `${shown(text)} is no log level`, hint: `write one of ${PROXY_LOG_LEVELS.join(', ')}` };
}

function readDrainSeconds(text: string): Partial<ProxyOptions> | Mistake {
  const seconds = wholeNumber(text);
  if (seconds !== undefined && seconds <= 3600) return { drainSeconds: seconds };
  return { message: `${shown(text)} is no number of seconds`, hint: 'write a number from 0 to 3600' };
}

function wholeNumber(text: string): number | undefined {
  return /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}

function shown(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}...` : text);
}
