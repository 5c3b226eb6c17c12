import { shorten } from '../../api/field-path.ts';
import { isRecord } from '../../api/record.ts';
import type { ListedObject } from '../client/listed-object.ts';
import { ageSince } from '../output/age.ts';
import { type Cell, cell, NONE } from '../output/table.ts';
import { programmedCell, standingOf, statusCell } from './standing.ts';

/** One column of the table of a kind. */
export interface Column {
  readonly header: string;
  /** Shown with `-o wide` only. */
  readonly wide?: boolean;
  /** Left out where no row has anything in it. */
  readonly ifAny?: boolean;
  readonly cell: (object: ListedObject, view: View) => Cell;
}

/** How a table is looked at. */
export interface View {
  readonly wide: boolean;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Longer messages are cut, except with `-o wide`. */
const LONGEST_MESSAGE = 200;

export const accepted: Column = { header: 'ACCEPTED', cell: (object) => statusCell(object, 'Accepted') };

export const programmed: Column = { header: 'PROGRAMMED', cell: programmedCell };

export const reason: Column = {
  header: 'REASON',
  cell: (object) => {
    const standing = standingOf(object);
    return standing === undefined ? NONE : cell(standing.reason, standing.tone);
  },
};

export const age: Column = {
  header: 'AGE',
  cell: ({ createdAt }, { now }) => cell(ageSince(createdAt, now) ?? ''),
};

/** What is wrong, with file, line and path. */
export const message: Column = {
  header: 'MESSAGE',
  ifAny: true,
  cell: (object, { wide }) => {
    const text = locatedMessage(object);
    return cell(wide ? text : shorten(text, LONGEST_MESSAGE));
  },
};

/** Where the object is written, `mesh/routes.yaml:12`, unless the message says the place of the very field. */
function locatedMessage(object: ListedObject): string {
  const text = standingOf(object)?.message ?? '';
  const source = scalarText(valueAt(object, ['metadata', 'annotations', 'mesh.meltemi.dev/source']));
  const file = source.slice(0, source.lastIndexOf(':'));
  return text === '' || source === '' || text.includes(file) ? text : `${source}: ${text}`;
}

/** A column of what stands at a place of the object. */
export function field(
  header: string,
  path: readonly string[],
  options: { readonly wide?: boolean } = {},
): Column {
  return { header, ...options, cell: (object) => cell(scalarText(valueAt(object, path))) };
}

/** A column of a list, a text for each item of it, with commas in between. */
export function list(
  header: string,
  path: readonly string[],
  itemText: (item: unknown) => string,
  options: { readonly wide?: boolean } = {},
): Column {
  return { header, ...options, cell: (object) => cell(listText(valueAt(object, path), itemText)) };
}

/** What stands at a place of an object; undefined where it, or what should be around it, is not there. */
export function valueAt(object: ListedObject, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, name) => (isRecord(value) ? value[name] : undefined), object.whole);
}

/** A value that fits a cell: text, a number, yes or no. Empty for anything else. */
export function scalarText(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? `${value}`
    : '';
}

/** `version=v2,app=reviews`. */
export function labelsText(value: unknown): string {
  if (!isRecord(value)) return '';
  return Object.entries(value)
    .map(([name, text]) => `${name}=${scalarText(text)}`)
    .join(',');
}

function listText(value: unknown, itemText: (item: unknown) => string): string {
  if (!Array.isArray(value)) return '';
  const items: readonly unknown[] = value;
  return items
    .map(itemText)
    .filter((text) => text !== '')
    .join(',');
}
