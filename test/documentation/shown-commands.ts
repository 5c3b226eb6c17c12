import { Command } from 'commander';
import pc from 'picocolors';
import { COMMANDS } from '../../cli/command-table.ts';
import type { Terminal } from '../../cli/terminal.ts';
import { markdownBlocks } from './markdown-blocks.ts';

/** A use of the command line in a page. */
export interface ShownCommand {
  /** The words after `meltemi`. */
  readonly words: readonly string[];
  readonly text: string;
}

const NOWHERE: Terminal = {
  out: () => undefined,
  err: () => undefined,
  colors: pc.createColors(false),
  env: {},
  now: Date.now,
};

/** The uses of `meltemi` in the shell blocks of a page. */
export function shownCommands(page: string): readonly ShownCommand[] {
  const lines = markdownBlocks(page)
    .filter(({ language }) => language === 'sh' || language === 'console')
    .flatMap(({ language, text }) =>
      text.split('\n').filter((line) => language === 'sh' || line.startsWith('$ ')),
    );
  return lines.flatMap((line) => {
    // Up to a comment, or the end of the command.
    const used = /^(?:\$ )?(?:bin\/)?meltemi ([^#|<>&;]*)/.exec(line);
    return used === null ? [] : [{ words: (used[1] ?? '').trim().split(/\s+/), text: line }];
  });
}

/** What is wrong with a use: a command or an option that does not exist; `undefined` where nothing is. */
export async function problemOfCommand({
  words: [name = '', ...rest],
}: ShownCommand): Promise<string | undefined> {
  if (name.startsWith('-') || name === 'help') return undefined;
  const entry = COMMANDS.find((command) => command.name === name);
  if (entry === undefined) return `there is no command ${name}`;
  const command = new Command(name);
  (await entry.load()).define(command, NOWHERE);
  const flags = rest.filter((word) => /^--?[a-z]/.test(word)).map((word) => word.split('=')[0]);
  const unknown = flags.find(
    (flag) => !command.options.some(({ short, long }) => short === flag || long === flag),
  );
  return unknown === undefined ? undefined : `meltemi ${name} has no option ${unknown}`;
}
