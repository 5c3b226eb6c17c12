import { stripVTControlCharacters } from 'node:util';

export interface Column {
  readonly heading: string;
  /** Numbers go to the right, so that their digits stand below each other. */
  readonly align: 'left' | 'right';
}

const gap = '   ';

/**
 * Lays out a table: the headings, a rule, the rows. Colours in a cell take no room.
 * @param rows one cell for each column
 * @returns the lines, without spaces at their ends
 */
export function tableLines(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
): readonly string[] {
  const widths = columns.map(({ heading }, index) =>
    Math.max(shownWidth(heading), ...rows.map((row) => shownWidth(row[index] ?? ''))),
  );
  const line = (cells: readonly string[]) =>
    columns
      .map(({ align }, index) => pad(cells[index] ?? '', widths[index] ?? 0, align))
      .join(gap)
      .trimEnd();
  return [
    line(columns.map(({ heading }) => heading)),
    widths.map((width) => '─'.repeat(width)).join(gap),
    ...rows.map(line),
  ];
}

/**
 * A bar for a share of the whole, in eighths of a character.
 * @param share from 0 to 1; what lies outside is drawn as the nearer end
 */
export function bar(share: number, width: number): string {
  const eighths = Math.round(Math.min(1, Math.max(0, share)) * width * 8);
  return '█'.repeat(Math.floor(eighths / 8)) + ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'][eighths % 8];
}

/** A share as a percentage with one decimal: `10.4 %`; a dash where there is no whole. */
export function percentage(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)} %`;
}

function pad(cell: string, width: number, align: Column['align']): string {
  const missing = ' '.repeat(width - shownWidth(cell));
  return align === 'left' ? cell + missing : missing + cell;
}

function shownWidth(cell: string): number {
  return [...stripVTControlCharacters(cell)].length;
}
