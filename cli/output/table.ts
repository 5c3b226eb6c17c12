import type { Colors } from 'picocolors/types.js';
import { plainText } from './plain-text.ts';

/** What a cell means: `good` and `bad` are about the mesh, `quiet` is for what can be passed over. */
export type Tone = 'plain' | 'good' | 'warning' | 'bad' | 'quiet';

export interface Cell {
  readonly text: string;
  readonly tone: Tone;
}

/** A table as text: its header, and its rows, each with a cell for each column. */
export interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

const GAP = '   ';

export function cell(text: string, tone: Tone = 'plain'): Cell {
  return { text, tone };
}

/** What stands where there is nothing. */
export const NONE: Cell = cell('-', 'quiet');

/**
 * Writes a table the way kubectl does: columns aligned, one line a row, no lines drawn, so that people and `awk` can read it.
 * An empty cell is a dash, except in the last column. Ends with a line break.
 */
export function formatTable({ header, rows }: Table, colors: Colors): string {
  const lines = [header.map((text) => cell(text)), ...rows.map((row) => row.map(printable))];
  const widths = header.map((_, column) => Math.max(...lines.map((line) => widthOf(line[column]))));
  return lines.map((line) => `${formatLine(line, widths, colors)}\n`).join('');
}

function printable({ text, tone }: Cell, column: number, row: readonly Cell[]): Cell {
  const line = plainText(text);
  return line === '' && column < row.length - 1 ? NONE : { text: line, tone };
}

function formatLine(line: readonly Cell[], widths: readonly number[], colors: Colors): string {
  const last = line.findLastIndex(({ text }) => text !== '');
  return line
    .slice(0, last + 1)
    .map(({ text, tone }, column) => {
      const padding = column === last ? '' : ' '.repeat((widths[column] ?? 0) - widthOf({ text, tone }));
      return `${painted(text, tone, colors)}${padding}`;
    })
    .join(GAP);
}

function widthOf(found: Cell | undefined): number {
  return [...(found?.text ?? '')].length;
}

function painted(text: string, tone: Tone, colors: Colors): string {
  switch (tone) {
    case 'good':
      return colors.green(text);
    case 'warning':
      return colors.yellow(text);
    case 'bad':
      return colors.red(text);
    case 'quiet':
      return colors.dim(text);
    case 'plain':
      return text;
  }
}
