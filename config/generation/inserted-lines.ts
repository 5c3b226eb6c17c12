/** A run of lines of the longer text, all of which the shorter one has, or none. */
export interface LineRun {
  readonly lines: readonly string[];
  readonly isInserted: boolean;
}

/** The longer text is not the shorter one with lines added. */
export class NotOnlyInsertions extends Error {
  override readonly name = 'NotOnlyInsertions';
}

/**
 * Finds the lines that one text has and another has not. A line that could be either is taken for one of both, as early as possible.
 * @throws NotOnlyInsertions where the shorter text has a line that the longer one has not, or in another order
 */
export function insertedLines(shorter: string, longer: string): readonly LineRun[] {
  const known = shorter.split('\n').slice(0, -1);
  let next = 0;
  const runs: { lines: string[]; isInserted: boolean }[] = [];
  for (const line of longer.split('\n').slice(0, -1)) {
    const isInserted = line !== known[next];
    if (!isInserted) next += 1;
    const last = runs.at(-1);
    if (last?.isInserted === isInserted) last.lines.push(line);
    else runs.push({ lines: [line], isInserted });
  }
  if (next < known.length) throw new NotOnlyInsertions(`there is no place for the line "${known[next]}"`);
  return runs;
}
