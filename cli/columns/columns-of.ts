import type { Kind } from '../../api/kinds.ts';
import { isRecord } from '../../api/record.ts';
import { cell } from '../output/table.ts';
import {
  accepted,
  age,
  type Column,
  field,
  labelsText,
  list,
  message,
  programmed,
  reason,
  scalarText,
  valueAt,
} from './column.ts';
import { meshStatusColumns } from './mesh-status.ts';

const conditions: readonly Column[] = [accepted, programmed, reason, age];
const text = (item: unknown) => scalarText(item);
const named = (item: unknown) => (isRecord(item) ? scalarText(item.name) : '');

/** The columns of each kind, after NAMESPACE and NAME. */
const COLUMNS: Readonly<Record<Kind, readonly Column[]>> = {
  TrafficRoute: [...conditions, list('PARENTS', ['spec', 'parentRefs'], named, { wide: true }), message],
  MeshPolicy: [...conditions, list('TARGETS', ['spec', 'targetRefs'], target, { wide: true }), message],
  Telemetry: [...conditions, list('TARGETS', ['spec', 'targetRefs'], target, { wide: true }), message],
  MeshService: [
    list('HOSTS', ['spec', 'hosts'], text),
    list('PORTS', ['spec', 'ports'], meshServicePort),
    field('LOCATION', ['spec', 'location']),
    field('RESOLUTION', ['spec', 'resolution']),
    accepted,
    reason,
    age,
    message,
  ],
  MeshWorkload: [
    field('SERVICE', ['spec', 'service']),
    field('ADDRESS', ['spec', 'address']),
    list('PORTS', ['spec', 'ports'], workloadPort),
    field('PROXY', ['spec', 'proxy', 'mode']),
    ...conditions,
    field('ACCOUNT', ['spec', 'serviceAccount'], { wide: true }),
    field('LOCALITY', ['spec', 'locality'], { wide: true }),
    labels('LABELS', ['metadata', 'labels']),
    message,
  ],
  ServiceRegistry: [
    field('TYPE', ['spec', 'type']),
    field('INTO', ['spec', 'namespace']),
    accepted,
    reason,
    age,
    message,
  ],
  MeshStatus: meshStatusColumns,
  Service: [
    field('TYPE', ['spec', 'type']),
    field('CLUSTER-IP', ['spec', 'clusterIP']),
    list('PORTS', ['spec', 'ports'], servicePort),
    age,
    labels('SELECTOR', ['spec', 'selector']),
    message,
  ],
  Namespace: [age, labels('LABELS', ['metadata', 'labels'])],
};

/** The columns of a kind's table, in order. */
export function columnsOf(kind: Kind): readonly Column[] {
  return COLUMNS[kind];
}

function labels(header: string, path: readonly string[]): Column {
  return { header, wide: true, cell: (object) => cell(labelsText(valueAt(object, path))) };
}

/** A policy's target: its name, or the labels of the workloads. */
function target(item: unknown): string {
  return isRecord(item) ? scalarText(item.name) || labelsText(item.labels) : '';
}

/** `9080:19080/HTTP`: where peers reach it, and where the application listens. */
function workloadPort(item: unknown): string {
  if (!isRecord(item)) return '';
  return `${joined(item.port, item.appPort)}${suffix(item.protocol)}`;
}

/** `443/TLS`. */
function meshServicePort(item: unknown): string {
  return isRecord(item) ? `${scalarText(item.number)}${suffix(item.protocol)}` : '';
}

/** `80:8080/http`: the port, where it differs the instances' port, and what is spoken. */
function servicePort(item: unknown): string {
  if (!isRecord(item)) return '';
  return `${joined(item.port, item.targetPort)}${suffix(item.appProtocol ?? item.protocol)}`;
}

function joined(port: unknown, inner: unknown): string {
  const [outerText, innerText] = [scalarText(port), scalarText(inner)];
  return innerText === '' || innerText === outerText ? outerText : `${outerText}:${innerText}`;
}

function suffix(protocol: unknown): string {
  const name = scalarText(protocol);
  return name === '' ? '' : `/${name}`;
}
