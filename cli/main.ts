import { runCli } from './run-cli.ts';
import { processTerminal } from './terminal.ts';

const status = await runCli(process.argv.slice(2), processTerminal());
// Not before everything is written: pipes take their time. But whatever a command that failed left open ends with it.
process.stdout.write('', () => process.stderr.write('', () => process.exit(status)));
