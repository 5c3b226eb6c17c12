/** A part of a file that can be read by itself. */
export interface FilePart {
  readonly text: string;
  /** The line of the file that it begins with, counted from 1. */
  readonly line: number;
}

const DOCUMENT_START = /^---(?=\s|$)/;

/**
 * Splits a file at the lines `---`, which end a YAML document wherever they stand, in open quotes and block texts too (YAML 1.2.2,
 * §9.1.2 and §6.6). So a mistake in one document does not reach the next, and a change of one leaves the others as they were read.
 */
export function splitDocuments(text: string): readonly FilePart[] {
  // A directive belongs to the document after the next `---`.
  if (/^%/m.test(text)) return [{ text, line: 1 }];
  const parts: FilePart[] = [];
  let begin = 0;
  let partLine = 1;
  let line = 1;
  for (let position = 0; position < text.length; line += 1) {
    const end = text.indexOf('\n', position) + 1 || text.length;
    if (position > begin && DOCUMENT_START.test(text.slice(position, Math.min(end, position + 4)))) {
      parts.push({ text: text.slice(begin, position), line: partLine });
      begin = position;
      partLine = line;
    }
    position = end;
  }
  if (begin < text.length) parts.push({ text: text.slice(begin), line: partLine });
  return parts;
}
