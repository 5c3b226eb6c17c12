import type { FieldPath } from '../../api/field-path.ts';
import type { TextMap } from '../../api/metadata.ts';
import { invalid, type Problem } from '../../api/problem.ts';
import type { CaptureSettings } from './capture-settings.ts';
import { Cidr } from './cidr.ts';

const PREFIX = 'mesh.meltemi.dev/';

/** What a workload's annotations make of the settings, or what is wrong with them. */
export type CaptureReading =
  | { readonly ok: true; readonly settings: CaptureSettings }
  | { readonly ok: false; readonly problems: readonly Problem[] };

interface ReadList<T> {
  readonly values: readonly T[];
  readonly problems: readonly Problem[];
}

/**
 * Reads what the annotations of a pod or a MeshWorkload say about its traffic: `exclude-inbound-ports`,
 * `exclude-outbound-ports`, `exclude-outbound-cidrs`, `include-outbound-cidrs`, each a list with commas. Exclusions are
 * added to those of `base`, inclusions take their place; `*` includes everything, and an empty list says nothing.
 */
export function readCaptureAnnotations(annotations: TextMap, base: CaptureSettings): CaptureReading {
  const inboundPorts = readList(annotations, 'exclude-inbound-ports', parsePort);
  const outboundPorts = readList(annotations, 'exclude-outbound-ports', parsePort);
  const excluded = readList(annotations, 'exclude-outbound-cidrs', parseCidr);
  const isAllIncluded = annotations[`${PREFIX}include-outbound-cidrs`]?.trim() === '*';
  const included = readList(isAllIncluded ? {} : annotations, 'include-outbound-cidrs', parseCidr);
  const problems = [inboundPorts, outboundPorts, excluded, included].flatMap((list) => list.problems);
  if (problems.length > 0) return { ok: false, problems };
  const settings: CaptureSettings = {
    ...base,
    excludeInboundPorts: union(base.excludeInboundPorts, inboundPorts.values),
    excludeOutboundPorts: union(base.excludeOutboundPorts, outboundPorts.values),
    excludeOutboundCidrs: [...base.excludeOutboundCidrs, ...excluded.values],
    ...(isAllIncluded && { includeOutboundCidrs: 'All' }),
    ...(included.values.length > 0 && { includeOutboundCidrs: included.values }),
  };
  return { ok: true, settings };
}

function union(one: readonly number[], other: readonly number[]): readonly number[] {
  return [...new Set([...one, ...other])];
}

type Parsed<T> = { readonly value: T } | { readonly problem: Problem };

function readList<T>(
  annotations: TextMap,
  name: string,
  parse: (text: string, at: FieldPath) => Parsed<T>,
): ReadList<T> {
  const key = `${PREFIX}${name}`;
  const text = Object.hasOwn(annotations, key) ? (annotations[key] ?? '') : '';
  const words = text.split(',').map((word) => word.trim());
  const parsed = words
    .filter((word) => word !== '')
    .map((word) => parse(word, ['metadata', 'annotations', key]));
  return {
    values: parsed.flatMap((item) => ('value' in item ? [item.value] : [])),
    problems: parsed.flatMap((item) => ('problem' in item ? [item.problem] : [])),
  };
}

function parsePort(text: string, at: FieldPath): Parsed<number> {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port >= 1 && port <= 65535) return { value: port };
  const shown = JSON.stringify(text.slice(0, 60));
  return { problem: invalid(at, `${shown} is no port`, 'write numbers from 1 to 65535, such as 22,9100') };
}

function parseCidr(text: string, at: FieldPath): Parsed<Cidr> {
  const range = Cidr.parse(text);
  return range instanceof Cidr ? { value: range } : { problem: invalid(at, range.message, range.hint) };
}
