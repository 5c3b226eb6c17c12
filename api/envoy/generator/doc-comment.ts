/** Turns the comments of .proto files into documentation of TypeScript types. */

const columns = 110;

/**
 * A documentation comment: the first sentence of the .proto file's comment, then the notes that are present, or nothing
 * when there is nothing to say.
 *
 * @param comment reStructuredText, or null
 * @param notes sentences of our own
 */
export function docComment(comment: string | null, ...notes: readonly (string | undefined)[]): string {
  const texts = [firstSentence(comment ?? ''), ...notes].filter((text) => text !== undefined && text !== '');
  if (texts.length === 0) return '';
  const single = `/** ${texts[0]} */\n`;
  if (texts.length === 1 && single.length < columns) return single;
  return `/**\n${texts
    .flatMap((text) => wrap(text ?? ''))
    .map((line) => ` * ${line}\n`)
    .join('')} */\n`;
}

function firstSentence(comment: string): string {
  const text = withoutMarkup(comment);
  // A paragraph that begins with two dots is a directive, such as a note.
  const paragraph = text.split(/\n\s*\n|\n(?=\s*\.\. )/).find((part) => !/^\s*(\.\. |$)/.test(part)) ?? '';
  const line = paragraph.replaceAll(/\s+/g, ' ').trim();
  return /^.*?[^.](?<!e\.g|i\.e)\.(?= [A-Z]|$)/.exec(line)?.[0] ?? line;
}

/** Takes away what only the documentation site understands: tags, links and roles. */
function withoutMarkup(comment: string): string {
  return comment
    .replaceAll(/\[#[^\]]*\]/g, '')
    .replaceAll(/(?::[a-z]+)*:?`([^`<]*?)\s*<[^`]*>`_*/g, '$1')
    .replaceAll(/(?::[a-z]+)+:`(?:envoy_v3_api_[a-z]+_)?([^`]*)`/g, '`$1`')
    .replaceAll('``', '`')
    .replaceAll('*/', '* /')
    .trim();
}

function wrap(text: string): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < columns - 6)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
