import { isRecord } from '../../api/record.ts';
import type { ListedObject } from '../client/listed-object.ts';
import { type Cell, cell, type Tone } from '../output/table.ts';
import { age, type Column, field, list, scalarText, valueAt } from './column.ts';

/** The columns of a MeshStatus, as DESIGN's table has them. */
export const meshStatusColumns: readonly Column[] = [
  { header: 'PROXIES', cell: proxies },
  { header: 'SYNCED', cell: (object) => cell(total(object, 'synced')) },
  { header: 'STALE', cell: (object) => troubled(object, 'stale', 'warning') },
  { header: 'REJECTED', cell: (object) => troubled(object, 'rejected', 'bad') },
  field('MTLS', ['status', 'traffic', 'mtls']),
  field('SUCCESS', ['status', 'traffic', 'success']),
  field('P99', ['status', 'traffic', 'p99']),
  field('CERTS', ['status', 'certificates']),
  age,
  list('PROBLEMS', ['status', 'problems'], problemText, { wide: true }),
];

/** `6`, or `5/6` where one of them is not connected. */
function proxies(object: ListedObject): Cell {
  const connected = total(object, 'connected');
  const disconnected = Number(total(object, 'disconnected'));
  if (!(disconnected > 0)) return cell(connected);
  return cell(`${connected}/${Number(connected) + disconnected}`, 'warning');
}

function troubled(object: ListedObject, name: string, tone: Tone): Cell {
  const text = total(object, name);
  return cell(text, Number(text) > 0 ? tone : 'plain');
}

function total(object: ListedObject, name: string): string {
  return scalarText(valueAt(object, ['status', 'proxies', name]));
}

function problemText(problem: unknown): string {
  if (!isRecord(problem)) return '';
  return `${scalarText(problem.proxy)} ${scalarText(problem.state)}: ${scalarText(problem.message)}`;
}
