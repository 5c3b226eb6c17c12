/** A line longer than this is no object of Kubernetes, which are 1.5 MB at most in etcd. */
const LONGEST_LINE = 32 * 1024 * 1024;

const LINE_FEED = 0x0a;

/** A line of a stream went on for ever. */
export class LineTooLong extends Error {
  override readonly name = 'LineTooLong';

  constructor(longest: number) {
    super(`a line has more than ${longest} bytes`);
  }
}

/**
 * Cuts a stream into its lines: those that each chunk completes, together. What comes after the last line feed is dropped when the
 * stream ends: it is the half of something.
 * @param longest in bytes
 * @throws LineTooLong, and what the stream throws
 */
export async function* readLines(
  chunks: AsyncIterable<Buffer>,
  longest: number = LONGEST_LINE,
): AsyncGenerator<readonly string[]> {
  let parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    const lines: string[] = [];
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      // Joined before it is decoded: a character may lie across two chunks.
      const line = Buffer.concat([...parts, chunk.subarray(start, end)]).toString('utf8');
      if (line.trim() !== '') lines.push(line);
      parts = [];
      length = 0;
      start = end + 1;
    }
    parts.push(chunk.subarray(start));
    length += chunk.length - start;
    if (length > longest) throw new LineTooLong(longest);
    if (lines.length > 0) yield lines;
  }
}
