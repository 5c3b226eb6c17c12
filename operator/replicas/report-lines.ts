import { isRecord } from '../../api/record.ts';
import {
  LONGEST_REASON,
  MOST_NAMED,
  type ReportEntry,
} from '../../reconcilers/status/replicas/replica-report.ts';
import { RESOURCE_TYPES, type ResourceType } from '../../xds/snapshot/resource-type.ts';
import { booleanOf, numberOf, recordsOf, textOf, textsOf } from '../kubernetes/resources/read-fields.ts';

/** Where a replica's report is read. The number is that of the format: a replica that speaks another one is not heard. */
export const REPORT_PATH = '/v1/report';

/** Entries in a line. The largest entry has a few kilobytes. */
export const ENTRIES_IN_LINE = 32;

/** No line is longer, in bytes. */
export const LONGEST_LINE = 1024 * 1024;

/** The parts of a report that a line carries. An empty line says that the replica is still there. */
export interface ReportLine {
  readonly set: readonly ReportEntry[];
  /** Keys. */
  readonly gone: readonly string[];
  /** Everything there was when the stream began has been said. */
  readonly isComplete: boolean;
}

export function writeLine({ set, gone, isComplete }: ReportLine): string {
  const line = {
    ...(set.length === 0 ? {} : { set }),
    ...(gone.length === 0 ? {} : { gone }),
    ...(isComplete ? { complete: true } : {}),
  };
  return `${JSON.stringify(line)}\n`;
}

/** Reads a line from another replica; undefined where it is none. What a newer version adds is left out. */
export function readLine(text: string): ReportLine | undefined {
  const line = parse(text);
  if (!isRecord(line)) return undefined;
  return {
    set: recordsOf(line.set).flatMap((entry) => readEntry(entry) ?? []),
    gone: textsOf(line.gone),
    isComplete: line.complete === true,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

type Fields = Readonly<Record<string, unknown>>;

function readEntry(entry: Fields): ReportEntry | undefined {
  const name = textOf(entry.name);
  if (name === undefined || name === '' || name.length > 1_024) return undefined;
  switch (entry.kind) {
    case 'Object':
      return readObject(name, entry);
    case 'Proxy':
      return readProxy(name, entry);
    case 'Conviction':
      return readConviction(name, entry);
    case 'Trust':
      return { kind: 'Trust', name: 'bundle', version: textOf(entry.version) ?? '' };
    default:
      return undefined;
  }
}

function readObject(name: string, entry: Fields): ReportEntry | undefined {
  const { generation, state, affected, acknowledged } = entry;
  if (state !== 'Acknowledged' && state !== 'Pending' && state !== 'OtherGeneration') return undefined;
  if (!isCount(generation) || !isCount(affected) || !isCount(acknowledged)) return undefined;
  return {
    kind: 'Object',
    name,
    generation,
    state,
    affected,
    acknowledged,
    pending: textsOf(entry.pending).slice(0, MOST_NAMED),
    rejected: recordsOf(entry.rejected)
      .slice(0, MOST_NAMED)
      .map(({ proxy, reason }) => ({ proxy: textOf(proxy) ?? '', reason: reasonOf(reason) })),
    isLate: booleanOf(entry.isLate) ?? false,
  };
}

function readProxy(name: string, entry: Fields): ReportEntry | undefined {
  const { state } = entry;
  const since = numberOf(entry.since);
  if (state !== 'Synced' && state !== 'Stale' && state !== 'Disconnected') return undefined;
  if (since === undefined) return undefined;
  return {
    kind: 'Proxy',
    name,
    state,
    isConfigured: booleanOf(entry.isConfigured) ?? false,
    since,
    pending: textsOf(entry.pending).filter(isResourceType),
    rejected: recordsOf(entry.rejected)
      .slice(0, MOST_NAMED)
      .flatMap(({ type, name: resource, reason }) =>
        isResourceType(type) ? [{ type, name: textOf(resource) ?? '', reason: reasonOf(reason) }] : [],
      ),
    certificateEnd: numberOf(entry.certificateEnd),
    bootstrap: textOf(entry.bootstrap),
  };
}

function readConviction(name: string, entry: Fields): ReportEntry | undefined {
  const { generation } = entry;
  if (!isCount(generation)) return undefined;
  const proxy = textOf(entry.proxy) ?? '';
  return { kind: 'Conviction', name, generation, proxy, reason: reasonOf(entry.reason) };
}

function reasonOf(value: unknown): string {
  return (textOf(value) ?? '').slice(0, LONGEST_REASON);
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isResourceType(value: unknown): value is ResourceType {
  return typeof value === 'string' && RESOURCE_TYPES.some((type) => type === value);
}
