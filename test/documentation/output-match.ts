const ANYTHING = '...';

/**
 * Compares what a command printed with what the page says. Blanks count as one; ages, times, hashes and ids as equal. `...`
 * in a line stands for any words, and a line of its own for any lines.
 * @param tolerance how far whole numbers may be from those of the page
 * @returns what differs, in words; `undefined` where nothing does
 */
export function outputDifference(
  expected: readonly string[],
  actual: string,
  tolerance = 0,
): string | undefined {
  const lines = actual.split('\n').map(normalized);
  while (lines.at(-1) === '') lines.pop();
  const wanted = expected.map(normalized);
  while (wanted.at(-1) === '') wanted.pop();
  if (linesMatch(wanted, lines, tolerance)) return undefined;
  return `the page says:\n${expected.join('\n')}\nbut it printed:\n${actual}`;
}

function linesMatch(wanted: readonly string[], lines: readonly string[], tolerance: number): boolean {
  const [first, ...rest] = wanted;
  if (first === undefined) return lines.length === 0;
  if (first === ANYTHING)
    return [...lines, ''].some((_, skip) => linesMatch(rest, lines.slice(skip), tolerance));
  const [line, ...more] = lines;
  return line !== undefined && lineMatches(first, line, tolerance) && linesMatch(rest, more, tolerance);
}

function lineMatches(wanted: string, line: string, tolerance: number): boolean {
  const number = tolerance > 0 ? /(\d+)/ : /(?!)/;
  const parts = wanted.split(ANYTHING).map((part) =>
    part
      .split(number)
      .map((piece, index) => (index % 2 === 1 ? '(\\d+)' : escaped(piece)))
      .join(''),
  );
  const found = new RegExp(`^${parts.join('.*')}$`).exec(line);
  if (found === null) return false;
  const numbers = tolerance > 0 ? (wanted.match(/\d+/g) ?? []) : [];
  return numbers.every((text, index) => Math.abs(Number(text) - Number(found[index + 1])) <= tolerance);
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** What is another in each run becomes the same word. */
function normalized(line: string): string {
  return line
    .replaceAll(/\b\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'TIME')
    .replaceAll(/\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/g, 'UUID')
    .replaceAll(/\b[0-9a-f]{64}\b/g, 'HASH')
    .replaceAll(/(?<=^|\s|\()(?:\d+[dhms]){1,2}(?=$|\s|\))/g, 'AGE')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
