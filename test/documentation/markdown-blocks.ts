/** A fenced block of a Markdown page: its language, what follows it on the fence, and its text. */
export interface MarkdownBlock {
  /** `yaml`, `console`, ...; empty where the fence says none. */
  readonly language: string;
  /** `title="mesh/a.yaml" refused` is `{ title: 'mesh/a.yaml', refused: '' }`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  /** The line of the page on which the text begins, from 1. */
  readonly line: number;
}

/**
 * The fenced blocks of a page, in order.
 * @throws where a fence is never closed
 */
export function markdownBlocks(page: string): readonly MarkdownBlock[] {
  const lines = page.split('\n');
  const blocks: MarkdownBlock[] = [];
  let at = 0;
  while (at < lines.length) {
    const opening = /^( *)(`{3,})([a-z]*)(.*)$/.exec(lines[at] ?? '');
    at += 1;
    if (opening === null) continue;
    const [, indent = '', fence = '', language = '', rest = ''] = opening;
    const end = lines.findIndex((line, index) => index >= at && line.trim() === fence);
    if (end === -1) throw new Error(`the block of line ${at} is never closed`);
    const text = lines
      .slice(at, end)
      .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line));
    blocks.push({ language, attributes: attributesOf(rest), text: `${text.join('\n')}\n`, line: at + 1 });
    at = end + 1;
  }
  return blocks;
}

function attributesOf(text: string): Readonly<Record<string, string>> {
  const found = [...text.matchAll(/([a-z-]+)(?:="([^"]*)"|=(\S+))?/g)];
  return Object.fromEntries(found.map(([, name, quoted, bare]) => [name, quoted ?? bare ?? '']));
}
