import { type MarkdownBlock, markdownBlocks } from './markdown-blocks.ts';

/** One command of a `console` block, and the lines that the page says it prints. */
export interface PageCommand {
  readonly command: string;
  readonly expected: readonly string[];
  readonly line: number;
}

/** What a reader of a page does, in order. */
export type PageStep =
  | { readonly act: 'write'; readonly path: string; readonly text: string; readonly line: number }
  | {
      readonly act: 'run';
      /** Commands in the same terminal share a shell. In one with a title the last command may go on running. */
      readonly terminal: string;
      /** How far whole numbers in the output may be from those of the page. */
      readonly tolerance: number;
      readonly commands: readonly PageCommand[];
    };

/** The terminal of blocks that name none. */
export const MAIN_TERMINAL = '';

/**
 * The steps of a page: `yaml` blocks with a title are files, `console` blocks are commands. Other blocks are only read.
 */
export function pageSteps(page: string): readonly PageStep[] {
  return markdownBlocks(page).flatMap((block): PageStep[] => {
    const { language, attributes, text, line } = block;
    if (language === 'yaml' && attributes.title !== undefined) {
      return [{ act: 'write', path: attributes.title, text, line }];
    }
    if (language !== 'console') return [];
    const terminal = attributes.title ?? MAIN_TERMINAL;
    const tolerance = Number(attributes.tolerance ?? 0);
    return [{ act: 'run', terminal, tolerance, commands: consoleCommands(block) }];
  });
}

/** Lines with `$ ` are commands, lines with `> ` after them go on with one, the others are what it prints. */
export function consoleCommands({ text, line }: MarkdownBlock): readonly PageCommand[] {
  const commands: { command: string; expected: string[]; line: number }[] = [];
  for (const [index, words] of text.trimEnd().split('\n').entries()) {
    const last = commands.at(-1);
    if (words.startsWith('$ ')) commands.push({ command: words.slice(2), expected: [], line: line + index });
    else if (last === undefined) throw new Error(`line ${line + index}: output without a command`);
    else if (words.startsWith('> ') && last.expected.length === 0) last.command += `\n${words.slice(2)}`;
    else last.expected.push(words);
  }
  return commands;
}
