import { Command, CommanderError } from 'commander';
import { EXIT } from './command-error.ts';
import { COMMANDS } from './command-table.ts';
import { reportError } from './report-error.ts';
import { programName, type Terminal } from './terminal.ts';

const DESCRIPTION = `A service mesh on stock Envoy that tells what every proxy has acknowledged.

Commands ask the control plane at --api, $MELTEMI_API or 127.0.0.1:15014, or the cluster that kubectl would use.`;

const EXAMPLES = `
Examples:
  meltemi up -f mesh/                      run the mesh that the files in mesh/ describe
  meltemi get trafficroute                 every route: valid? acknowledged by how many proxies?
  meltemi status                           every proxy: what is pending, what it refuses`;

/**
 * Runs one command line, without the program's own name, and gives the exit status: 0 done, 1 failed or not found, 2 a mistake
 * in the words. Rejects for mistakes of ours only.
 */
export async function runCli(words: readonly string[], terminal: Terminal): Promise<number> {
  try {
    // What people try first.
    const meant = words[0] === '--version' ? ['version', ...words.slice(1)] : words;
    const program = await makeProgram(meant, terminal);
    if (meant.length === 0) program.outputHelp();
    else await program.parseAsync(meant, { from: 'user' });
    return EXIT.done;
  } catch (error) {
    if (!(error instanceof CommanderError)) return reportError(error, terminal);
    // Help that was asked for has been printed by now, and so has what is wrong with the words.
    return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  }
}

/** Commands that no word names stand there with their summary only: their files are not loaded. */
async function makeProgram(words: readonly string[], terminal: Terminal): Promise<Command> {
  const program = new Command(programName(terminal.env))
    .description(DESCRIPTION)
    .addHelpText('after', EXAMPLES)
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .exitOverride()
    .configureOutput({
      writeOut: terminal.out,
      writeErr: terminal.err,
      outputError: (text, write) => write(text.replace(/^error: /, 'meltemi: ')),
    })
    .showHelpAfterError('Run the command with --help to see how it is used.');
  for (const { name, summary, load } of COMMANDS) {
    const command = program.command(name).summary(summary).description(summary);
    if (words.includes(name)) (await load()).define(command, terminal);
  }
  return program;
}
